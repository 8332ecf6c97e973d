import type { Reading } from './types.ts';

export const CASES = /^(?:件|宗|份|起|次|人次|条|个|例|)$/;
export const requests = (...cells: readonly string[]): Reading => ({ table: 'requests', cells });
export const litigation = (...cells: readonly string[]): Reading => ({
  table: 'litigation',
  cells,
});
export const proactive = (...cells: readonly string[]): Reading => ({ table: 'proactive', cells });

export const PUBLIC_REQUEST =
  '(?:(?:政府|政务)?(?:信息)?(?:公开)?(?:的)?依申请公开(?:政府信息|信息)?(?:事项)?(?:的)?(?:申请)?(?:件|信件|事项)?|申请公开(?:件|事项)?|(?:政府|政务)?信息公开(?:的)?申请(?:书|表|件|事项|案件)?|(?:公众|公民|群众|法人|各类|各种|有效|书面|网上|信函)*(?:提交|提出)?的?申请公开(?:政府)?信息(?:的申请|事项)?|(?:信息)?公开申请(?:件)?|(?<!复议|诉讼|许可|仲裁|救助|补助|补贴|赔偿|备案|登记|低保|办证|贷款|网络|网上|信函|当面|现场|邮寄|邮件|传真|线上|线下)申请(?:件|事项|共|表|书)?)';
export const RECEIVED =
  '(?<!不予|不再|未予|[不未])(?:收到|受理|新收|收办|接收|接到|接收到|收件|收|新增)';
export const VERB_TAIL = '(?:了)?(?:办理|处理)?(?:的)?(?:件)?';
export const AMOUNT_TAIL =
  '(?:数量)?(?:总数|总量|总计|共计|合计|累计|共有|共|计|为|是|有|达到?|数|分别为|约|近)*[ 　:：]*';

/** 依法予以公开, 的予以公开, 已全部办结: what may stand between a number and its outcome. */
export const AFTER_HEAD =
  '^(?:的)?(?:申请|事项|信息)?(?:已|均|全部|全|都|依法|按规定|按照规定|作出|做出|决定|被|予以|为|属于|系|因)*';
