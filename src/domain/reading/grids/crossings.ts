import { kindOf, type ItemKind } from '../lines.ts';
import { compact, labelKey } from '../normalise.ts';
import { isRowLabel } from '../tableWords.ts';
import type { NeutralCell, NeutralGrid } from '../types.ts';

/** One text of a grid on the way from its edge to a figure. */
export interface Word {
  readonly key: string;
  readonly cell: NeutralCell;
  /** Stood beside or above, in a cell whose merge was lost. */
  readonly carried: boolean;
  /** The head over it, where it stands in a row. */
  readonly under: string;
}

/** A cell that may hold a figure, and the texts that name it, each list from the outside inwards. */
export interface Crossing {
  readonly cell: NeutralCell;
  /** To the left, in the same row. Figures of one row share the list. */
  readonly left: readonly Word[];
  /** Above, from the nearest run of heads. Figures under the same heads share the list. */
  readonly above: readonly Word[];
}

/** Larger grids are no tables a person laid out. */
const MAX_AREA = 30_000;

/** Every cell where figures stand or could stand, with the texts left of it and above it. */
export function crossingsOf(grid: NeutralGrid): readonly Crossing[] {
  const rows = rowsOf(grid);
  if (!rows) return [];
  const firstFigures = firstFigureBelow(rows);
  const heads = new Heads();
  const found: Crossing[] = [];
  let body: LabelledRow[] = [];
  let labels = new Map<number, Word>();
  const close = (): void => {
    found.push(...crossingsIn(body, heads));
    body = [];
    labels = new Map();
  };
  rows.forEach((row, index) => {
    const first = firstFigures[index];
    if (first === undefined) return;
    if (!isHeadRow(row, first)) {
      body.push({ row, left: leftWords(row, labels, heads) });
      return;
    }
    if (body.length > 0) heads.begin();
    close();
    heads.add(row, first);
  });
  close();
  return found;
}

interface LabelledRow {
  readonly row: Row;
  readonly left: readonly Word[];
}

interface Place {
  readonly column: number;
  readonly kind: ItemKind;
  readonly cell: NeutralCell;
  /** The cell begins in this very row and column. */
  readonly isOwn: boolean;
}

type Row = readonly Place[];

/** The grid row by row, merged cells standing in every place they cover; null where it is too large. */
function rowsOf(grid: NeutralGrid): readonly Row[] | null {
  const rows = new Map<number, Place[]>();
  for (const cell of grid.cells) if (!rows.has(cell.row)) rows.set(cell.row, []);
  let area = 0;
  for (const cell of grid.cells) {
    const kind = YEAR.test(compact(cell.text)) ? 'text' : kindOf(cell.text, cell.number);
    area += cell.rowSpan * cell.columnSpan;
    if (area > MAX_AREA) return null;
    for (let down = 0; down < cell.rowSpan; down += 1) {
      const row = rows.get(cell.row + down) ?? [];
      for (let right = 0; right < cell.columnSpan; right += 1) {
        const isOwn = down === 0 && right === 0;
        row.push({ column: cell.column + right, kind, cell, isOwn });
      }
    }
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, row]) => withYearsAsHeads(row.toSorted((a, b) => a.column - b.column)));
}

const YEAR = /^20[12]\d年度?$/;

/** 2021 2022 2023 over columns are heads, not figures. */
function withYearsAsHeads(row: Row): Row {
  const figures = row.filter(({ kind }) => kind === 'value').map(({ cell }) => cell.number ?? 0);
  const isYears = figures.every(
    (year, at) => year === (figures[0] ?? 0) + at && YEARS.test(`${year}`),
  );
  const isLabelled = row.some(({ cell }) => isRowLabel(cell.text));
  if (figures.length < 2 || !isYears || isLabelled) return row;
  return row.map((place) => (place.kind === 'value' ? { ...place, kind: 'text' } : place));
}

const YEARS = /^20[12]\d$/;

