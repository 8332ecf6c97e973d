import type { CellValue, TableValues } from '../cells/index.ts';
import { formOf, TABLE_IDS, type EditionId, type TableId } from '../forms/index.ts';
import { boundEntries, withBoundEntries, type BoundEntry } from './bound/beside.ts';
import { BOUND_PARTS, plainReport } from './bound/plain.ts';
import { SECTION_NUMBERS, type Report, type Section, type Tables } from './report.ts';

export const INTERCHANGE_FORMAT = 'gongkai-nianbao/1';

export type InterchangeTables = Readonly<Record<TableId, Readonly<Record<string, CellValue>>>>;

/** One report as JSON; every cell of the edition is present. Source: interchange.md. */
export interface InterchangeReport {
  readonly format: typeof INTERCHANGE_FORMAT;
  readonly unit: { readonly name: string };
  readonly year: number;
  readonly edition: EditionId;
  readonly title: string;
  readonly preamble: string;
  readonly sections: readonly Section[];
  readonly tables: InterchangeTables;
  /** Numbers of the text that follow the tables (随表变动); the text itself holds them as numbers. */
  readonly bound?: readonly BoundEntry[];
  /** 撰稿、审核信息; left out where there are none. */
  readonly review?: string;
}

/** @param previous last year's report, for numbers bound to it */
export function toInterchange(source: Report, previous?: Report): InterchangeReport {
  const report = plainReport(source, previous);
  const bound = boundEntries(source, previous);
  return {
    format: INTERCHANGE_FORMAT,
    unit: { name: report.unitName },
    year: report.year,
    edition: report.edition,
    title: report.title,
    preamble: report.preamble,
    sections: report.sections,
    tables: tablesToRecords(report.edition, report.tables),
    ...(bound.length > 0 && { bound }),
    ...(report.review !== undefined && { review: report.review }),
  };
}

export function tablesToRecords(edition: EditionId, tables: Tables): InterchangeTables {
  const record = (table: TableId): Readonly<Record<string, CellValue>> =>
    Object.fromEntries(
      formOf(edition).tables[table].cells.map((cell) => [
        cell.key,
        tables[table][cell.index] ?? null,
      ]),
    );
  return {
    proactive: record('proactive'),
    requests: record('requests'),
    litigation: record('litigation'),
  };
}

/** What is wrong in a JSON report: where, as a path of keys, and what was expected there (Chinese). */
export interface InterchangeProblem {
  readonly where: string;
  readonly message: string;
}

export type ParsedInterchange =
  | { readonly ok: true; readonly report: Report; readonly missing: readonly string[] }
  | { readonly ok: false; readonly problem: InterchangeProblem };

/**
 * Parses an already decoded JSON value. Unknown table cells are refused; missing ones are blank and listed in
 * `missing` as `table.row.column`.
 */
export function parseInterchange(value: unknown): ParsedInterchange {
  try {
    return { ok: true, ...parseReport(value) };
  } catch (error) {
    if (error instanceof ShapeError) return { ok: false, problem: error.problem };
    throw error;
  }
}

class ShapeError extends Error {
  readonly problem: InterchangeProblem;
  constructor(where: string, message: string) {
    super(message);
    this.problem = { where, message };
  }
}

function parseReport(value: unknown): { report: Report; missing: readonly string[] } {
  const root = asObject(value, '（文件）');
  if (root['format'] !== INTERCHANGE_FORMAT) {
    throw new ShapeError('format', `应为“${INTERCHANGE_FORMAT}”`);
  }
  const edition = root['edition'];
  if (edition !== '2019' && edition !== '2021') {
    throw new ShapeError('edition', '应为“2019”或“2021”');
  }
  const year = root['year'];
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2000 || year > 2100) {
    throw new ShapeError('year', '应为四位年份');
  }
  const missing: string[] = [];
  const report: Report = {
    unitName: asText(asObject(root['unit'], 'unit')['name'], 'unit.name'),
    year,
    edition,
    title: asText(root['title'] ?? '', 'title'),
    preamble: asText(root['preamble'] ?? '', 'preamble'),
    sections: parseSections(root['sections'] ?? []),
    tables: parseTables(root['tables'], edition, missing),
    review: asText(root['review'] ?? '', 'review') || undefined,
  };
  return { report: withBoundEntries(report, parseBound(root['bound'] ?? [])), missing };
}

function parseBound(value: unknown): readonly BoundEntry[] {
  if (!Array.isArray(value)) throw new ShapeError('bound', '应为数组');
  return value.map((item: unknown, index) => {
    const where = `bound[${index}]`;
    const entry = asObject(item, where);
    const part = BOUND_PARTS.find((known) => known === entry['part']);
    if (part === undefined)
      throw new ShapeError(`${where}.part`, '应为 preamble 或 section1 至 section6');
    const { start } = entry;
    if (typeof start !== 'number' || !Number.isInteger(start) || start < 0) {
      throw new ShapeError(`${where}.start`, '应为不小于 0 的整数');
    }
    const text = asText(entry['text'], `${where}.text`);
    return { part, start, text, marker: asText(entry['marker'], `${where}.marker`) };
  });
}

function parseSections(value: unknown): readonly Section[] {
  if (!Array.isArray(value)) throw new ShapeError('sections', '应为数组');
  return value.map((item: unknown, index) => {
    const where = `sections[${index}]`;
    const section = asObject(item, where);
    const no = SECTION_NUMBERS.find((number) => number === section['no']);
    if (no === undefined) throw new ShapeError(`${where}.no`, '应为 1 至 6');
    return {
      no,
      title: asText(section['title'], `${where}.title`),
      text: asText(section['text'], `${where}.text`),
    };
  });
}

function parseTables(value: unknown, edition: EditionId, missing: string[]): Tables {
  const tables = asObject(value ?? {}, 'tables');
  const unknownTable = Object.keys(tables).find((key) => !TABLE_IDS.some((id) => id === key));
  if (unknownTable !== undefined) throw new ShapeError(`tables.${unknownTable}`, '没有这张表');
  const parse = (id: TableId): TableValues => {
    const form = formOf(edition).tables[id];
    const cells = asObject(tables[id] ?? {}, `tables.${id}`);
    const unknownCell = Object.keys(cells).find((key) => !form.indexOf.has(key));
    if (unknownCell !== undefined) {
      throw new ShapeError(`tables.${id}.${unknownCell}`, '这个版本的表里没有这一格');
    }
    return form.cells.map((cell) => {
      if (!Object.hasOwn(cells, cell.key)) missing.push(`${id}.${cell.key}`);
      return asCellValue(cells[cell.key] ?? null, `tables.${id}.${cell.key}`);
    });
  };
  return {
    proactive: parse('proactive'),
    requests: parse('requests'),
    litigation: parse('litigation'),
  };
}

function asCellValue(value: unknown, where: string): CellValue {
  if (value === null || value === 'NA') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ShapeError(where, '应为数字、null（空白）或 "NA"（不适用）');
}

function asObject(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ShapeError(where, '应为对象');
  }
  return value as Readonly<Record<string, unknown>>;
}

function asText(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new ShapeError(where, '应为文字');
  return value;
}
