import type { Topic } from './types.ts';
import { AMOUNT_TAIL, CASES, litigation } from './words.ts';

const ALL_SUITS = ['suitDirect.total', 'suitAfterReview.total'];
const CASE_TAIL = '(?:的)?(?:案件|案|诉讼)?(?:申请|数量|数)?(?:的)?';

/** 行政复议 and 行政诉讼. */
export const CASES_AGAINST: readonly Topic[] = [
  {
    id: 'reviewAndSuits',
    rule: 'N-04',
    label: '行政复议、行政诉讼',
    before: new RegExp(
      `行政复议(?:案件)?(?:、|和|及|或|与|或者|以及)(?:被?提起)?行政诉讼${CASE_TAIL}${AMOUNT_TAIL}$`,
      'u',
    ),
    units: CASES,
    readings: [litigation('review.total', ...ALL_SUITS)],
  },
  {
    id: 'review',
    rule: 'N-04',
    label: '行政复议',
    before: new RegExp(`(?:行政)?复议${CASE_TAIL}${AMOUNT_TAIL}$`, 'u'),
    after: /^(?:因政府信息公开)?(?:的)?行政复议(?!、|和|及)/u,
    units: CASES,
    readings: [litigation('review.total')],
  },
  {
    id: 'suitDirect',
    rule: 'N-04',
    label: '未经复议直接起诉',
    before: new RegExp(
      `(?:未经复议)?直接(?:起诉|提起(?:行政)?诉讼)${CASE_TAIL}${AMOUNT_TAIL}$`,
      'u',
    ),
    units: CASES,
    readings: [litigation('suitDirect.total')],
  },
  {
    id: 'suitAfterReview',
    rule: 'N-04',
    label: '复议后起诉',
    before: new RegExp(`(?:经)?复议后(?:起诉|提起(?:行政)?诉讼)${CASE_TAIL}${AMOUNT_TAIL}$`, 'u'),
    units: CASES,
    readings: [litigation('suitAfterReview.total')],
  },
  {
    id: 'suit',
    rule: 'N-04',
    label: '行政诉讼',
    before: new RegExp(`(?:行政诉讼|被诉|(?<!复议后)起诉)${CASE_TAIL}${AMOUNT_TAIL}$`, 'u'),
    after: /^(?:因政府信息公开)?(?:的)?行政诉讼/u,
    units: CASES,
    readings: [
      litigation(...ALL_SUITS),
      litigation('suitDirect.total'),
      litigation('suitAfterReview.total'),
    ],
  },
];

/** Outcomes of a case; which case is told by what the sentence spoke of before. */
export const CASE_OUTCOMES: readonly {
  readonly key: string;
  readonly label: string;
  readonly words: RegExp;
}[] = [
  {
    key: 'upheld',
    label: '结果维持',
    words: /(?:结果)?(?:维持|驳回(?:原告)?诉讼请求)(?:的)?(?:原?(?:行政行为|决定))?(?:的)?$/u,
  },
  { key: 'corrected', label: '结果纠正', words: /(?:结果)?(?:纠正)(?:的)?$/u },
  { key: 'otherResult', label: '其他结果', words: /(?:其他|其它)结果(?:的)?$/u },
  { key: 'pending', label: '尚未审结', words: /(?:尚未|未)(?:审结|结案)(?:的)?$/u },
];
