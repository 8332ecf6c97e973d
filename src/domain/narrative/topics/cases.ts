import type { Topic } from './types.ts';
import { CASES, FILL, FILLER, litigation } from './words.ts';

const ALL_SUITS = ['suitDirect.total', 'suitAfterReview.total'];
/** 类, 引起的 (not 一审, 二审, which count some cases twice): what may stand behind the name of a case. */
const CASE = `(?:[一二]审(?=案)|诉讼|应诉|收案|受理|收到|发生|，|涉及|${FILLER})*$`;
const AND = '(?:、|和|及|或|与|或者|以及)';

/** 行政复议 and 行政诉讼. */
export const CASES_AGAINST: readonly Topic[] = [
  {
    id: 'reviewAndSuits',
    rule: 'N-04',
    label: '行政复议、行政诉讼',
    before: new RegExp(
      `复议(?:申请|案件)?(?:被)?${AND}(?:被)?(?:提起)?(?:行政)?(?:诉讼|应诉)${CASE}`,
      'u',
    ),
    units: CASES,
    readings: [litigation('review.total', ...ALL_SUITS)],
  },
  {
    id: 'suitDirect',
    rule: 'N-04',
    label: '未经复议直接起诉',
    before: new RegExp(
      `直接(?:向[^，。]{0,6})?(?:起诉|提起(?:行政)?诉讼)(?:的政府信息公开)?${CASE}`,
      'u',
    ),
    after: /^(?:的)?(?:为|是|系)?未经复议直接/u,
    units: CASES,
    readings: [litigation('suitDirect.total')],
  },
  {
    id: 'suitAfterReview',
    rule: 'N-04',
    label: '复议后起诉',
    before: new RegExp(`复议后(?:再)?(?:起诉|提起(?:行政)?诉讼)(?:的政府信息公开)?${CASE}`, 'u'),
    after: /^(?:的)?(?:为|是|系)?经?复议后/u,
    units: CASES,
    readings: [litigation('suitAfterReview.total')],
  },
  {
    id: 'suit',
    rule: 'N-04',
    label: '行政诉讼',
    before: new RegExp(
      `(?:(?:^|行政|提起|公开|引起|引发)(?:的)?(?:类)?诉讼|行政应诉|被诉|(?<!复议后)起诉)${CASE}`,
      'u',
    ),
    after: /^(?:[^，。；、]{0,12}?)行政(?:诉讼|应诉)/u,
    units: CASES,
    readings: [
      litigation(...ALL_SUITS),
      litigation('suitDirect.total'),
      litigation('suitAfterReview.total'),
    ],
  },
  {
    id: 'review',
    rule: 'N-04',
    label: '行政复议',
    before: new RegExp(`复议${CASE}`, 'u'),
    after: /^(?:[^，。；、]{0,12}?)行政复议(?!、|和|及)/u,
    units: CASES,
    readings: [litigation('review.total')],
  },
];

export interface CaseOutcome {
  readonly id: string;
  /** The columns it may stand in. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly words: RegExp;
  /** One of several ways to end a case so, which the table counts together. */
  readonly weak?: boolean;
}

function outcome(key: string, label: string, words: string): CaseOutcome {
  return { id: key, keys: [key], label, words: new RegExp(`(?:${words})${FILL}$`, 'u') };
}

/** Outcomes of a case; which case is told by what the sentence spoke of before. */
export const CASE_OUTCOMES: readonly CaseOutcome[] = [
  outcome(
    'upheld',
    '结果维持',
    '维持(?:的)?(?:原)?(?:行政行为|决定|答复)?|(?:判决)?驳回(?:原告|其)?(?:的)?诉讼请求',
  ),
  outcome('corrected', '结果纠正', '(?<!未)(?:被)?纠(?:正|错)'),
  outcome('otherResult', '其他结果', '(?:其他|其它)结果'),
  outcome('pending', '尚未审结', '尚?未(?:审结|结案|办结|结)|(?:正|尚|仍)在(?:审理|办理)中?'),
  {
    ...outcome('corrected', '结果纠正', '撤销|变更|确认违法|责令[^，。；、]{0,6}'),
    weak: true,
  },
  { ...outcome('otherResult', '其他结果', '撤[回诉]|终止|调解|和解'), weak: true },
  // 驳回复议请求 upholds, 驳回复议申请 is another result.
  {
    ...outcome('rejected', '驳回', '驳回'),
    keys: ['otherResult', 'upheld'],
    weak: true,
  },
];
