import type { TableId } from '../forms/index.ts';

/** Cells of one table whose sum a text may state, as `row.column` keys; a row prefix ending in `.*` takes the group. */
export interface Reading {
  readonly table: TableId;
  readonly cells: readonly string[];
}

/** One thing that reports state in words and that stands in the tables. */
export interface Topic {
  readonly id: string;
  /** The rule that speaks when text and table differ. */
  readonly rule: 'N-01' | 'N-02' | 'N-03' | 'N-04' | 'N-09';
  /** In the clerk's words: 收到申请, 予以公开. */
  readonly label: string;
  /** Words before the number. */
  readonly before: RegExp;
  /** Words right after the number and its unit. */
  readonly after?: RegExp | undefined;
  readonly units: RegExp;
  /** The sums that count as agreement, the usual one first. */
  readonly readings: readonly Reading[];
  /** What the sentence must have spoken of before, for words that mean something else elsewhere. */
  readonly context?: RegExp | undefined;
  /** Said of other things too, so that a difference alone proves nothing. */
  readonly weak?: boolean | undefined;
}

const CASES = /^(?:件|宗|份|起|次|人次|条|个|例|)$/;
const requests = (...cells: readonly string[]): Reading => ({ table: 'requests', cells });
const litigation = (...cells: readonly string[]): Reading => ({ table: 'litigation', cells });
const proactive = (...cells: readonly string[]): Reading => ({ table: 'proactive', cells });

const PUBLIC_REQUEST =
  '(?:(?:政府|政务)?(?:信息)?(?:公开)?(?:的)?依申请公开(?:政府信息|信息)?(?:事项)?(?:的)?(?:申请)?(?:件|信件|事项)?|(?:政府|政务)?信息公开(?:的)?申请(?:书|表|件|事项|案件)?|(?:公众|公民|群众|法人|各类|各种|有效|书面|网上|信函)*(?:提交|提出)?的?申请公开(?:政府)?信息(?:的申请)?|(?:信息)?公开申请(?:件)?|(?<!复议|诉讼|许可|仲裁|救助|补助|补贴|赔偿|备案|登记|低保|办证|贷款)申请(?:件|事项|共)?)';
const RECEIVED = '(?:收到|受理|新收|收办|接收|接到|接收到|收件|收|新增)';
const VERB_TAIL = '(?:了)?(?:办理|处理)?(?:的)?(?:件)?';
const AMOUNT_TAIL =
  '(?:数量)?(?:总数|总量|总计|共计|合计|累计|共有|共|计|为|是|有|达到?|数|分别为|约|近)*[ 　:：]*';

/** 依法予以公开, 的予以公开, 已全部办结: what may stand between a number and its outcome. */
const AFTER_HEAD =
  '^(?:的)?(?:申请|事项|信息)?(?:已|均|全部|全|都|依法|按规定|按照规定|作出|做出|决定|被|予以|为|属于|系|因)*';

function outcome(words: string): { readonly before: RegExp; readonly after: RegExp } {
  return {
    before: new RegExp(
      `(?:${words})(?:的|决定|答复|处理|类|申请|情形)*(?:有)?${AMOUNT_TAIL}$`,
      'u',
    ),
    after: new RegExp(`${AFTER_HEAD}(?:${words})`, 'u'),
  };
}

function result(
  id: string,
  [label, words]: readonly [string, string],
  cells: readonly string[],
): Topic {
  return {
    id,
    rule: 'N-02',
    label,
    ...outcome(words),
    units: CASES,
    readings: [requests(...cells)],
  };
}

