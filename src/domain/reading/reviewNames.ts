const GAP = '[ \\t\\u3000\\u00a0]*';
/** 撰稿, and 撰 稿 as pages set it. */
const spaced = (words: string): string =>
  words
    .split(' ')
    .map((word) => Array.from(word).join(GAP))
    .join('|');

/** What stands before the names of those who wrote, checked and published a page, or filled in a form. */
const REVIEW_LABEL =
  `(?:(?:(?:${spaced('信息 文章 稿件 内容')})${GAP})?` +
  `(?:${spaced('来源 出处 撰稿 供稿 作者 责任编辑 编辑 责编 编审 校对 一审 二审 三审 初审 复审 终审 审核 审签 签发 录入 发布')})` +
  `(?:${GAP}[人员者])?|` +
  `(?:(?:${spaced('单位 部门 主要 分管')})${GAP})?(?:${spaced('负责人 领导')})|` +
  `(?:${spaced('填表 填报 制表 统计 经办 报送 复核')})${GAP}人)` +
  `(?:${GAP}[(（]?签[字章][)）]?)?${GAP}[:：]`;
/** What else may stand in one line with them. */
const PAGE_LABEL = `(?:(?:${spaced('发布 发文 成文 公开 更新 生成 印发')})?(?:${spaced('日期 时间')})|(?:${spaced('浏览 阅读 点击 访问')})(?:${spaced('次数 量 数')})?|字[号体](?:大小)?)${GAP}[:：]`;
const ANY_LABEL = `(?<=^|[\\s\\u3000|｜丨/])\\p{Script=Han}{2,8}[:：]`;
const LABELS = new RegExp(`(?<review>${REVIEW_LABEL})|${PAGE_LABEL}|${ANY_LABEL}`, 'gu');
const STARTS = new RegExp(`^${GAP}[(（]?${REVIEW_LABEL}`, 'u');

/** Whether a line begins with the name of somebody who wrote or checked the page. */
export function startsWithReviewName(line: string): boolean {
  return STARTS.test(line.trimStart());
}

/**
 * The names of those who wrote and checked a page, with their labels, as they stand in one of its lines (撰稿：… 一审：…);
 * empty where there are none. A label without a name, dates, counts and buttons in the same line are left out.
 * @param isFurniture whether a word is a date, a count or a button of the page
 */
export function reviewNamesIn(line: string, isFurniture: (word: string) => boolean): string {
  const bare = line.trim().replace(/^[(（](.*)[)）]$/su, '$1');
  const labels = [...bare.matchAll(LABELS)];
  return labels
    .map((label, index) => {
      if (label.groups?.['review'] === undefined) return '';
      const value = bare.slice(label.index + label[0].length, labels[index + 1]?.index);
      const name = withoutTrailing(value, isFurniture);
      return name.trim() === '' ? '' : label[0] + name;
    })
    .join('')
    .trim();
}

/** The value without buttons and dates behind the name; the space to the next label stays. */
function withoutTrailing(value: string, isFurniture: (word: string) => boolean): string {
  const words = value.split(/([\s\u3000|｜丨]+)/u);
  const last = words.findLastIndex((word, at) => at % 2 === 0 && word !== '' && !isFurniture(word));
  if (last === -1) return '';
  return words.slice(0, last + 1).join('') + (words[last + 1] ?? '').replaceAll(/[|｜丨]/gu, '');
}
