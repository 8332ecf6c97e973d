import type { Phrase } from './phrases.ts';

const CLAUSE_ENDS = /[，。；：:；,;！？\n（）()“”]/;
/** Part of the year, part of the agencies, or more than a year: not what the table counts. */
const OTHER_SCOPE =
  /上半年|下半年|季度|截至(?!(?:20\d\d年)?12月|(?:20\d\d)?年?(?:底|末)|目前|今)|(?<!今年|本年|一年)以来|历年|20\d\d年?[至到—-]20\d\d年(?!.*分别)|各(?:部门|单位|乡镇|街道|县区|区县)|\d个(?:县|区|市直|乡镇|街道|镇|部门)[^，。]{0,8}(?:收到|受理|办理|新收)|下属|所属|乡镇|县直|市直|本级|两级|[省市县区镇乡]级(?:机关|部门|单位|行政机关|政府)|(?:20\d\d年|上年)?(?:底|末)?以?前(?:印发|制发|制定|出台)|(?:协助|配合)(?!申请)|上级[^，。；]{0,6}转|(?<!结)转办(?!理)|(?:20\d\d|明|下一?)年度?[^，。；结转]{0,6}(?:计划|拟|将|力争|预计)|力争/;
const MONTH = '(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])';
/** 3月, 1—6月, 五月至九月; not the whole year. */
const MONTHS = new RegExp(
  `(?<![年\\d十至到—–~－-])(?!(?:1|一)月?(?:1日)?[至到—–~－-]+(?:20\\d\\d年)?(?:12|十二)月)${MONTH}月?份?[至到—–~－-]+${MONTH}月|(?<![年\\d十至到—–~－-])${MONTH}月份?(?:[上中下]旬)?(?=收到|受理|新收|申请|的?申请|共)|平均|[月日人季周]均|每[月季周天日]`,
  'u',
);
/** 「……，全年共 55 件」: from here on the whole year is spoken of. */
const WHOLE_YEAR = /^.*[，；、](?:全年|本年度?|合计|总计|共计)/su;

/** Whether a figure is told of some months, or is an average. */
export function isPartOfYear(sentence: string): boolean {
  return MONTHS.test(sentence.replace(WHOLE_YEAR, ''));
}

/** Other things that are received and answered, too. */
const OTHER_THING =
  /不动产登记(?!费)|试点|培训|咨询|邮箱|来信|来访|留言|投诉|建议|提案|网民|网友|许可申请|登记申请|审批申请|备案|工单|热线|诉求|信访/;
const OWN_WORDS =
  /[零无](?:投诉|举报|信访|上访)|(?:信访|举报|投诉)(?:[、和]?(?:信访|举报|投诉))*(?:等)?(?:类|事项|申请)/g;

/** Whether the words limit a figure to what the table does not count. `near` where more than the clause matters. */
export function isOtherScope(sentence: string, near?: string): boolean {
  // 信访举报投诉类申请 is a printed result, not a sentence about complaints.
  const said = sentence.replace(OWN_WORDS, '');
  // 「受理许可申请 20 件，办结 18 件」: what is answered is told a clause before.
  const thing = near === undefined ? lastClause(said) : near.replace(OWN_WORDS, '');
  return OTHER_SCOPE.test(said.replace(WHOLE_YEAR, '')) || OTHER_THING.test(thing);
}

/** One way of asking, or some of those received: less than the whole. */
const CHANNEL =
  /(?:来函|网络|网上|在线|线上|互联网|平台|信函|邮寄|邮件|传真|当面|现场|窗口|快递)(?!.*等|[^，]*(?:、|和|及).*(?:方式|渠道|途径))/u;
/** 「收到申请中有 2 件」, 「由律师代理提出的申请」 */
const SOME_OF_THEM = /申请(?:事项|件)?[中里](?:共)?有$|律师|代理/u;
const WHOLE = /等|各种|各类|多种|方式共|渠道共|公开平台|政府网站|门户网站/u;

export function isPartOnly(topic: string, { before, left }: Phrase): boolean {
  if (topic !== 'received') return false;
  const said = `${before}，${left}`;
  if (/^其中(?!新收|本年)|^其中，/u.test(left) || SOME_OF_THEM.test(left)) return true;
  if (before === '其中') return true;
  return CHANNEL.test(said) && !WHOLE.test(said);
}

function lastClause(text: string): string {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (CLAUSE_ENDS.test(text[at] ?? '')) return text.slice(at + 1);
  }
  return text;
}

export { lastClause };