const RECEIPT: readonly Topic[] = [
  {
    id: 'carriedIn',
    rule: 'N-03',
    label: '上年结转',
    before: new RegExp(
      `(?:上一?年度?|去年|往年|20\\d\\d年度?)(?:的)?(?:结转|转入|转结|遗留)(?:下?来|至今年|至本年|到本年)?(?:继续办理)?(?:的)?(?:${PUBLIC_REQUEST})?${AMOUNT_TAIL}$|结转(?:自|来自)?(?:上一?年度?|去年)(?:的)?(?:${PUBLIC_REQUEST})?${AMOUNT_TAIL}$`,
      'u',
    ),
    after: /^(?:的)?(?:申请)?(?:为|是|系|由)?(?:上一?年度?|去年)(?:结转|转入)/u,
    units: CASES,
    readings: [requests('carriedIn.total')],
  },
  {
    id: 'carriedOut',
    rule: 'N-03',
    label: '结转下年度',
    before: new RegExp(
      `结转(?:至|到|入)?(?:下一?年度?|次年度?|明年|20\\d\\d年度?)(?:继续)?(?:办理|处理|答复)?(?:的)?(?:${PUBLIC_REQUEST})?${AMOUNT_TAIL}$`,
      'u',
    ),
    after: new RegExp(`${AFTER_HEAD}(?:将)?结转(?:至|到|入)?(?:下一?年|次年|明年|20\\d\\d年)`, 'u'),
    units: CASES,
    readings: [requests('carriedOut.total')],
  },
  {
    id: 'received',
    rule: 'N-01',
    label: '收到申请',
    before: new RegExp(
      `(?:${RECEIVED}|办理|登记)${VERB_TAIL}[^，。；、：]{0,24}?${PUBLIC_REQUEST}(?:的)?${AMOUNT_TAIL}$|(?:共有?|新增|申请总?(?:数|量|数量)(?:为|共|达|是))${PUBLIC_REQUEST}?${AMOUNT_TAIL}$`,
      'u',
    ),
    units: CASES,
    readings: [requests('newlyReceived.total'), requests('newlyReceived.total', 'carriedIn.total')],
  },
  {
    id: 'received',
    rule: 'N-01',
    label: '收到申请',
    before: new RegExp(`${RECEIVED}(?:了)?${AMOUNT_TAIL}$`, 'u'),
    context: /申请公开|信息公开申请|依申请/u,
    units: CASES,
    readings: [requests('newlyReceived.total'), requests('newlyReceived.total', 'carriedIn.total')],
  },
  {
    id: 'handled',
    rule: 'N-02',
    label: '办结',
    before: new RegExp(
      `(?:办结|办理完毕|办理完成|答复|办复|回复|已办理|作出答复|做出答复)(?:了)?(?:${PUBLIC_REQUEST})?(?:的)?${AMOUNT_TAIL}$`,
      'u',
    ),
    after: new RegExp(
      `${AFTER_HEAD}(?:按时|按期|依法|及时|在?规定时限内|在法定期限内)*(?:办结|办理完毕|答复|办复)`,
      'u',
    ),
    units: CASES,
    readings: [
      requests('handledTotal.total'),
      requests('newlyReceived.total', 'carriedIn.total'),
      requests('granted.total', 'partiallyGranted.total', 'denied.*', 'unable.*'),
      requests('granted.total', 'partiallyGranted.total', 'denied.*', 'unable.*', 'refused.*'),
    ],
  },
];

