import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { tablesToRecords } from '../../src/domain/report/index.ts';
import type { ReadReport } from '../../src/domain/reading/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { fixture } from './fixtures.ts';

type Rows = (string | number | null)[][];

/** The sample of 2023 as rows, and with other figures for another year. */
function sample(year = 2023, shift = 0): Rows {
  const book = xlsx.read(fixture('sample-2023.xlsx').bytes);
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    const rows: Rows = xlsx.utils.sheet_to_json(sheet, { header: 1, defval: null });
    return rows.map((row) =>
      row.map((value) => {
        if (typeof value === 'number') return value + shift;
        return value?.replaceAll('2023', `${year}`) ?? null;
      }),
    );
  });
}

interface Hidden {
  readonly rows?: readonly number[];
  readonly columns?: readonly number[];
}

function sheetOf(rows: Rows, hidden: Hidden = {}): xlsx.WorkSheet {
  const sheet = xlsx.utils.aoa_to_sheet(rows);
  sheet['!rows'] = rows.map((_, at) => ({ hidden: hidden.rows?.includes(at) === true }));
  sheet['!cols'] = Array.from({ length: 20 }, (_, at) => ({
    wch: 8,
    hidden: hidden.columns?.includes(at) === true,
  }));
  return sheet;
}

async function read(
  sheets: Readonly<Record<string, xlsx.WorkSheet>>,
  { type = 'xlsx', hidden = [] }: { type?: xlsx.BookType; hidden?: readonly string[] } = {},
): Promise<ReadReport> {
  const book = xlsx.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets))
    xlsx.utils.book_append_sheet(book, sheet, name);
  const states = Object.keys(sheets).map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 }));
  book.Workbook = { Sheets: states as NonNullable<xlsx.WorkBook['Workbook']>['Sheets'] & {} };
  const bytes: unknown = xlsx.write(book, { type: 'buffer', bookType: type, cellStyles: true });
  const [report, ...others] = await readDocument({
    name: `a.${type}`,
    bytes: bytes as Uint8Array,
  });
  if (!report || others.length > 0) throw new Error(`${others.length + 1} reports`);
  return report;
}

function tables(report: ReadReport): unknown {
  return tablesToRecords(report.edition, report.tables);
}

/** Last year's figures in a column put before the `at`-th. */
function withColumn(rows: Rows, at: number): Rows {
  return rows.map((row) => {
    const isFigures = row.filter((value) => typeof value === 'number').length > 3;
    const before = Array.from({ length: at }, (_, column) => row[column] ?? null);
    return [...before, isFigures ? 77 : null, ...row.slice(at)];
  });
}

describe('what a workbook hides', () => {
  it("last year's sheet gives neither title nor figures, and that is told", async () => {
    const sheets = { 上年: sheetOf(sample(2022, 5)), 今年: sheetOf(sample()) };
    const report = await read(sheets, { hidden: ['上年'] });
    expect(report).toMatchObject({ year: 2023, title: expect.stringContaining('2023') as unknown });
    expect(tables(report)).toEqual(tables(await read({ 今年: sheetOf(sample()) })));
    expect(report.notes.map(({ message }) => message)).toContain('工作表“上年”是隐藏的，没有读入');
  });

  it.each(['xlsx', 'xls'] as const)(
    'a column of old figures between the others is no figure of the table (%s)',
    async (type) => {
      const rows = sample();
      const column = 5;
      const report = await read(
        { 年报: sheetOf(withColumn(rows, column), { columns: [column] }) },
        { type },
      );
      expect(tables(report)).toEqual(tables(await read({ 年报: sheetOf(rows) })));
      expect(report.notes.some(({ message }) => message.includes('是隐藏的，没有读入'))).toBe(true);
    },
  );

  it('a table that stands nowhere else is read, each cell with a note', async () => {
    const rows = sample();
    const at = rows.findIndex((row) => row.some((value) => String(value).includes('行政复议')));
    const from = rows.findIndex((row) => row.includes('行政复议'));
    expect(at).toBeGreaterThan(0);
    const sheets = { 主表: sheetOf(rows.slice(0, from)), 复议: sheetOf(rows.slice(from)) };
    const report = await read(sheets, { hidden: ['复议'] });
    expect(tables(report)).toEqual(tables(await read({ 年报: sheetOf(rows) })));
    expect(report.readings.litigation.every(({ certainty }) => certainty === 'inferred')).toBe(
      true,
    );
    expect(report.readings.requests.every(({ certainty }) => certainty === 'certain')).toBe(true);
  });

  it('a hidden row that the table lacks is read, with a note at its cells', async () => {
    const rows = sample();
    const row = rows.findIndex((each) =>
      each.some((value) => String(value).includes('公开出版物')),
    );
    const report = await read({ 年报: sheetOf(rows, { rows: [row] }) });
    expect(tables(report)).toEqual(tables(await read({ 年报: sheetOf(rows) })));
    const noted = report.notes.filter(({ cell }) => cell?.cell.startsWith('refused.publication'));
    expect(noted).toHaveLength(7);
  });
});
