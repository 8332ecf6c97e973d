import type { Topic } from './types.ts';
import {
  AFTER_HEAD,
  CASES,
  DISCLOSURE_REQUEST,
  FILL,
  RECEIVED,
  REQUEST,
  REQUEST_TAIL,
  requests,
} from './words.ts';

const CARRIED = '(?:结转|转结|转入|转至|转到|转|遗留|结存|顺延|延期|跨年)';

/** What was left over from the year before, and for the year after. */
export const CARRIED_OVER: readonly Topic[] = [
  {
    id: 'due',
    rule: 'N-01',
    label: '新收和结转合计',
    before: new RegExp(
      `新收[^，。；：]*(?:与|和|及|、|加)上?年?结转[^，。；：]*(?:合计|共|总)${FILL}$`,
      'u',
    ),
    units: CASES,
    readings: [requests('newlyReceived.total', 'carriedIn.total')],
  },
  {
    id: 'carriedIn',
    rule: 'N-03',
    label: '上年结转',
    before: new RegExp(
      '(?:上年|往年)(?:末|底)?(?:[^，。；：、]{0,6}未办结)?的?(?:结转|转结|转入|转来|遗留|结存|跨年|尚?未办结)(?![^，。；：、]{0,4}下年)[^，。；：、]{0,24}$|(?:结转|转入)(?:自|来自|了)?上年[^，。；：、]{0,16}$',
      'u',
    ),
    after: /^(?:的)?(?:政府信息公开)?(?:申请)?(?:为|是|系|由)?上年(?:结转|转入|遗留)/u,
    units: CASES,
    readings: [requests('carriedIn.total')],
  },
  {
    id: 'carriedOut',
    rule: 'N-03',
    label: '结转下年度',
    before: new RegExp(
      `${CARRIED}(?:至|到|入)?下年(?:继续)?(?:办理|处理|答复|办结)?(?:的)?(?:${REQUEST}${REQUEST_TAIL})?${FILL}$`,
      'u',
    ),
    after: new RegExp(
      `(?:${CARRIED}|延续)(?:至|到|入)?下年|[将拟][于在]下年[^，。；]{0,8}(?:答复|办理|办结|处理)|^(?:跨年)?(?:申请)?结转(?:办理)?$`,
      'u',
    ),
    units: CASES,
    readings: [requests('carriedOut.total')],
  },
  {
    id: 'carriedOut',
    rule: 'N-03',
    label: '结转',
    before: new RegExp(`(?:结转)${FILL}$`, 'u'),
    after: /^(?:申请)?(?:尚|仍|正)在(?:法定)?(?:办理|答复)(?:期限|期|过程)?(?:之?内|当?中)/u,
    units: CASES,
    readings: [requests('carriedOut.total'), requests('carriedIn.total')],
  },
];

const RECEIVED_READINGS = [
  requests('newlyReceived.total'),
  requests('newlyReceived.total', 'carriedIn.total'),
];
const received: Pick<Topic, 'id' | 'rule' | 'label' | 'units' | 'readings'> = {
  id: 'received',
  rule: 'N-01',
  label: '收到申请',
  units: CASES,
  readings: RECEIVED_READINGS,
};
const WHO_AND_WHEN =
  '^(?:[^涉关类领方其通按经对在]{0,16}(?:年|年度|年底|机关|单位|部门|系统|[局省县市区镇乡办委厅院处所我本全众民]))?[的共新各]*(?:有效|各类|全部)?';

const SPOKEN_OF_REQUESTS = new RegExp(`${REQUEST}|结转`, 'u');