const RESULTS: readonly Topic[] = [
  result(
    'granted',
    ['予以公开', '(?<!不)(?<!部分)予以公开|(?<!不)(?<!部分)同意公开|全部公开'],
    ['granted.total'],
  ),
  result(
    'partiallyGranted',
    ['部分公开', '部分公开|部分予以公开|予以部分公开|区分处理'],
    ['partiallyGranted.total'],
  ),
  result('denied', ['不予公开', '不予公开|不同意公开'], ['denied.*']),
  result('unable', ['无法提供', '无法提供'], ['unable.*']),
  result('refused', ['不予处理', '不予处理'], ['refused.*']),
  result('otherwise', ['其他处理', '其他处理|其它处理|作其他处理'], ['otherwise.*']),
  result('stateSecret', ['属于国家秘密', '(?:属于|涉及)国家秘密'], ['denied.stateSecret.total']),
  result(
    'thirdParty',
    ['保护第三方合法权益', '保护第三方(?:合法)?权益|损害第三方(?:合法)?权益'],
    ['denied.thirdParty.total'],
  ),
  result(
    'internal',
    ['三类内部事务信息', '(?:属于)?(?:三类)?内部事务(?:性)?信息'],
    ['denied.internalAffairs.total'],
  ),
  result('process', ['四类过程性信息', '(?:属于)?(?:四类)?过程性信息'], ['denied.process.total']),
  result(
    'enforcementFile',
    ['行政执法案卷', '(?:属于)?行政执法案卷(?:信息)?'],
    ['denied.enforcementFile.total'],
  ),
  result(
    'administrativeQuery',
    ['行政查询事项', '(?:属于)?行政查询事项'],
    ['denied.administrativeQuery.total'],
  ),
  result(
    'notHeld',
    ['本机关不掌握相关政府信息', '(?:本机关)?不掌握(?:相关)?(?:政府)?信息|(?:政府)?信息不存在'],
    ['unable.notHeld.total'],
  ),
  result(
    'creationNeeded',
    ['没有现成信息需要另行制作', '没有现成信息(?:需要?另行制作)?|需要?另行制作'],
    ['unable.creationNeeded.total'],
  ),
  result(
    'unclear',
    ['补正后申请内容仍不明确', '补正后(?:申请内容)?仍不明确'],
    ['unable.unclear.total'],
  ),
  result(
    'petition',
    ['信访举报投诉类申请', '信访(?:、)?(?:举报)?(?:、)?(?:投诉)?类?申请'],
    ['refused.petition.total'],
  ),
  result('repeat', ['重复申请', '(?<!大量反复)重复申请'], ['refused.repeat.total']),
  result(
    'publication',
    ['要求提供公开出版物', '(?:要求)?提供公开出版物'],
    ['refused.publication.total'],
  ),
  result('overdueCorrection', ['逾期不补正', '逾期不补正'], ['otherwise.overdueCorrection.total']),
];

function applicant(id: string, label: string, words: string): Topic {
  return {
    id: `applicant.${id}`,
    rule: 'N-01',
    label: `${label}申请`,
    before: new RegExp(`(?:${words})(?:提出|提交|申请|的|类)*${AMOUNT_TAIL}$`, 'u'),
    after: new RegExp(`^(?:的)?(?:申请)?(?:为|是|系|来自|由)?(?:${words})`, 'u'),
    units: CASES,
    readings: [requests(`newlyReceived.${id}`), requests(`newlyReceived.${id}`, `carriedIn.${id}`)],
  };
}

const LEGAL = ['commercial', 'research', 'publicWelfare', 'legalService', 'other'];

const APPLICANTS: readonly Topic[] = [
  applicant('natural', '自然人', '自然人|公民(?!、)|个人'),
  applicant('commercial', '商业企业', '商业企业|企业'),
  applicant('research', '科研机构', '科研机构'),
  applicant('publicWelfare', '社会公益组织', '社会公益组织'),
  applicant('legalService', '法律服务机构', '法律服务机构|律师事务所'),
  {
    ...applicant('legal', '法人或其他组织', '法人(?:或者?|和|及|、)?(?:其他|其它)?组织|法人'),
    readings: [
      requests(...LEGAL.map((id) => `newlyReceived.${id}`)),
      requests(...LEGAL.flatMap((id) => [`newlyReceived.${id}`, `carriedIn.${id}`])),
    ],
  },
];

const ALL_SUITS = ['suitDirect.total', 'suitAfterReview.total'];
const CASE_TAIL = '(?:的)?(?:案件|案|诉讼)?(?:申请|数量|数)?(?:的)?';

