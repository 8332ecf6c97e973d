import { tableOf } from '../../../forms/index.ts';
import { tokenize } from '../../../narrative/index.ts';
import { textOf, type Report } from '../../../report/index.ts';
import { numberAt } from '../../model/lookup.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import { partWords } from '../../textWords.ts';
import { cellRefs, numberWords } from '../../words.ts';
import { placeOf } from './issues.ts';

const FEE_WORDS = /信息处理费|收费通知|收取费用/;

/** What section six says of 信息处理费; undefined where it does not say. */
export interface FeeStatement {
  readonly notices?: number | undefined;
  readonly notified?: number | undefined;
  readonly received?: number | undefined;
  readonly denied: boolean;
}

/** Amounts are in 万元, as everywhere in the tables. */
export function readFees(text: string): FeeStatement | null {
  if (!FEE_WORDS.test(text)) return null;
  const tokens = tokenize(text);
  const amount = (before: RegExp): number | undefined =>
    tokens.find(
      (token) =>
        token.kind === 'money' &&
        before.test(text.slice(Math.max(0, token.start - 16), token.start)),
    )?.value;
  return {
    notices: tokens.find(
      (token) =>
        token.kind === 'count' &&
        /通知[^，。；]{0,8}$/u.test(text.slice(Math.max(0, token.start - 16), token.start)),
    )?.value,
    notified: amount(
      /(?:通知|应收)[^，。；]{0,10}(?:金额|总额|费用)[^，。；]{0,4}$|总金额[^，。；]{0,4}$/u,
    ),
    received: amount(/(?:实际|实收|收取)[^，。；]{0,12}$/u),
    denied:
      /(?:未|没有|无|不)(?:实际)?(?:发生|产生|收取|收|存在)[^，。；]{0,14}(?:信息处理费|费用)|信息处理费[^，。；]{0,6}(?:为0|为零|0元)/.test(
        text,
      ),
  };
}

export const feesAgree = defineRule({
  id: 'N-13',
  severity: 'warning',
  name: '信息处理费数据',
  holds: '第六部分信息处理费的收费通知件数、通知总金额、实际收取总金额互相一致。',
  help: '没有发出收费通知的，金额应为 0；实际收取的不超过通知的总金额。',
  source: '《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）',
  example:
    '「六、其他需要报告的事项」说信息处理费实际收取 300 元，比通知总金额 200 元还多 100 元。请核对。',
  reads: ['text'],
  detect: ({ report }) => {
    const fees = readFees(textOf(report, 'section6'));
    if (!fees) return HOLDS;
    const { notices, notified, received } = fees;
    if (notified !== undefined && received !== undefined && received > notified) {
      return say(
        report,
        `实际收取 ${yuan(received)} 元，比通知总金额 ${yuan(notified)} 元还多 ${yuan(received - notified)} 元`,
      );
    }
    if (notices === 0 && ((notified ?? 0) > 0 || (received ?? 0) > 0)) {
      return say(
        report,
        `发出收费通知 0 件，而金额为 ${yuan(Math.max(notified ?? 0, received ?? 0))} 元`,
      );
    }
    if (fees.denied && (received ?? 0) > 0) {
      return say(report, `没有收取，而后面又写实际收取 ${yuan(received ?? 0)} 元`);
    }
    return HOLDS;
  },
});

function say(report: Report, message: string): readonly Issue[] {
  return [
    {
      message: `${partWords('section6')}说信息处理费${message}。请核对。`,
      ...feePlace(report),
    },
  ];
}

/** Where section six begins to speak of the fee. */
function feePlace(report: Report): Pick<Issue, 'section' | 'text' | 'quote'> {
  const found = FEE_WORDS.exec(textOf(report, 'section6'));
  if (!found) return { section: 6 };
  const { index: start } = found;
  return placeOf(report, { part: 'section6', start, end: start + found[0].length });
}

function yuan(tenThousands: number): string {
  return numberWords(Math.round(tenThousands * 1e6) / 100);
}

export const unpaidFeesTold = defineRule({
  id: 'X-02',
  severity: 'hint',
  name: '逾期未缴费与收费通知',
  editions: ['2021'],
  holds:
    '表三有逾期未缴纳费用不再处理的，第六部分写明收费通知；第六部分收费通知没有收齐的，表三有逾期未缴费的件数。',
  help: '在第六部分写明发出收费通知的件数和金额。',
  source: '国办函〔2020〕109号；国办公开办函〔2021〕30号',
  example:
    '表三「（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用」有 1 件，而第六部分没有写收费通知。请补写收费通知的件数和金额。',
  reads: ['text', 'requests.otherwise.overdueFee'],
  detect: ({ report }) => {
    const unpaid = numberAt(report, 'requests', 'otherwise.overdueFee.total');
    if (unpaid === undefined) return HOLDS;
    const fees = readFees(textOf(report, 'section6'));
    const form = tableOf(report.edition, 'requests');
    if (unpaid <= 0) return uncollected(report, fees);
    if (fees && !fees.denied && fees.notices !== 0) return HOLDS;
    return [
      {
        section: 6,
        message:
          `表三「（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用」有 ${numberWords(unpaid)} 件，` +
          '而第六部分没有写收费通知。请补写收费通知的件数和金额。',
        cells: cellRefs(form, [form.indexOf.get('otherwise.overdueFee.total') ?? -1], 'wrong'),
      },
    ];
  },
});

/** Money asked for and not paid means a request not pursued, or a case still open. */
function uncollected(report: Report, fees: FeeStatement | null): readonly Issue[] {
  const form = tableOf(report.edition, 'requests');
  const { notified, received } = fees ?? {};
  if (notified === undefined || received === undefined || received >= notified) return HOLDS;
  return [
    {
      ...feePlace(report),
      message:
        `第六部分信息处理费通知总金额 ${yuan(notified)} 元，实际收取 ${yuan(received)} 元，` +
        '而表三「（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用」为 0 件。请核对有没有逾期未缴费的。',
      cells: cellRefs(form, [form.indexOf.get('otherwise.overdueFee.total') ?? -1], 'wrong'),
    },
  ];
}

export const processingFeesCounted = defineRule({
  id: 'X-03',
  severity: 'hint',
  name: '信息处理费与收费金额',
  editions: ['2021'],
  holds: '第六部分有信息处理费收入的，表二行政事业性收费金额大于 0（反过来不要求：还有别的收费）。',
  help: '信息处理费属于行政事业性收费，应计入表二。',
  source: '国办函〔2020〕109号；国办公开办函〔2021〕30号表二',
  example:
    '第六部分写实际收取信息处理费 300 元，而表二「行政事业性收费」为 0 万元。信息处理费应计入行政事业性收费，请核对。',
  reads: ['text', 'proactive.fees'],
  detect: ({ report }) => {
    const received = readFees(textOf(report, 'section6'))?.received ?? 0;
    if (received <= 0 || numberAt(report, 'proactive', 'fees.amount') !== 0) return HOLDS;
    const form = tableOf(report.edition, 'proactive');
    return [
      {
        ...feePlace(report),
        message:
          `第六部分写实际收取信息处理费 ${yuan(received)} 元，而表二「行政事业性收费」为 0 万元。` +
          '信息处理费应计入行政事业性收费，请核对。',
        cells: cellRefs(form, [form.indexOf.get('fees.amount') ?? -1], 'wrong'),
      },
    ];
  },
});