/** What came in and what was answered. */
export const RECEIPT: readonly Topic[] = [
  {
    id: 'handled',
    rule: 'N-02',
    label: '办结',
    before: new RegExp(
      `(?<!未[能按期在时]{0,4}|尚|[延逾超]期)(?:办结|办理完毕|办理完成|办理答复|答复|办复|回复|已办理|处理完毕)(?:了|申请人的?)*(?:${REQUEST}${REQUEST_TAIL})?${FILL}$`,
      'u',
    ),
    after: new RegExp(
      `${AFTER_HEAD}[^，。；、未尚正待不]{0,14}?(?:办结|办理完毕|答复|办复|回复)(?![被不文])`,
      'u',
    ),
    // Letters and proposals are answered, too.
    context: new RegExp(`${REQUEST}|结转|予公开|予以公开|同意公开|部分公开|无法提供`, 'u'),
    units: CASES,
    readings: [
      requests('handledTotal.total'),
      ...RECEIVED_READINGS,
      requests('granted.total', 'partiallyGranted.total', 'denied.*', 'unable.*'),
      requests('granted.total', 'partiallyGranted.total', 'denied.*', 'unable.*', 'refused.*'),
    ],
  },
  {
    ...received,
    before: new RegExp(
      `(?:办理|处理|承办)(?:了)?(?:(?:[^，。；：]{0,30}?)${DISCLOSURE_REQUEST}|申请)${REQUEST_TAIL}${FILL}$`,
      'u',
    ),
    readings: [...RECEIVED_READINGS, requests('handledTotal.total')],
  },
  {
    ...received,
    before: new RegExp(
      `(?:${RECEIVED}|登记|提交|提出|产生)(?:了|的|到|过)*(?:[^，。；：]{0,30}?)${REQUEST}${REQUEST_TAIL}${FILL}$`,
      'u',
    ),
  },
  {
    ...received,
    before: new RegExp(
      `${WHO_AND_WHEN}${DISCLOSURE_REQUEST}${REQUEST_TAIL}(?:受理|收到|接收|办理|收件|办件|登记|共有)*${FILL}$|(?:共有|新增)${REQUEST}${FILL}$|^(?:本年)?(?:新收)?申请(?:总)?(?:数量?|量|件数)${FILL}$`,
      'u',
    ),
    after: new RegExp(
      `^(?:${DISCLOSURE_REQUEST}|新收申请)(?:${REQUEST_TAIL}|[^，、涉]{0,4}中)$`,
      'u',
    ),
  },
  {
    // 网上申请 21 件 is a part, read so that a whole behind it is known.
    ...received,
    before: new RegExp(
      `^(?:其中|有|通过|以)*(?:网络|网上|在线|线上|来函|信函|邮寄|当面|现场|窗口|传真)(?:渠道|方式|提交|提出|的)*申请${FILL}$`,
      'u',
    ),
    weak: true,
  },
  {
    // 十二件申请中，七件予以公开: the set that is divided, which may be those answered.
    ...received,
    before: /(?!)/u,
    after: /^申请(?:中|里)$/u,
    readings: [...RECEIVED_READINGS, requests('handledTotal.total')],
  },
  {
    ...received,
    before: new RegExp(`新收${FILL}$`, 'u'),
    units: /^(?:件|宗)$/,
  },
  {
    ...received,
    before: new RegExp(`(?<!申请)${RECEIVED}${FILL}$`, 'u'),
    context: SPOKEN_OF_REQUESTS,
  },
  {
    // 共办理 13 件, 应办理 13 件: what came in, with or without what was carried in.
    ...received,
    before: new RegExp(`(?<!正在|尚在|仍在|[在未])(?:办理|承办|应办)${FILL}$`, 'u'),
    heard: SPOKEN_OF_REQUESTS,
    readings: [...RECEIVED_READINGS, requests('handledTotal.total')],
  },
];

function applicant(id: string, label: string, words: string): Topic {
  return {
    id: `applicant.${id}`,
    rule: 'N-01',
    label: `${label}申请`,
    before: new RegExp(
      `(?:${words})(?:等)?(?:(?:提出|提交|申请|依申请公开|的|类|政府信息公开|信息公开|新收|占比|为主)|${FILL})*$`,
      'u',
    ),
    after: new RegExp(`^(?:的)?(?:申请)?(?:人)?(?:为|是|系|来自|由)*(?:${words})(?!、)`, 'u'),
    // 走访企业 12 次 is no request.
    units: /^(?:件|宗|份|起|条|)$/,
    readings: [requests(`newlyReceived.${id}`), requests(`newlyReceived.${id}`, `carriedIn.${id}`)],
  };
}

/** Names which mean much else where no request is spoken of. */
const SPOKEN_OF = /申请|来自/u;
const LEGAL = ['commercial', 'research', 'publicWelfare', 'legalService', 'other'];
const PEOPLE = '(?<![、和及或])(?:公民|个人|群众)(?!、|[和及或]法人)';

/** Who asked. */
export const APPLICANTS: readonly Topic[] = [
  applicant('research', '科研机构', '科研机构|科研院所'),
  applicant('publicWelfare', '社会公益组织', '公益组织'),
  applicant('legalService', '法律服务机构', '法律服务机构'),
  {
    ...applicant('legalService', '法律服务机构', '律师事务所'),
    context: SPOKEN_OF,
  },
  applicant('commercial', '商业企业', '商业企业'),
  { ...applicant('commercial', '商业企业', '企业(?:法人)?|公司'), context: SPOKEN_OF },
  {
    ...applicant(
      'legal',
      '法人或其他组织',
      '(?<!公民[、和或及])法人(?:或者?|和|及|、|以及)?(?:其他|其它)?(?:组织)?',
    ),
    context: SPOKEN_OF,
    readings: [
      requests(...LEGAL.map((id) => `newlyReceived.${id}`)),
      requests(...LEGAL.flatMap((id) => [`newlyReceived.${id}`, `carriedIn.${id}`])),
    ],
  },
  applicant('natural', '自然人', '(?<![、和及或])自然人(?!、|[和及或]法人)'),
  // 收到公民提出的申请 12 件 may mean everybody; beside 法人 3 件 it does not.
  {
    ...applicant('natural', '自然人', PEOPLE),
    context:
      /(?:法人|企业|公司|社团|组织|机构|事务所|单位)[^，。；、]{0,24}\d|\d+[件宗份](?:申请)?(?:由|来自|是|为)(?:法人|企业|公司|组织|机构|单位)/u,
  },
  {
    ...applicant('other', '其他申请人', '(?<=^|中|，)其他(?:申请人|申请)'),
    context: /自然人|企业/u,
  },
  {
    ...applicant('other', '其他申请人', '^其他'),
    heard: /(?:法律服务机构|公益组织|科研机构)(?:申请|提出|的|为|有)*\d+[件宗份]?[、，和及]其他/u,
  },
];
