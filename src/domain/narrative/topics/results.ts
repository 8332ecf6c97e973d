import type { Topic } from './types.ts';
import { AFTER_HEAD, AMOUNT_TAIL, CASES, requests } from './words.ts';

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

/** The results （一）…（六） and the grounds under them. */
export const RESULTS: readonly Topic[] = [
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

/** 「收到申请 12 件，其中公开 10 件」: short for 予以公开, and for much else. */
export const SHORT_GRANTED: Topic = {
  ...result('granted', ['予以公开', '(?:其中|已|，|、)公开'], ['granted.total']),
  after: undefined,
  context: /申请[^。]*件/u,
  weak: true,
};
