import { formOf } from '../../forms/index.ts';
import type { NeutralBlock, NeutralCell, NeutralGrid } from '../types.ts';
import { withSmallGridsJoined } from './small.ts';
import type { Name } from './naming.ts';
import { plansOf, type NamedFigure, type Plan } from './plan.ts';

export interface Reshaped {
  readonly blocks: readonly NeutralBlock[];
  /** What was done, in Chinese; empty where nothing was. */
  readonly remarks: readonly string[];
}

const REMARKS = {
  printed: '有的表并列着几个年度或几个单位的数，已分开读取',
  turned: '有的表行列对调了（各类申请人为行、办理结果为列），已转过来读取',
  list: '有的表是逐项列出的，已按每一项的名称读取',
  wide: '有的表把各项横着排成一行，已按每一列的名称读取',
  totals: '表里只有各项的总计，没有分各类申请人的数',
  agencies: '文件里有几个单位的数，已按单位分开',
  years: '文件里有几个年度的数，已按年度分开',
  lastYear: '表里并列有上年或其他年度的数，只读取本年度的',
} as const;

/**
 * The blocks with every table that does not stand as printed (on its side, as a list, a line for each agency, two
 * years beside each other) put into the printed order. The figures keep their places in the source.
 */
export function reshaped(blocks: readonly NeutralBlock[], yearOf: () => number | null): Reshaped {
  const planned = withSmallGridsJoined(blocks).map((block) => ({
    block,
    plans: block.kind === 'grid' ? plansOf(block) : [],
  }));
  if (planned.every(({ plans }) => plans.length === 0)) return { blocks, remarks: [] };
  const remarks = new Set<string>();
  const year = yearOf();
  const result = planned.flatMap(({ block, plans }) =>
    block.kind === 'grid' && plans.length > 0
      ? reshapeGrid(block, { plans, year, remarks })
      : [block],
  );
  return remarks.size === 0 ? { blocks, remarks: [] } : { blocks: result, remarks: [...remarks] };
}

function reshapeGrid(
  grid: NeutralGrid,
  {
    plans: found,
    year,
    remarks,
  }: { plans: readonly Plan[]; year: number | null; remarks: Set<string> },
): readonly NeutralBlock[] {
  const plans = found.map((plan) => ofYear(plan, year, remarks));
  const unusual = plans.filter(isUnusual);
  if (unusual.length === 0) return [grid];
  const range = rowsOf(unusual);
  const inRange = plans.filter((plan) => unusual.includes(plan) || overlaps(rowsOf([plan]), range));
  const whole = rowsOf(inRange);
  for (const { orientation } of unusual) {
    remarks.add(REMARKS[orientation]);
  }
  return [
    ...part(grid, (cell) => cell.row < whole.first),
    ...reportsIn(inRange, remarks).flatMap((report) =>
      drawReport({ ...report, year: report.year ?? (report.agency ? year : null) }, grid),
    ),
    ...part(grid, (cell) => cell.row > whole.last),
  ];
}

/** Where the report is of one of the years that stand side by side, only that one is meant. */
function ofYear(plan: Plan, year: number | null, remarks: Set<string>): Plan {
  const years = new Set(plan.figures.map(({ name }) => name.year));
  if (year === null || !years.has(year)) return plan;
  if (years.size > 1) remarks.add(REMARKS.lastYear);
  const figures = plan.figures
    .filter(({ name }) => name.year === year || name.year === null)
    .map(({ cell, name }) => ({ cell, name: { ...name, year: null } }));
  return { ...plan, figures };
}

function isUnusual({ terms, orientation, figures }: Plan): boolean {
  if (figures.some(({ name }) => name.periods > 0 || name.agency !== null)) return true;
  if (terms.table !== 'litigation') return orientation !== 'printed';
  // As printed table 四 is one line, with a row for each procedure in its heads.
  const isOneLine = new Set(figures.map(({ cell }) => cell.row)).size === 1;
  const isJoined = figures.some(({ name }) => name.rowWord === name.columnWord);
  return orientation === 'wide' ? isJoined || !isOneLine : orientation !== 'printed';
}

interface Range {
  readonly first: number;
  readonly last: number;
}

