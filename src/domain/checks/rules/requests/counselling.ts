import { indexesOf, numberAt } from '../../model/lookup.ts';
import { requestsModel } from '../../model/requests.ts';
import { tableOf } from '../../../forms/index.ts';
import { defineRule, HOLDS } from '../../rule.ts';
import { cellRefs, numberWords } from '../../words.ts';

/** 行政复议法 (2023 revision) in force. */
const REVIEW_FIRST_SINCE = 2024;

export const reviewFirst = defineRule({
  id: 'H-05',
  severity: 'hint',
  name: '复议前置',
  holds: '2024 年度起，未经复议直接起诉的案件不是针对不予公开决定的。',
  help: '自 2024 年 1 月 1 日起，对不予公开决定不服的应先申请行政复议；看看这些案件的案由。',
  source: '《中华人民共和国行政复议法》第二十三条',
  example:
    '表四「未经复议直接起诉」有 1 件。自 2024 年起，对不予公开决定不服的应先申请行政复议，请看看案由和统计口径。',
  reads: ['litigation.suitDirect'],
  detect: ({ report }) => {
    if (report.year < REVIEW_FIRST_SINCE) return HOLDS;
    const suits = numberAt(report, 'litigation', 'suitDirect.total');
    if (suits === undefined || suits <= 0) return HOLDS;
    const form = tableOf(report.edition, 'litigation');
    return [
      {
        message:
          `表四「未经复议直接起诉」有 ${numberWords(suits)} 件。自 2024 年起，` +
          '对不予公开决定不服的应先申请行政复议，请看看案由和统计口径。',
        cells: cellRefs(form, [form.indexOf.get('suitDirect.total') ?? -1], 'wrong'),
      },
    ];
  },
});

export const secrecyGround = defineRule({
  id: 'H-06',
  severity: 'hint',
  name: '定密依据',
  holds: '以属于国家秘密为由不予公开的，有定密依据。',
  help: '看看这些信息有没有依法定密；没有定密的，应改用其他理由。',
  source: '《中华人民共和国政府信息公开条例》第十四条；《中华人民共和国保守国家秘密法》',
  example: '表三「（三）不予公开 1.属于国家秘密」有 1 件。请确认这些信息已依法定密。',
  reads: ['requests.denied.stateSecret'],
  detect: ({ report }) => {
    const secrets = numberAt(report, 'requests', 'denied.stateSecret.total');
    if (secrets === undefined || secrets <= 0) return HOLDS;
    const { form } = requestsModel(report.edition);
    return [
      {
        message: `表三「（三）不予公开 1.属于国家秘密」有 ${numberWords(secrets)} 件。请确认这些信息已依法定密。`,
        cells: cellRefs(form, [form.indexOf.get('denied.stateSecret.total') ?? -1], 'wrong'),
      },
    ];
  },
});

const caseTotals = indexesOf('litigation', [
  'review.total',
  'suitDirect.total',
  'suitAfterReview.total',
]);

export const litigationNeedsRequests = defineRule({
  id: 'X-01',
  severity: 'warning',
  name: '复议诉讼与申请',
  holds: '有行政复议、行政诉讼的，本年或上年应有政府信息公开申请。',
  help: '没有申请而有复议、诉讼的，看看是不是投诉举报或旧案；属实的写明原因。',
  source: '《中华人民共和国政府信息公开条例》第五十一条',
  example:
    '表四有行政复议、行政诉讼共 2 件，而本年和上年都没有政府信息公开申请。请核对，属实的请写明原因。',
  reads: ['requests.newlyReceived', 'requests.carriedIn', 'litigation', 'previous'],
  detect: ({ report, previous }) => {
    let cases = 0;
    for (const index of caseTotals(report.edition)) {
      const value = report.tables.litigation[index];
      if (typeof value === 'number') cases += value;
    }
    if (cases <= 0) return HOLDS;
    const form = tableOf(report.edition, 'litigation');
    const received =
      (numberAt(report, 'requests', 'newlyReceived.total') ?? 0) +
      (numberAt(report, 'requests', 'carriedIn.total') ?? 0);
    if (received > 0 || (previous && hadRequests(previous.report))) return HOLDS;
    const years = previous ? '本年和上年都' : '本年';
    return [
      {
        message:
          `表四有行政复议、行政诉讼共 ${numberWords(cases)} 件，而${years}没有政府信息公开申请。` +
          '请核对，属实的请写明原因。',
        cells: cellRefs(form, caseTotals(report.edition), 'wrong'),
      },
    ];
  },
});

function hadRequests(report: Parameters<typeof numberAt>[0]): boolean {
  return (
    (numberAt(report, 'requests', 'newlyReceived.total') ?? 0) > 0 ||
    (numberAt(report, 'requests', 'carriedIn.total') ?? 0) > 0
  );
}
