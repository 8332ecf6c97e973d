import * as XLSX from '@e965/xlsx';
import { assert, asyncProperty, array, double, oneof, string, constant } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListWorkbook } from '../../src/domain/batch/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { openPackage } from './ooxml/package.ts';
import { schemaProblems } from './ooxml/schema.ts';

type Value = string | number | null;
const COLUMNS = 30;
const HEADS = Array.from({ length: COLUMNS }, (_, index) => `第${index + 1}列`);
const writer = createReportWriter();

function listOf(rows: readonly (readonly Value[])[]): ListWorkbook {
  const columns = HEADS.map((head, index) => ({ head, width: 10, long: index === 1 }));
  const sheet = { name: '汇总', title: '全县汇总', lines: ['共 2 个单位'], columns, rows };
  return { title: '全县汇总', sheets: [{ ...sheet, total: rows.length > 1 }] };
}

function rowsOf(bytes: Uint8Array): readonly (readonly unknown[])[] {
  const sheet = XLSX.read(bytes).Sheets['汇总'] ?? {};
  return XLSX.utils.sheet_to_json(sheet, { header: 1, defval: null, blankrows: true });
}

const filled = (value: Value): readonly Value[] => HEADS.map(() => value);

describe('a list as a workbook', () => {
  it('holds title, lines, heads and every value as it is, texts never as formulas', async () => {
    const rows = [filled('=1+1 <甲> & "乙"'), filled(1234.5), filled(null)];
    const bytes = await writer.lists(listOf(rows));
    expect(await schemaProblems(bytes, 'xlsx')).toEqual([]);
    expect(rowsOf(bytes).slice(2)).toEqual([HEADS, ...rows]);
    const sheet = openPackage(bytes).xml('xl/worksheets/sheet1.xml');
    expect(sheet.children.find(({ name }) => name === 'dimension')?.attributes['ref']).toBe(
      'A1:AD6',
    );
  });

  it('prints all of its columns, beyond the 26 letters too', async () => {
    const workbook = openPackage(await writer.lists(listOf([filled(1)]))).xml('xl/workbook.xml');
    expect(JSON.stringify(workbook)).toContain('$A$1:$AD$4');
  });

  it('is a head alone where there is nothing to list', async () => {
    const bytes = await writer.lists(listOf([]));
    expect(await schemaProblems(bytes, 'xlsx')).toEqual([]);
    expect(rowsOf(bytes).slice(2)).toEqual([HEADS]);
  });

  it('gives back any texts and numbers', async () => {
    const text = string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(
      // What no XML file can hold is left out, and a line ends with \n.
      // eslint-disable-next-line no-control-regex
      (value) => !/[\u0000-\u001f\u007f-\u009f\u2028\ufffe\uffff\ufdd0-\ufdef]/.test(value),
    );
    const number = double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const value = oneof(text, number, constant(null));
    await assert(
      asyncProperty(array(value, { minLength: 1, maxLength: 4 }), async (values) => {
        const rows = values.map((one) => filled(one));
        expect(rowsOf(await writer.lists(listOf(rows))).slice(3)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });
});
