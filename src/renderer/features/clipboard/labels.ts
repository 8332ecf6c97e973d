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
  const words = vocabularyOf(form);
  const texts = block.map((row) => row.map((cell) => cell.text.trim()));
  const firstColumn = labelColumnCount(texts, words);
  const headRows = headRowsOf(texts, firstColumn, words);
  const rows = [...texts.keys()].filter((row) => !headRows.includes(row));
  const width = texts[0]?.length ?? 0;
  const columns = Array.from({ length: width - firstColumn }, (_, index) => firstColumn + index);
  return {
    rows,
    columns,
    rowLabels: rows.map((row) => lastWords(texts[row]?.slice(0, firstColumn) ?? [])),
    columnLabels: columns.map((column) =>
      lastWords(headRows.map((row) => texts[row]?.[column] ?? '')),
    ),
    hadLabelColumns: firstColumn > 0,
  };
}

/** A label without numbering, punctuation and spaces: 1.属于国家秘密 → 属于国家秘密. */
export function normalLabel(text: string): string {
  return text
    .trim()
    .replace(/^(?:[（(]?[一二三四五六七八九十]+[）)、.．]+|\d+[.．、]+)/u, '')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

interface Vocabulary {
  readonly isHead: (text: string) => boolean;
  readonly isLabel: (text: string) => boolean;
}

const exact = (text: string): string => text.replace(/\s/gu, '');

/** 其他 and 总计 are heads; with their numbers, 3.其他 and （七）总计, they are labels of rows. */
function vocabularyOf(form: FormTable): Vocabulary {
  const collect = (kind: 'head' | 'label', plain: (text: string) => string): ReadonlySet<string> =>
    new Set(
      form.layout.cells.filter((place) => place.kind === kind).map((place) => plain(place.text)),
    );
  const labels = { exact: collect('label', exact), loose: collect('label', normalLabel) };
  const heads = collect('head', normalLabel);
  const isHead = (text: string): boolean =>
    heads.has(normalLabel(text)) && !labels.exact.has(exact(text));
  return {
    isHead,
    isLabel: (text) =>
      labels.exact.has(exact(text)) || (labels.loose.has(normalLabel(text)) && !isHead(text)),
  };
}

type Texts = readonly (readonly string[])[];

/** How many columns at the left hold words only, some of them labels of the form. */
function labelColumnCount(texts: Texts, { isLabel }: Vocabulary): number {
  const width = texts[0]?.length ?? 0;
  let count = 0;
  for (let column = 0; column < width; column += 1) {
    const filled = texts.map((row) => row[column] ?? '').filter((text) => text !== '');
    if (!filled.every(isWords)) break;
    if (filled.some(isLabel)) count = column + 1;
  }
  return count;
}

/** Rows of heads, and rows of words over the first of them, such as the name of the table. */
function headRowsOf(texts: Texts, firstColumn: number, words: Vocabulary): readonly number[] {
  const filledOf = (row: number): readonly string[] =>
    (texts[row] ?? []).filter((text) => text !== '');
  const isHeadRow = (row: number): boolean =>
    filledOf(row).every(isWords) &&
    filledOf(row).some(words.isHead) &&
    !(texts[row] ?? []).slice(0, firstColumn).some(words.isLabel);
  const all = [...texts.keys()];
  const firstHead = all.find(isHeadRow) ?? 0;
  const titles = all
    .slice(0, firstHead)
    .filter((row) => filledOf(row).length > 0 && filledOf(row).every(isWords))
    .filter((row) => !filledOf(row).some(words.isLabel));
  return all.filter((row) => isHeadRow(row) || titles.includes(row));
}

function isWords(text: string): boolean {
  return text !== '' && !parseCellText(text, 'count').ok && !parseCellText(text, 'money').ok;
}

function lastWords(texts: readonly string[]): string {
  return texts.findLast((text) => text !== '') ?? '';
}
