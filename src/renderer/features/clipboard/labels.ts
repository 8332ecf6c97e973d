import { parseCellText } from '../../../domain/cells/index.ts';
import type { FormTable } from '../../../domain/forms/index.ts';
import type { ClipBlock } from './block.ts';

/** A pasted block without its labels: which of its rows and columns hold values, and what stood beside and above. */
export interface StrippedBlock {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** For each of `rows`: the label nearest to the values; empty where there was none. */
  readonly rowLabels: readonly string[];
  /** For each of `columns`: the lowest head; empty where there was none. */
  readonly columnLabels: readonly string[];
  /** Label columns stood before the values, so the first value column is the table's first. */
  readonly hadLabelColumns: boolean;
}

/** Recognises label rows and columns by the printed words of the form and sets them aside. */
export function stripLabels(block: ClipBlock, form: FormTable): StrippedBlock {
  const words = new Set(form.layout.cells.map((place) => normalLabel(place.text)));
  words.delete('');
  const texts = block.map((row) => row.map((cell) => cell.text.trim()));
  const isLabel = (text: string): boolean => words.has(normalLabel(text));
  const isLabelLine = (line: readonly string[]): boolean =>
    line.every((text) => text === '' || isWords(text)) && line.some(isLabel);

  const headRows = new Set([...texts.keys()].filter((row) => isLabelLine(texts[row] ?? [])));
  for (const row of titleRows(texts, headRows)) headRows.add(row);
  const rows = [...texts.keys()].filter((row) => !headRows.has(row));
  const width = texts[0]?.length ?? 0;
  const columnTexts = (column: number): readonly string[] =>
    rows.map((row) => texts[row]?.[column] ?? '');

  let first = 0;
  for (let column = 0; column < width; column += 1) {
    const line = columnTexts(column);
    if (isLabelLine(line)) first = column + 1;
    else if (line.some((text) => text !== '')) break;
  }
  const columns = Array.from({ length: width - first }, (_, index) => first + index);
  return {
    rows,
    columns,
    rowLabels: rows.map((row) => lastWords(texts[row]?.slice(0, first) ?? [])),
    columnLabels: columns.map((column) =>
      lastWords([...headRows].toSorted((a, b) => a - b).map((row) => texts[row]?.[column] ?? '')),
    ),
    hadLabelColumns: first > 0,
  };
}

/** A label without numbering, punctuation and spaces: 1.属于国家秘密 → 属于国家秘密. */
export function normalLabel(text: string): string {
  return text
    .trim()
    .replace(/^(?:[（(]?[一二三四五六七八九十]+[）)、.．]+|\d+[.．、]+)/u, '')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

/** Lines of words over the heads, such as the name of the table. */
function titleRows(
  texts: readonly (readonly string[])[],
  headRows: ReadonlySet<number>,
): readonly number[] {
  if (headRows.size === 0) return [];
  const firstOther = texts.findIndex((line, row) => {
    const filled = line.filter((text) => text !== '');
    return !headRows.has(row) && (filled.length === 0 || !filled.every(isWords));
  });
  const end = firstOther === -1 ? texts.length : firstOther;
  return [...texts.keys()].slice(0, Math.min(end, Math.min(...headRows)));
}

function isWords(text: string): boolean {
  return text !== '' && !parseCellText(text, 'count').ok && !parseCellText(text, 'money').ok;
}

function lastWords(texts: readonly string[]): string {
  return texts.findLast((text) => text !== '') ?? '';
}