function rowsOf(plans: readonly Plan[]): Range {
  const cells = plans.flatMap(({ figures }) =>
    figures.flatMap(({ cell, name }) => [cell, ...name.words.map((word) => word.cell)]),
  );
  return {
    first: Math.min(...cells.map(({ row }) => row)),
    last: Math.max(...cells.map(({ row }) => row)),
  };
}

function overlaps(a: Range, b: Range): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function part(grid: NeutralGrid, isIn: (cell: NeutralCell) => boolean): readonly NeutralBlock[] {
  const cells = grid.cells.filter(isIn);
  return cells.length === 0 ? [] : [{ ...grid, cells }];
}

interface FiguresOfReport {
  readonly agency: NeutralCell | null;
  readonly year: number | null;
  readonly tables: readonly Plan[];
}

function reportsIn(plans: readonly Plan[], remarks: Set<string>): readonly FiguresOfReport[] {
  const all = plans.flatMap(({ figures }) => figures);
  const groups = Map.groupBy(all, ({ name }) => `${name.agency?.key ?? ''} ${name.year ?? ''}`);
  const reports = [...groups].map(([, [first]]): FiguresOfReport => {
    const agency = first?.name.agency ?? null;
    const year = first?.name.year ?? null;
    const isOwn = ({ name }: NamedFigure): boolean =>
      name.agency?.key === agency?.key && name.year === year;
    return {
      agency: agency?.cell ?? null,
      year,
      tables: plans
        .map((plan) => ({ ...plan, figures: plan.figures.filter(isOwn) }))
        .filter(({ figures }) => figures.length > 0),
    };
  });
  if (new Set(reports.map(({ agency }) => agency)).size > 1) remarks.add(REMARKS.agencies);
  if (new Set(reports.map(({ year }) => year)).size > 1) remarks.add(REMARKS.years);
  return reports;
}

function drawReport(
  { agency, year, tables }: FiguresOfReport,
  grid: NeutralGrid,
): readonly NeutralBlock[] {
  const place = agency?.place ?? tables[0]?.figures[0]?.cell.place ?? '';
  const blocks: NeutralBlock[] = [];
  if (agency) blocks.push({ kind: 'paragraph', text: `单位名称：${agency.text}`, place });
  if (year !== null) blocks.push({ kind: 'paragraph', text: `年度：${year}年`, place });
  for (const plan of tables) blocks.push({ ...grid, cells: drawTable(plan) });
  return blocks;
}

/**
 * A line of heads and a line of figures for each row of the form that was found. Cells that were not found are left
 * out, so that they are told.
 */
function drawTable({ terms, figures }: Plan): readonly NeutralCell[] {
  const form = formOf(terms.edition).tables[terms.table];
  const named = new Map(
    figures.map(({ cell, name }) => [`${name.row.row.key}.${name.column}`, { cell, name }]),
  );
  const heads = new Map(figures.map(({ name }) => [name.column, headOf(name)]));
  const cells: NeutralCell[] = [];
  let line = 0;
  let lastHeads = '';
  for (const row of form.rows) {
    const own = form.cells.filter((cell) => cell.row.key === row.key && heads.has(cell.column.key));
    const [first] = own.flatMap((cell) => named.get(cell.key) ?? []);
    if (!first) continue;
    const words = own.map(({ column }) => column.label);
    if (words.join() !== lastHeads) {
      const printed = own.map(({ column }) => heads.get(column.key) ?? null);
      const texts = printed.map((cell, position) => cell?.text ?? words[position] ?? '');
      const corner = { ...first.name.rowWord.cell, text: '项目' };
      cells.push(
        at(line, 0, corner),
        ...texts.map((text, column) => at(line, column + 2, { ...corner, text })),
      );
      lastHeads = words.join();
      line += 1;
    }
    const label = { ...first.name.rowWord.cell, text: first.name.rowText };
    cells.push(at(line, 0, { ...label, text: row.groups.at(-1) ?? '' }), at(line, 1, label));
    own.forEach(({ key }, column) => {
      const source = named.get(key)?.cell;
      if (source) cells.push(at(line, column + 2, source));
    });
    line += 1;
  }
  return cells;
}

/** The printed head where it names the column alone. */
function headOf({ columnWord, rowWord, periods }: Name): NeutralCell | null {
  return columnWord === rowWord || periods > 0 ? null : columnWord.cell;
}

function at(row: number, column: number, source: NeutralCell): NeutralCell {
  return { ...source, row, column, rowSpan: 1, columnSpan: 1 };
}