/** For each row the column of the first figure in it or in the next row that holds any. */
function firstFigureBelow(rows: readonly Row[]): readonly (number | undefined)[] {
  const result: (number | undefined)[] = [];
  let next: number | undefined;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    next = rows[index]?.find(({ kind }) => kind === 'value')?.column ?? next;
    result[index] = next;
  }
  return result;
}

/** Texts where the figures below stand; a row with texts left of them only is one without figures. */
function isHeadRow(row: Row, firstFigure: number): boolean {
  if (row.some(({ kind }) => kind === 'value' || kind === 'dirty')) return false;
  return row.some(({ kind, cell }) => kind === 'text' && cell.column >= firstFigure);
}

function wordOf({ cell }: Place, { carried = false, under = '' } = {}): Word {
  return { key: labelKey(cell.text), cell, carried, under };
}

/** The heads over each column, as rows come by. */
class Heads {
  private readonly stacks = new Map<number, { run: number; words: readonly Word[] }>();
  private run = 0;

  /** What comes now stands over other figures than what came before. */
  begin(): void {
    this.run += 1;
  }

  add(row: Row, firstFigure: number): void {
    let last: Place | null = null;
    for (const place of row) {
      if (place.kind === 'text') {
        last = place;
        this.push(place.column, wordOf(place));
      } else if (last && last.cell.column >= firstFigure) {
        this.push(place.column, wordOf(last, { carried: true }));
      }
    }
  }

  over(column: number): readonly Word[] {
    const words = this.stacks.get(column)?.words ?? [];
    const own = words.findLastIndex(({ carried }) => !carried) + 1;
    return own === words.length ? words : words.slice(0, own);
  }

  private push(column: number, word: Word): void {
    const stack = this.stacks.get(column);
    if (stack?.run !== this.run) this.stacks.set(column, { run: this.run, words: [word] });
    else if (stack.words.at(-1)?.cell !== word.cell) stack.words = [...stack.words, word];
  }
}

/** The texts of a row; a blank before a text stands for the label above it, whose merge was lost. */
function leftWords(row: Row, labels: Map<number, Word>, heads: Heads): readonly Word[] {
  const lastText = row.findLast(({ kind }) => kind === 'text')?.column ?? -1;
  const words: Word[] = [];
  const cells = new Set<NeutralCell>();
  for (const place of row) {
    if (place.column > lastText) break;
    const above = labels.get(place.column);
    if (place.kind === 'blank' && above) words.push({ ...above, carried: true });
    if (place.kind !== 'text') continue;
    if (place.isOwn) endInner(labels, place.column);
    const under = heads.over(place.column).at(-1)?.key ?? '';
    const word = wordOf(place, { under });
    if (!cells.has(place.cell)) words.push(word);
    cells.add(place.cell);
    labels.set(place.column, word);
  }
  return words;
}

/** What an outer label stood over ends where the outer label changes. */
function endInner(labels: Map<number, Word>, outer: number): void {
  for (const column of labels.keys()) if (column > outer) labels.delete(column);
}

/** The crossings of rows under the same heads: wherever any of them has a figure. */
function crossingsIn(rows: readonly LabelledRow[], heads: Heads): readonly Crossing[] {
  const figures = rows.flatMap(({ row }) => row.filter(({ kind }) => kind === 'value'));
  const above = new Map(figures.map(({ column }) => [column, heads.over(column)]));
  return rows.flatMap(({ row, left }) => {
    const lists = new Map<number, readonly Word[]>();
    const before = (column: number): readonly Word[] => {
      const words = left.filter(({ cell }) => cell.column < column);
      const list = lists.get(words.length) ?? words;
      lists.set(words.length, list);
      return list;
    };
    return row.flatMap(({ kind, isOwn, column, cell }) => {
      const over = above.get(column);
      if (!over || !isOwn || kind === 'text') return [];
      return [{ cell, left: before(column), above: over }];
    });
  });
}
