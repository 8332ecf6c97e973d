import type { TableCluster } from './clusters.ts';
import { headingOf, numberStyle } from './headings.ts';
import type { Item, Line } from './lines.ts';
import { isProse, isTableLine, looseLines } from './looseLines.ts';
import { isTableWord } from './tableWords.ts';

/** The lines that belong to a table: its records, the labels and heads before them, and captions right above. */
export function tableLines(
  clusters: readonly TableCluster[],
  lines: readonly Line[],
): ReadonlySet<number> {
  const taken = new Set<number>();
  const repeated = captionsOfSheets(clusters, lines);
  for (const cluster of clusters) {
    cluster.records.forEach((record, index) => {
      for (let line = record.line; line <= record.lastLine; line += 1) taken.add(line);
      for (const item of record.labels) if (!isProse(item)) taken.add(item.line);
      const inside = index > 0;
      for (const line of headLines(record.heads, { lines, inside, repeated })) taken.add(line);
    });
    for (const line of looseLines(cluster.records, lines)) taken.add(line);
  }
  return taken;
}

function headLines(
  heads: readonly Item[],
  {
    lines,
    inside,
    repeated,
  }: { lines: readonly Line[]; inside: boolean; repeated: ReadonlySet<number> },
): readonly number[] {
  const byLine = Map.groupBy(heads, (item) => item.line);
  const numbers = [...byLine.keys()];
  if (inside) {
    return numbers.filter((line) => byLine.get(line)?.every((item) => !isProse(item)));
  }
  const taken: number[] = [];
  for (const number of numbers.toReversed()) {
    const items = byLine.get(number) ?? [];
    const belongs = items.every((item) => isTableWord(item.text) || isCaption(item, lines));
    const isHead = belongs || repeated.has(number) || isHeadRow(items);
    if (!isHead && !isTableLine(lines, number)) break;
    taken.push(number);
  }
  return taken;
}

/** Fewer heads say nothing of the words beside them. */
const MIN_HEADS = 2;
const MAX_OWN_WORD = 10;

/** Heads in the cells of one row, with words of the office's own beside them: 类别 结果维持 结果纠正 … 其中网上申请 */
function isHeadRow(items: readonly Item[]): boolean {
  const own = items.filter((item) => !isTableWord(item.text));
  const known = items.length - own.length;
  if (known < MIN_HEADS || known < 2 * own.length) return false;
  return own.every(({ text }) => text.length <= MAX_OWN_WORD);
}

/** Titles of sections right above the tables of a workbook whose sections stand on another sheet. */
function captionsOfSheets(
  clusters: readonly TableCluster[],
  lines: readonly Line[],
): ReadonlySet<number> {
  const withTables = new Set(
    clusters.flatMap(({ records }) => records.map(({ line }) => lines[line]?.block)),
  );
  const headings = lines.flatMap((line) => {
    const no = line.grid && headingOf(line.text)?.no;
    return no ? [{ line, no }] : [];
  });
  const inText = new Set(
    headings.flatMap(({ line, no }) => (withTables.has(line.block) ? [] : [no])),
  );
  return new Set(
    headings.flatMap(({ line, no }) =>
      withTables.has(line.block) && inText.has(no) ? [line.index] : [],
    ),
  );
}

/** Lines between the title of a section and its table at which the title may be printed again. */
const MAX_BETWEEN = 80;

/** A section title printed again without its number as the first row of a grid. */
function isCaption(item: Item, lines: readonly Line[]): boolean {
  const inGrid = lines[item.line]?.grid !== null;
  const heading = headingOf(item.text);
  if (!inGrid || !heading || numberStyle(item.text) !== 'none') return false;
  const before = lines.slice(Math.max(0, item.line - MAX_BETWEEN), item.line);
  return before.some(({ text }) => headingOf(text)?.no === heading.no);
}
