import { compact } from './normalise.ts';
import { isPageNumber } from './records.ts';
import { startsWithReviewName } from './reviewNames.ts';

/** Buttons and links of a page; a line of nothing else is none of the report's. */
const BUTTONS = new Set(
  `打印 打印本页 打印页面 打印此页 我要打印 关闭 关闭本页 关闭窗口 关闭页面 返回 返回顶部 返回首页 返回列表 返回上页 收藏 收藏本页
  我要收藏 加入收藏 分享 分享到 分享至 我要分享 一键分享 微信 微博 新浪微博 腾讯微博 QQ QQ空间 QQ好友 朋友圈 人人网 大 中 小 特大 字体
  字号 字体大小 文字大小 默认 较大 超大 纠错 我要纠错 网站纠错 错误纠正 朗读 语音播报 听全文 保存 下载 首页 网站首页 登录 注册 无障碍
  无障碍浏览 无障碍阅读 适老化 长者模式 长者助手 关怀版 繁体 简体 繁体版 简体版 English 搜索 站内搜索 网站地图 联系我们 关于我们 隐私声明
  使用帮助 网站声明 智能问答 智能问答机器人 智能机器人 上一篇 下一篇 上一条 下一条 上一页 下一页 尾页 没有了 无 相关附件 附件 附件下载
  下载附件 相关链接 相关阅读 相关文章 相关稿件 相关信息 相关文档 相关解读 关联稿件 推荐阅读 展开 收起 更多 友情链接 顶部 底部 目录`
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
);
const BETWEEN_BUTTONS = /[\s|/、,·•>»[\]【】()<:;-]+/;

/** Words of the page around a report on a web site; never part of the report. */
const PAGE_WORDS = [
  // Behind a sentence of the report it is S-18's matter: the line must not be lost with it.
  /^[^。]*(?:扫一扫|扫码(?:查看|关注|分享|阅读)|(?:长按|识别).{0,4}二维码|手机(?:打开|查看|浏览|阅读)(?:当前页|本页|原文)?$|关注.{0,10}公众号$)|^扫描.{0,6}二维码/,
  /^[【[(]?字(?:号|体)(?:大小)?[::]/,
  /^(?:本页|文章|累计)?(?:浏览|阅读|点击|访问)(?:次数|量|数)?[::]?\d*次?$/,
  /^您?(?:的)?(?:当前|现在|所在)(?:所在)?(?:的)?位置(?:是)?[::]?/,
  /^(?:网站)?首页[>»›/|]/,
  /^(?:上一篇|下一篇|上一条|下一条|相关(?:链接|信息|文章|阅读|稿件|附件)|关联稿件|附件下载|版权所有|分享到)[::]?/,
  /^(?:主办|承办|主管|维护|协办)(?:单位|部门)?[::]|^技术支持[::]|网站标识码|icp备|公网安备|^备案号|^copyright|©|allrightsreserved|网站支持ipv6|建议使用.{0,20}(?:分辨率|浏览器)|^您是第\d+位/i,
  /^(?:发布|发文|成文|公开|更新|生成|印发)?(?:日期|时间)[::]\s*(?:\d{2,4}[-/.年]|$)/,
  /^(?:附件|下载)\d{0,2}[::.]?.{0,60}\.(?:docx?|pdf|xlsx?|wps|et|ofd|zip|rar)$|^https?:\/\/\S+$/i,
  /^(?:索引号|主题分类|主题词|组配分类|发文字号|文号|有效性|发布机构|发文机关|公开主体|信息分类|信息类别|体裁分类|公开方式|公开范围|公开时限|公开类别|标题|名称)[::]/,
];

/** When and by which office a form was filled in, below it: 填报单位：某局 填表人：李某 */
const SIGN_OFF = /^(?:填表|填报|制表|统计|经办|报送|复核)(?:单位|日期|时间)[::]/;

const DATE_LINE =
  /^[(（]?(?:20\d{2}|二[〇○零0O][一二三四五六七八九〇○零]{2})年\d{0,2}[一二三四五六七八九十]{0,3}月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日[)）]?$|^20\d{2}([-/.])\d{1,2}\1\d{1,2}(?:\d{1,2}:\d{2}(?::\d{2})?)?$/;

const MAX_PAGE_LINE = 80;
const MAX_REVIEW_LINE = 60;

export type FurnitureKind = 'page' | 'review' | 'date' | 'pageNumber';

/** What kind of page furniture a line is, or null where it is text of the report. */
export function furnitureOf(text: string): FurnitureKind | null {
  if (text.length > 4 * MAX_PAGE_LINE) return null;
  const line = compact(text);
  if (line === '') return 'page';
  if (isPageNumber(text) || /^\d{1,3}$/.test(line)) return 'pageNumber';
  if (DATE_LINE.test(line)) return 'date';
  if ((startsWithReviewName(line) || SIGN_OFF.test(line)) && line.length <= MAX_REVIEW_LINE) {
    return 'review';
  }
  if (line.length > MAX_PAGE_LINE) return null;
  if (PAGE_WORDS.some((pattern) => pattern.test(line)) || isButtons(text) || isButtons(line)) {
    return 'page';
  }
  return null;
}

function isButtons(text: string): boolean {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(BETWEEN_BUTTONS)
    .filter((word) => word !== '');
  if (words.length === 0 || !words.every((word) => BUTTONS.has(word))) return false;
  // 无 alone is what section 六 says.
  return words.some((word) => word !== '无');
}
