import { columnFit, type RowTerm, type TableTerms } from '../vocabulary.ts';
import { agencyIn, isAgencyHead } from '../agency.ts';
import type { Crossing, Word } from './crossings.ts';

/**
 * Where a table keeps the names of its rows and of its columns: as printed the rows of the form are named on the left
 * and its columns above; a table on its side has it the other way round; a list names both on the left, a summary with
 * a line for each agency names both above, and a summary of totals names only rows, the columns being agencies or years.
 */
export const ORIENTATIONS = ['printed', 'turned', 'list', 'wide', 'totals'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** What the texts around a figure say of it. */
export interface Name {
  readonly row: RowTerm;
  readonly column: string;
  /** The printed words of the row. */
  readonly rowWord: Word;
  /** The words of the row alone, where they share a text with those of the column. */
  readonly rowText: string;
  readonly columnWord: Word;
  /** All words that the name was made of. */
  readonly words: readonly Word[];
  /** null where nothing is said: the year of the report. */
  readonly year: number | null;
  /** How many words spoke of the year. */
  readonly periods: number;
  readonly agency: Word | null;
}

/** Names a figure; null where its texts do not name one cell of the table and year. */
export function nameOf(
  crossing: Crossing,
  orientation: Orientation,
  terms: TableTerms,
): Name | null {
  const { left, above } = crossing;
  const found = NAMERS[orientation](crossing, terms);
  if (!found) return null;
  const rest = [...left, ...above].filter((word) => !found.used.has(word));
  const periods = [...found.periods, ...rest.map(({ key }) => key)].filter((key) =>
    PERIOD.test(key),
  );
  const year = periodOf(periods);
  if (year === undefined) return null;
  const isCell = found.row.cells.some(({ column }) => column.key === found.column);
  const agency = rest.find(isAgency) ?? null;
  if (!isCell || rest.some(({ key }) => SUMMED.test(key))) return null;
  if (orientation === 'totals' && !agency && periods.length === 0) return null;
  const words = [...found.used, ...(agency ? [agency] : [])];
  return { ...found, words, year, periods: periods.length, agency };
}

function isAgency({ cell, under }: Word): boolean {
  return isAgencyHead(under) || agencyIn(cell.text) !== null;
}

/** The line below, or the column beside, all agencies. */
const SUMMED = /^.{0,4}(?:合计|总计|小计|汇总)$/;

interface Found {
  readonly row: RowTerm;
  readonly column: string;
  readonly rowWord: Word;
  readonly rowText: string;
  readonly columnWord: Word;
  readonly used: ReadonlySet<Word>;
  readonly periods: readonly string[];
}

const NAMERS: Readonly<
  Record<Orientation, (crossing: Crossing, terms: TableTerms) => Found | null>
> = {
  printed: ({ left, above }, terms) => both(rowIn(left, terms), columnIn(above, terms)),
  turned: ({ left, above }, terms) => both(rowIn(above, terms), columnIn(left, terms)),
  list: ({ left }, terms) => pairOf(left, terms),
  wide: ({ above }, terms) => pairOf(above, terms),
  totals: ({ left, above }, terms) => totalIn(left, above, terms) ?? totalIn(above, left, terms),
};

interface RowFound {
  readonly row: RowTerm;
  readonly word: Word;
  readonly used: readonly Word[];
}

interface ColumnFound {
  readonly column: string;
  readonly word: Word;
  readonly used: readonly Word[];
  readonly period: string | null;
}

function both(row: RowFound | null, column: ColumnFound | null): Found | null {
  if (!row || !column) return null;
  return {
    row: row.row,
    column: column.column,
    rowWord: row.word,
    rowText: row.word === column.word ? row.row.row.label : row.word.cell.text,
    columnWord: column.word,
    used: new Set([...row.used, ...column.used]),
    periods: column.period === null ? [] : [column.period],
  };
}

function pairOf(words: readonly Word[], terms: TableTerms): Found | null {
  return remembered(pairs, { words, terms }, () => pairIn(words, terms));
}

/** Row and column in one list, the column further in or further out, or both in one text. */
function pairIn(words: readonly Word[], terms: TableTerms): Found | null {
  const column = columnIn(words, terms);
  if (column) {
    const row = rowIn(
      words.filter((word) => !column.used.includes(word)),
      terms,
    );
    if (row) return both(row, column);
  }
  const row = rowIn(words, terms);
  if (row) {
    const rest = words.filter((word) => !row.used.includes(word));
    const found = both(row, columnIn(rest, terms));
    if (found) return found;
  }
  return joinedIn(words, terms);
}

/** A row of table 三 beside nothing that names a column: such summaries give totals. */
function totalIn(words: readonly Word[], others: readonly Word[], terms: TableTerms): Found | null {
  const found = terms.table === 'requests' ? rowIn(words, terms) : null;
  if (!found || columnIn(others, terms)) return null;
  const { row, word, used } = found;
  return {
    row,
    column: 'total',
    rowWord: word,
    rowText: word.cell.text,
    columnWord: word,
    used: new Set(used),
    periods: [],
  };
}

/** 行政许可—本年处理决定数量: a row and a column in one text. */
function joinedIn(words: readonly Word[], terms: TableTerms): Found | null {
  const word = words.at(-1);
  if (!word) return null;
  for (let at = 2; at < word.key.length; at += 1) {
    const column = columnOf(word.key.slice(at), terms);
    const row = column && rowOf([word.key.slice(0, at)], terms);
    if (!row || !column) continue;
    const found = { word, used: [word] };
    return both({ row, ...found }, { column: column.column, period: column.period, ...found });
  }
  return null;
}

const MAX_JOINED = 4;

const rows = new WeakMap<TableTerms, WeakMap<readonly Word[], { found: RowFound | null }>>();
const pairs = new WeakMap<TableTerms, WeakMap<readonly Word[], { found: Found | null }>>();
const columns = new WeakMap<TableTerms, WeakMap<readonly Word[], { found: ColumnFound | null }>>();

function remembered<T>(
  memo: WeakMap<TableTerms, WeakMap<readonly Word[], { found: T }>>,
  key: { words: readonly Word[]; terms: TableTerms },
  compute: () => T,
): T {
  const known = memo.get(key.terms) ?? new WeakMap<readonly Word[], { found: T }>();
  memo.set(key.terms, known);
  const entry = known.get(key.words) ?? { found: compute() };
  known.set(key.words, entry);
  return entry.found;
}

/** The row that the innermost words name, with the words of its groups where they are needed to tell it. */
function rowIn(words: readonly Word[], terms: TableTerms): RowFound | null {
  return remembered(rows, { words, terms }, () => {
    for (let end = words.length; end > 0; end -= 1) {
      const word = words[end - 1];
      if (!word) continue;
      for (let start = Math.max(0, end - MAX_JOINED); start < end; start += 1) {
        const used = words.slice(start, end);
        const row = rowOf(
          used.map(({ key }) => key),
          terms,
        );
        if (row && !word.carried) return { row, word, used };
      }
      if (!isAside(word)) return outerRow(words, terms);
    }
    return null;
  });
}

/** The row of a figure whose innermost word names only the column: 行政复议 over 结果维持. */
function outerRow(words: readonly Word[], terms: TableTerms): RowFound | null {
  const word = words.findLast(({ key }) => rowOf([key], terms) !== null);
  const row = word && rowOf([word.key], terms);
  const isLast = word !== undefined && words.slice(words.indexOf(word) + 1).every(isAside);
  return row && word && isLast ? { row, word, used: [word] } : null;
}

function rowOf(keys: readonly string[], terms: TableTerms): RowTerm | null {
  const key = keys.join('');
  const exact = terms.rows.find((term) => term.keys.includes(key));
  if (exact) return exact;
  if (keys.length > 1 || key.length < MIN_FUZZY) return null;
  const fits = terms.rowFits(key);
  const best = Math.max(...fits);
  const alike = fits.filter((fit) => fit > best - MARGIN);
  return best >= ALIKE && alike.length === 1 ? (terms.rows[fits.indexOf(best)] ?? null) : null;
}

const ALIKE = 0.8;
const MARGIN = 0.05;
const MIN_FUZZY = 4;

/** The column that the innermost words name, its words perhaps in two or three cells. */
function columnIn(words: readonly Word[], terms: TableTerms): ColumnFound | null {
  return remembered(columns, { words, terms }, () => {
    for (let end = words.length; end > 0; end -= 1) {
      const word = words[end - 1];
      if (!word) continue;
      for (let start = Math.max(0, end - MAX_JOINED); start < end; start += 1) {
        const used = words.slice(start, end);
        const found =
          columnOf(used.map(({ key }) => key).join(''), terms) ?? alikeColumn(used, terms);
        if (!found || word.carried) continue;
        const isPart = words.slice(0, start).some(({ key }) => key === terms.columnGroup);
        return isPart && found.column === 'total' ? null : { ...found, word, used };
      }
      if (!isAside(word)) return null;
    }
    return null;
  });
}

function columnOf(
  key: string,
  terms: TableTerms,
): { column: string; period: string | null } | null {
  const fit = columnFit(terms, key);
  if (fit && fit.score >= SURE_COLUMN) return { column: fit.column, period: null };
  const period =
    /^(?:上一?年度?|去年|本年度?|今年|20\d\d年度?)|(?:上一?年度?|去年|本年度?|今年|20\d\d年度?)$/.exec(
      key,
    )?.[0];
  if (period === undefined) return null;
  const bare = columnFit(terms, key.replace(period, ''));
  return bare && bare.score >= SURE_COLUMN ? { column: bare.column, period } : null;
}

const SURE_COLUMN = 0.9;
const ALIKE_COLUMN = 0.7;

/** A misprinted head. */
function alikeColumn(
  words: readonly Word[],
  terms: TableTerms,
): { column: string; period: null } | null {
  const [word, ...others] = words;
  if (!word || others.length > 0 || word.key.length < MIN_FUZZY) return null;
  const fit = columnFit(terms, word.key);
  return fit && fit.score >= ALIKE_COLUMN ? { column: fit.column, period: null } : null;
}

/** Words that may stand between a label and its figure: the year, the unit of measure. */
function isAside({ key }: Word): boolean {
  return PERIOD.test(key) || ASIDE.has(key);
}

const ASIDE = new Set([
  '件',
  '条',
  '个',
  '项',
  '万元',
  '元',
  '数量',
  '件数',
  '数值',
  '金额',
  '小计',
]);
const PERIOD =
  /^(?:第?[一二三四1-4]季度|[上下]半年|全年(?:合计|累计)?|(?:本|今|去|上一?)年(?:度|数|同期)?|20\d\d年?度?数?|增减.{0,4}|增长.{0,4}|增幅|同比.{0,4}|比上年.{0,6}|占比|比重)$/;

/** The year that the words name, null for that of the report; undefined where the figure is not of one year. */
function periodOf(keys: readonly string[]): number | null | undefined {
  let year: number | null = null;
  for (const key of keys) {
    const digits = /20\d\d/.exec(key)?.[0];
    if (digits !== undefined) year = Number(digits);
    else if (!/^(?:[本今]年|全年)/.test(key)) return undefined;
  }
  return year;
}
