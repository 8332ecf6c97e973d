import type { Reading } from './types.ts';

export const CASES = /^(?:件|宗|份|起|次|人次|条|个|例|项|)$/;
export const requests = (...cells: readonly string[]): Reading => ({ table: 'requests', cells });
export const litigation = (...cells: readonly string[]): Reading => ({
  table: 'litigation',
  cells,
});
export const proactive = (...cells: readonly string[]): Reading => ({ table: 'proactive', cells });

/** Words that say nothing of their own between a name and its number: 的申请共计, 决定数量为, 答复的有. */
export const FILLER =
  '[的了共计合总累为是有达到系约近均都已各数量件宗份起案类中被仅超过逾]|申请|事项|情形|情况|答复|决定|处理|告知|方面|分别|政府信息|提出|提交|一共|只有';
export const FILL = `(?:${FILLER})*`;
/** The same without words that make another thing of a decision: 行政许可申请 is none. */
export const SPARE_FILL =
  '(?:[的了共计合总累为是有达到系约近均都已各数量件宗份起仅超过逾]|分别|一共)*';

/** What stands before 申请 where it can only be the request spoken of: a project or a licence is applied for, too. */
const NO_OTHER =
  '(?<=^|书面|正式|转来|[的了到理收类有人民织业众构共年效交出次本结转此该其中起宗件份各答办部新始，、\\d])';
/** A request for disclosure in the words that mean nothing else. */
export const DISCLOSURE_REQUEST =
  '(?:依申请公开(?:政府信息|信息)?(?:的)?(?:申请)?|依申请(?:政府)?信息|(?:政府|政务)?信息公开(?:的)?(?:依申请|申请|受理|办件)|(?:申请|要求|请求)(?:公开|获取)(?:政府|相关)?信息?|申请(?:政府)?信息公开|申请公开(?=数量|件数|总数)|(?:信息)?公开申请|获取政府信息的申请)';
/** The same, and 申请 alone where no other kind of request is named. */
export const REQUEST = `(?:${DISCLOSURE_REQUEST}|${NO_OTHER}申请)`;
export const REQUEST_TAIL =
  '(?:事项|信息|政府信息|申请|表|书|件|业务|公开|信件|办件|来件|受理件|[的共])*';
export const RECEIVED =
  '(?<!不予|不再|未予|[不未])(?:收到|受理|新收|收办|接收|接到|接受|收件|收(?!取|费|入|集)|新增)';

/** 依法予以公开, 的予以公开, 已全部办结: what may stand between a number and its fate. */
export const AFTER_HEAD =
  '^(?:[的已均全都被为属系因将则经是]|涉及|属于|申请|事项|信息|全部|依法|按规定|按照规定|作出|做出|决定|予以|告知|由于|答复|分别|认定|所需|所申请)*';
