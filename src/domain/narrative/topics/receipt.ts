import type { Topic } from './types.ts';
import {
  AFTER_HEAD,
  AMOUNT_TAIL,
  CASES,
  PUBLIC_REQUEST,
  RECEIVED,
  requests,
  VERB_TAIL,
} from './words.ts';

/** What came in, what was answered and what was left over. */
export const RECEIPT: readonly Topic[] = [
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
      `(?:结转|转)(?:至|到|入)?(?:下一?年度?|次年度?|明年|20\\d\\d年度?)(?:继续)?(?:办理|处理|答复)?(?:的)?(?:${PUBLIC_REQUEST})?${AMOUNT_TAIL}$`,
      'u',
    ),
    after: new RegExp(
      `${AFTER_HEAD}(?:将)?(?:结转|转)(?:至|到|入)?(?:下一?年|次年|明年|20\\d\\d年)`,
      'u',
    ),
    units: CASES,
    readings: [requests('carriedOut.total')],
  },
  {
    id: 'received',
    rule: 'N-01',
    label: '收到申请',
    before: new RegExp(
      `(?:${RECEIVED}|办理|登记)${VERB_TAIL}[^，。；：]{0,30}?${PUBLIC_REQUEST}(?:的)?${AMOUNT_TAIL}$|(?:共有?|新增)${PUBLIC_REQUEST}${AMOUNT_TAIL}$|信息公开申请总?(?:数|量|数量)${AMOUNT_TAIL}$`,
      'u',
    ),
    units: CASES,
    readings: [requests('newlyReceived.total'), requests('newlyReceived.total', 'carriedIn.total')],
  },
  {
    id: 'received',
    rule: 'N-01',
    label: '收到申请',
    before: new RegExp(`${RECEIVED}(?:了|的)?${AMOUNT_TAIL}$`, 'u'),
    context: /申请公开|信息公开申请|依申请|(?:收到|受理)(?:了|的)?申请/u,
    units: CASES,
    readings: [requests('newlyReceived.total'), requests('newlyReceived.total', 'carriedIn.total')],
  },
  {
    id: 'handled',
    rule: 'N-02',
    label: '办结',
    before: new RegExp(
      `(?:办结|办理完毕|办理完成|答复|办复|回复|已办理|作出答复|做出答复)(?:了)?(?:申请人的?)?(?:${PUBLIC_REQUEST})?(?:的)?${AMOUNT_TAIL}$`,
      'u',
    ),
    after: new RegExp(
      `${AFTER_HEAD}(?:按时|按期|依法|及时|在?规定时限内|在法定期限内)*(?:办结|办理完毕|答复|办复)`,
      'u',
    ),
    // Letters and proposals are answered, too.
    context: /申请|结转|予公开|予以公开/u,
    units: CASES,
    readings: [
      requests('handledTotal.total'),
      requests('newlyReceived.total', 'carriedIn.total'),
      requests('granted.total', 'partiallyGranted.total', 'denied.*', 'unable.*'),
      requests('granted.total', 'partiallyGranted.total', 'denied.*', 'unable.*', 'refused.*'),
    ],
  },
];

function applicant(id: string, label: string, words: string): Topic {
  return {
    id: `applicant.${id}`,
    rule: 'N-01',
    label: `${label}申请`,
    before: new RegExp(`(?:${words})(?:提出|提交|申请|的|类)*${AMOUNT_TAIL}$`, 'u'),
    after: new RegExp(`^(?:的)?(?:申请)?(?:为|是|系|来自|由)?(?:${words})`, 'u'),
    context: /申请/u,
    // 走访企业 12 次 is no request.
    units: /^(?:件|宗|份|起|条|)$/,
    readings: [requests(`newlyReceived.${id}`), requests(`newlyReceived.${id}`, `carriedIn.${id}`)],
  };
}

const LEGAL = ['commercial', 'research', 'publicWelfare', 'legalService', 'other'];

/** Who asked. */
export const APPLICANTS: readonly Topic[] = [
  applicant('natural', '自然人', '自然人|公民(?!、)|个人'),
  applicant('commercial', '商业企业', '商业企业|企业'),
  applicant('research', '科研机构', '科研机构'),
  applicant('publicWelfare', '社会公益组织', '社会公益组织'),
  applicant('legalService', '法律服务机构', '法律服务机构|律师事务所'),
  {
    ...applicant(
      'legal',
      '法人或其他组织',
      '(?<!公民[、和或及])法人(?:或者?|和|及|、)?(?:其他|其它)?组织|(?<!公民[、和或及])法人',
    ),
    readings: [
      requests(...LEGAL.map((id) => `newlyReceived.${id}`)),
      requests(...LEGAL.flatMap((id) => [`newlyReceived.${id}`, `carriedIn.${id}`])),
    ],
  },
];
