import { agencyIn } from './agency.ts';
import { compact } from './normalise.ts';

/** What a cover, or the lines over a table, state: 填报单位：…, 年度：2023年, a bare 2023年度. */

const AGENCY =
  /^(?:填报|报告|编制|报送|发布|公开)?(?:单位|机关|机构)(?:全称|名称)?(?:\([^)]*\))?(?<colon>:?)(?<name>.+)$/;
const YEAR = /^(?:(?:报告|统计|填报)?年(?:度|份):?)?(20\d{2})(?:年度?)?$/;
const MAX_NAME = 40;
const MAX_HEADLINE = 40;

/** The agency a line names by a label, as 填报单位：示例县示例局 does. */
export function statedAgency(texts: readonly string[]): string | null {
  return firstOf(texts, (text) => {
    const found = AGENCY.exec(text)?.groups;
    const name = found?.['name'] ?? '';
    const isPlain = found?.['colon'] === ':' && isName(name);
    return isPlain ? name : found && agencyIn(name);
  });
}

export function statedYear(texts: readonly string[]): number | null {
  // Heads of columns name several years.
  const single = texts.filter((text) => new Set(compact(text).match(/20\d\d(?=年)/g)).size < 2);
  return firstOf(single, (text) => {
    const year = /年/.test(text) ? YEAR.exec(text)?.[1] : undefined;
    return year === undefined ? null : Number(year);
  });
}

/** Whether a line states whose or which year's figures follow. */
export function isStatement(text: string): boolean {
  return statedAgency([text]) !== null || statedYear([text]) !== null;
}

/** A line that is nothing but the name of an agency. */
export function soleAgency(texts: readonly string[]): string | null {
  return firstOf(texts, agencyIn);
}

/** The year in a headline such as 示例县2023年政府信息公开数据汇总表. */
export function headlineYear(texts: readonly string[]): number | null {
  return firstOf(texts, (text) => {
    if (text.length > MAX_HEADLINE || /[。,;]/.test(text)) return null;
    const year = /(20\d{2})年/.exec(text)?.[1];
    return year !== undefined && /信息公开|年报|报表|统计|汇总/.test(text) ? Number(year) : null;
  });
}

function firstOf<T>(
  texts: readonly string[],
  find: (text: string) => T | null | undefined,
): T | null {
  for (const text of texts) {
    for (const piece of piecesOf(text)) {
      const found = find(piece);
      if (found !== null && found !== undefined) return found;
    }
  }
  return null;
}

/** The line itself, its cells, and neighbouring cells together. */
function piecesOf(text: string): readonly string[] {
  const cells = text.split(/\t/).map(compact);
  if (cells.length === 1) return cells;
  return [...cells, ...cells.slice(1).map((cell, index) => (cells[index] ?? '') + cell)];
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= MAX_NAME &&
    !/[\d,.。:;、!?|《》]/.test(name) &&
    !/^(?:万|千|百|亿)?元$/.test(name)
  );
}
