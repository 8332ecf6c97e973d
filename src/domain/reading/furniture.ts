import { compact } from './normalise.ts';

/** Words of the page around a report on a web site; never part of the report. */
const PAGE_WORDS = [
  /^扫一扫|^扫描二维码|手机(?:打开|查看|浏览|阅读)(?:当前页|本页|原文)?$/,
  /^(?:返回顶部|打印(?:本页)?|关闭(?:本页|窗口)?|收藏(?:本页)?|分享(?:到)?[::]?)+$/,
  /^[【[(]?(?:打印|关闭|返回|我要纠错|纠错|收藏|分享|大|中|小|字体|字号|默认|较大)[】\])]?(?:[::|/]?[【[(]?(?:打印(?:本页)?|关闭(?:本页|窗口)?|返回(?:顶部)?|我要纠错|收藏|分享|大|中|小)[】\])]?)*[::]?$/,
  /^字(?:号|体)[::]/,
  /^(?:浏览|阅读|点击|访问)(?:次数|量|数)?[::]?\d*次?$/,
  /^(?:您?(?:的)?当前(?:所在)?位置|您现在的位置|您所在的位置|所在位置)[::]?/,
  /^首页[>»›/|]/,
  /^(?:上一篇|下一篇|上一条|下一条|相关(?:链接|信息|文章|阅读|稿件)|关联稿件|附件下载|网站地图|联系我们|版权所有|无障碍(?:浏览|阅读)?|智能问答(?:机器人)?|登录|注册)[::]?/,
  /^(?:主办|承办|技术支持|网站标识码|备案号|公安备案|[^\s]{0,3}icp备)[::]?.{0,40}$/i,
  /^(?:发布|发文|成文|公开|更新|生成)?(?:日期|时间)[::]\d{2,4}[-/.年]/,
  /^(?:索引号|主题分类|发文字号|文号|有效性|发布机构|信息分类|体裁分类|公开方式|公开范围)[::]/,
];

/** Names of those who wrote and checked the page; kept, but not as text of the report. */
const REVIEW_NAMES =
  /^(?:信息)?(?:来源|撰稿|作者|编辑|责任编辑|责编|校对|一审|二审|三审|初审|复审|终审|审核|签发|供稿|录入)(?:人|员)?[::]/;

const DATE_LINE =
  /^[(（]?(?:20\d{2}|二[〇○零0O][一二三四五六七八九〇○零]{2})年\d{0,2}[一二三四五六七八九十]{0,3}月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日[)）]?$/;

export type FurnitureKind = 'page' | 'review' | 'date';

/** What kind of page furniture a line is, or null where it is text of the report. */
export function furnitureOf(text: string): FurnitureKind | null {
  const line = compact(text);
  if (line === '') return 'page';
  if (REVIEW_NAMES.test(line) && line.length <= 40) return 'review';
  if (PAGE_WORDS.some((pattern) => pattern.test(line)) && line.length <= 80) return 'page';
  if (DATE_LINE.test(line)) return 'date';
  return null;
}
