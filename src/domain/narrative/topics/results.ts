import type { Topic } from './types.ts';
import { AFTER_HEAD, CASES, FILL, requests } from './words.ts';

/** What a ground ends in: 因属于国家秘密而不予公开的申请 2 件. */
const OUTCOME =
  '(?:而|[，、]|视为|放弃|为由|理由|情形|范围|行政机关|本机关|不再|其|重复|予以|不予|无法|提供|公开|属于|类型?|信息)*';

type Words = readonly [label: string, words: string];

function result(id: string, [label, words]: Words, cells: readonly string[]): Topic {
  return {
    id,
    rule: 'N-02',
    label,
    // 同意公开或部分公开的共 41 件 is more than one result.
    before: new RegExp(`(?<!公开[或和及与])(?:${words})${FILL}$`, 'u'),
    after: new RegExp(`${AFTER_HEAD}(?:${words})`, 'u'),
    units: CASES,
    readings: [requests(...cells)],
  };
}

/** One printed row under a result, said with or without the result it belongs to. */
function ground(id: string, words: Words, cell: string): Topic {
  const topic = result(id, words, [`${cell}.total`]);
  // 「对 8 件涉及个人隐私的申请，……后部分公开」 describes the requests and tells another end.
  const after = new RegExp(`${topic.after?.source}(?![^，]*的申请$)`, 'u');
  return { ...topic, after, before: new RegExp(`(?:${words[1]})(?:${OUTCOME}${FILL})*$`, 'u') };
}

const NOT_OURS = '(?:非|不属于?)(?:于)?(?:本机关|本行政机关|本单位|我[局委办])';
const NOT_HELD = '(?:不|未)掌握|未制作|未获取';

/** The rows under （三）…（六）: more special than the results. */
export const GROUNDS: readonly Topic[] = [
  ground('stateSecret', ['属于国家秘密', '国家秘密'], 'denied.stateSecret'),
  ground(
    'otherLaw',
    ['其他法律行政法规禁止公开', '法律、?(?:行政)?法规(?:规定)?禁止公开'],
    'denied.otherLaw',
  ),
  ground('threeSecurities', ['危及“三安全一稳定”', '三安全、?一稳定'], 'denied.threeSecurities'),
  ground(
    'thirdParty',
    ['保护第三方合法权益', '第三方(?:的)?(?:合法)?权益|第三方不同意(?:公开)?|商业秘密|个人隐私'],
    'denied.thirdParty',
  ),
  ground(
    'internal',
    ['三类内部事务信息', '(?:三类)?内部(?:事务|管理)(?:性|类)?(?:信息)?'],
    'denied.internalAffairs',
  ),
  ground('process', ['四类过程性信息', '(?:四类)?过程性(?:类)?(?:信息)?'], 'denied.process'),
  ground('enforcementFile', ['行政执法案卷', '执法案卷(?:信息)?'], 'denied.enforcementFile'),
  ground(
    'administrativeQuery',
    ['行政查询事项', '行政查询(?:类)?(?:事项)?'],
    'denied.administrativeQuery',
  ),
  {
    ...ground(
      'notHeld',
      [
        '本机关不掌握相关政府信息',
        `(?:本机关|我[局委办]|本单位)?(?:${NOT_HELD})(?:相关|有关|所申请|该)?(?:的)?(?:政府)?(?:信息)?|信息不存在|${NOT_OURS}(?:负责|掌握|公开|职责)(?:范围)?`,
      ],
      'unable.notHeld',
    ),
    // 信息不存在 and 不属于本机关负责 are counted in one row: beside each other both are parts of it.
    unless: new RegExp(`不存在.*${NOT_OURS}|${NOT_OURS}.*不存在`, 'u'),
  },
  ground(
    'creationNeeded',
    [
      '没有现成信息需要另行制作',
      '没有现成信息(?:[、，]?需要?另行制作)?|(?:需要?|须)?(?:另行|加工|汇总|分析|整理)+制作',
    ],
    'unable.creationNeeded',
  ),
  ground(
    'unclear',
    ['补正后申请内容仍不明确', '补正后?(?:的)?(?:申请)?(?:内容)?(?:仍|仍然|依然)?不明确'],
    'unable.unclear',
  ),
  {
    ...ground(
      'petition',
      [
        '信访举报投诉类申请',
        '(?:信访|举报|投诉)(?:[、和]?(?:信访|举报|投诉))*(?:等)?(?:类|事项|申请)|属于?(?:信访|举报|投诉)(?:[、和]?(?:信访|举报|投诉))*',
      ],
      'refused.petition',
    ),
    // 受理信访事项 30 件 is the work of another office.
    context: /申请|不予处理|予公开|不掌握/u,
  },
  {
    ...ground('excessive', ['无正当理由大量反复申请', '大量、?反复(?:申请)?'], 'refused.excessive'),
  },
  ground('repeat', ['重复申请', '重复(?:提出|提交)?申请|重复(?:提出|提交)'], 'refused.repeat'),
  ground(
    'publication',
    ['要求提供公开出版物', '(?:要求)?(?:提供)?公开出版物'],
    'refused.publication',
  ),
  ground(
    'confirmation',
    ['要求行政机关确认或重新出具已获取信息', '重新出具(?:已获取)?(?:的)?(?:政府)?(?:信息)?'],
    'refused.confirmation',
  ),
  ground(
    'overdueCorrection',
    ['逾期不补正', '逾期[未不]补正|未按(?:期|时|要求)补正'],
    'otherwise.overdueCorrection',
  ),
  ground(
    'overdueFee',
    ['逾期不缴费', '(?:收费通知)?要求缴纳?费用?|逾期[未不]缴纳?费用?'],
    'otherwise.overdueFee',
  ),
];

/** The results （一）…（六）. */
export const RESULTS: readonly Topic[] = [
  result(
    'partiallyGranted',
    ['部分公开', '部分公开|部分予以公开|区分处理'],
    ['partiallyGranted.total'],
  ),
  result('denied', ['不予公开', '不予公开|不同意公开|拒绝公开'], ['denied.*']),
  result(
    'granted',
    [
      '予以公开',
      '(?<!不)(?<!部分)(?:予以|给予|同意|准予|决定)公开|全部公开|全文公开|以公开(?:的)?(?:方式|形式)',
    ],
    ['granted.total'],
  ),
  result('unable', ['无法提供', '无法提供'], ['unable.*']),
  result('refused', ['不予处理', '不予处理'], ['refused.*']),
  result('otherwise', ['其他处理', '(?:其他|其它)(?:情形|方式)?处理'], ['otherwise.*']),
];

const SHORT = '(?:^|[的已，、]|其中|依法|申请人|主动)(?:公开|提供)(?:政府)?(?:信息)?';

/** 「公开 10 件、不予公开 2 件」: short for 予以公开 beside another result, and for much else elsewhere. */
export const SHORT_GRANTED: readonly Topic[] = [
  {
    ...result('granted', ['予以公开', ''], ['granted.total']),
    before: new RegExp(`${SHORT}${FILL}$`, 'u'),
    after: undefined,
    context: /不予公开|部分公开|无法提供|不予处理|不掌握/u,
    unless: /主动公开|条/u,
  },
  {
    ...result('granted', ['予以公开', ''], ['granted.total']),
    before: new RegExp(`${SHORT}${FILL}$`, 'u'),
    after: undefined,
    context: /申请[^。]*件/u,
    weak: true,
  },
];