const CASES_AGAINST: readonly Topic[] = [
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

const DOCUMENT_UNITS = /^(?:件|份|个|部|项|)$/;
const NORMATIVE = '(?:行政)?规范性文件';

function table2(
  id: string,
  [label, words]: readonly [string, string],
  keys: readonly string[],
): Topic {
  return {
    id,
    rule: 'N-09',
    label,
    before: new RegExp(`(?:${words})(?:共|的)?${AMOUNT_TAIL}$`, 'u'),
    units: DOCUMENT_UNITS,
    readings: keys.map((key) => proactive(key)),
  };
}

const SAID_OF_NORMATIVE = /规范性文件/u;

const PROACTIVE: readonly Topic[] = [
  table2(
    'normative.made',
    [
      '制发规范性文件',
      `(?:制发|制定|新制定|出台|新制作|印发)(?:了|公布|发布)?${NORMATIVE}|${NORMATIVE}(?:本年)?(?:制发|新制作)(?:件数|数量)?`,
    ],
    ['normativeDocuments.made'],
  ),
  table2(
    'normative.repealed',
    ['废止规范性文件', `废止(?:了)?${NORMATIVE}|${NORMATIVE}(?:本年)?废止(?:件数)?`],
    ['normativeDocuments.repealed'],
  ),
  table2(
    'normative.inForce',
    ['现行有效规范性文件', `现行有效(?:的)?${NORMATIVE}|${NORMATIVE}(?:现行有效|有效)(?:件数)?`],
    ['normativeDocuments.inForce', 'normativeDocuments.totalPublic'],
  ),
  {
    ...table2('normative.repealed', ['废止规范性文件', '废止'], ['normativeDocuments.repealed']),
    context: SAID_OF_NORMATIVE,
  },
  {
    ...table2(
      'normative.inForce',
      ['现行有效规范性文件', '现行有效'],
      ['normativeDocuments.inForce', 'normativeDocuments.totalPublic'],
    ),
    context: SAID_OF_NORMATIVE,
  },
  table2(
    'regulations.made',
    ['制发规章', '(?:制发|制定|出台)(?:了)?(?:政府|部门)?规章(?!制度)'],
    ['regulations.made'],
  ),
  ...(
    [
      ['licensing', '行政许可'],
      ['penalties', '行政处罚'],
      ['coercion', '行政强制'],
    ] as const
  ).map(([row, name]): Topic => ({
    id: row,
    rule: 'N-09',
    label: `${name}处理决定`,
    before: new RegExp(
      `(?:作出|做出|办理|实施|下达)(?:的)?${name}(?:处理)?(?:措施|决定|案件|事项)?(?:书)?(?:数量|数)?${AMOUNT_TAIL}$|${name}(?:处理)?决定(?:书)?(?:数量|数)?${AMOUNT_TAIL}$`,
      'u',
    ),
    units: /^(?:件|宗|起|次|个|份|例|项|条|)$/,
    readings: [proactive(`${row}.decisions`)],
  })),
  {
    id: 'fees',
    rule: 'N-09',
    label: '行政事业性收费',
    before: new RegExp(`行政事业性收费(?:的)?(?:收入|金额|总金额|总额|收取)*${AMOUNT_TAIL}$`, 'u'),
    units: /^万元$/,
    readings: [proactive('fees.amount')],
  },
  {
    id: 'procurement.amount',
    rule: 'N-09',
    label: '政府集中采购总金额',
    before: new RegExp(`(?:政府)?集中采购(?:的)?(?:总?金额|总额)${AMOUNT_TAIL}$`, 'u'),
    units: /^万元$/,
    readings: [proactive('procurement.amount')],
  },
];

/** 「收到申请 12 件，其中公开 10 件」: short for 予以公开, and for much else. */
const SHORT_GRANTED: Topic = {
  ...result('granted', ['予以公开', '(?:其中|已|，|、)公开'], ['granted.total']),
  after: undefined,
  context: /申请[^。]*件/u,
  weak: true,
};

/** What can be read out of the text, the more special before the more general. */
export const TOPICS: readonly Topic[] = [
  ...CASES_AGAINST,
  ...RECEIPT,
  ...RESULTS,
  SHORT_GRANTED,
  ...APPLICANTS,
  ...PROACTIVE,
];
