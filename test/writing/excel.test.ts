import { beforeAll, describe, expect, it } from 'vitest';
import { isComputed } from '../../src/domain/cells/index.ts';
import { tableOf, TABLE_IDS, type TableId } from '../../src/domain/forms/index.ts';
import { TABLE_SHEETS, type Report } from '../../src/domain/report/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';
import { openPackage, packageProblems, type OoxmlPackage } from './ooxml/package.ts';
import { all, child, type XmlNode } from './ooxml/xmlTree.ts';

const ROWS_ABOVE = 2;
const writer = createReportWriter({ version: '1.2.3' });

async function written(report: Report): Promise<OoxmlPackage> {
  return openPackage(await writer.write({ report, format: 'xlsx', draft: false }));
}

let file: OoxmlPackage;
beforeAll(async () => {
  file = await written(sampleReport());
});

function sheet(of: OoxmlPackage, name: string): XmlNode {
  const book = of.xml('xl/workbook.xml');
  const entry = all(book, 'sheet').find((node) => node.attributes['name'] === name);
  const relation = of
    .xml('xl/_rels/workbook.xml.rels')
    .children.find((node) => node.attributes['Id'] === entry?.attributes['r:id']);
  return of.xml(`xl/${relation?.attributes['Target'] ?? ''}`);
}

interface WrittenCell {
  readonly type: string | undefined;
  readonly formula: string | undefined;
  readonly value: string | undefined;
  readonly style: number;
}

function cellAt(of: OoxmlPackage, name: string, address: string): WrittenCell {
  const cell = all(sheet(of, name), 'c').find((node) => node.attributes['r'] === address);
  const raw = child(cell, 'v')?.text;
  const type = cell?.attributes['t'];
  return {
    type,
    formula: child(cell, 'f')?.text,
    value: type === 's' ? sharedString(of, Number(raw)) : raw,
    style: Number(cell?.attributes['s']),
  };
}

function sharedString(of: OoxmlPackage, index: number): string {
  const item = of.xml('xl/sharedStrings.xml').children[index];
  return child(item, 't')?.text ?? '';
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function addressOf(id: TableId, index: number): string {
  const place = tableOf('2021', id).layout.cells.find((cell) => cell.cell === index);
  if (!place) throw new Error(`no place for ${index}`);
  return `${letter(place.column)}${place.row + 1 + ROWS_ABOVE}`;
}

function isUnlocked(of: OoxmlPackage, style: number): boolean {
  const formats = child(of.xml('xl/styles.xml'), 'cellXfs')?.children ?? [];
  return child(formats[style], 'protection')?.attributes['locked'] === '0';
}

describe('a workbook as a package', () => {
  it('keeps the packaging conventions', () => {
    expect(packageProblems(file)).toEqual([]);
  });

  it('has a cover, one sheet for each table and the text', () => {
    const names = all(file.xml('xl/workbook.xml'), 'sheet').map((node) => node.attributes['name']);
    expect(names).toEqual(['封面', ...Object.values(TABLE_SHEETS), '正文']);
  });

  it('says on the cover whose it is and what wrote it', () => {
    const lines = Array.from({ length: 9 }, (_, index) => [
      cellAt(file, '封面', `A${index + 2}`).value,
      cellAt(file, '封面', `B${index + 2}`).value,
    ]);
    expect(Object.fromEntries(lines)).toMatchObject({
      单位全称: '示例县营商环境建设监督局',
      年度: '2024',
      表格版本: '2021',
      文件格式: 'gongkai-nianbao/1',
      程序版本: '1.2.3',
      校验码: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  it('is the same bytes for the same report', async () => {
    const request = { report: sampleReport(), format: 'xlsx', draft: false } as const;
    expect(await writer.write(request)).toEqual(await writer.write(request));
  });
});

describe.each(TABLE_IDS)('the sheet of table %s', (id) => {
  const form = tableOf('2021', id);
  const name = TABLE_SHEETS[id];

  it('has the merges and words of the form', () => {
    const merged = all(sheet(file, name), 'mergeCell').map((node) => node.attributes['ref']);
    for (const cell of form.layout.cells) {
      const top = cell.row + 1 + ROWS_ABOVE;
      const from = `${letter(cell.column)}${top}`;
      const to = `${letter(cell.column + cell.columnSpan - 1)}${top + cell.rowSpan - 1}`;
      if (from !== to) expect(merged).toContain(`${from}:${to}`);
      if (cell.kind !== 'value') expect(cellAt(file, name, from).value).toBe(cell.text);
    }
  });

  it('has live formulas with cached results in locked cells, typed numbers in unlocked ones', () => {
    for (const cell of form.cells) {
      const { formula, value, style } = cellAt(file, name, addressOf(id, cell.index));
      expect(Number(value), cell.key).toBe(sampleReport().tables[id][cell.index]);
      expect(formula !== undefined, cell.key).toBe(isComputed(cell));
      expect(isUnlocked(file, style), cell.key).toBe(!isComputed(cell));
    }
  });

  it('is locked without a password and prints on one page', () => {
    const node = sheet(file, name);
    const protection = child(node, 'sheetProtection')?.attributes;
    expect(protection).toMatchObject({ sheet: '1' });
    expect(Object.keys(protection ?? {})).not.toContain('hashValue');
    expect(child(node, 'pageSetup')?.attributes).toMatchObject({
      paperSize: '9',
      fitToWidth: '1',
      fitToHeight: '1',
    });
    const areas = all(file.xml('xl/workbook.xml'), 'definedName').map((defined) => defined.text);
    expect(areas.some((area) => area.startsWith(`'${name}'!$A$1:$`))).toBe(true);
  });
});

describe('the values of a workbook', () => {
  it('tell blank, 0 and not applicable apart', async () => {
    const report = sampleReport();
    const values = report.tables.litigation.with(0, null).with(1, 0).with(2, 'NA');
    const book = await written({ ...report, tables: { ...report.tables, litigation: values } });
    const at = (index: number): string | undefined =>
      cellAt(book, TABLE_SHEETS.litigation, addressOf('litigation', index)).value;
    expect([at(0), at(1), at(2)]).toEqual([undefined, '0', '/']);
  });

  it('keep a stated total that is wrong, as a plain number with a remark', async () => {
    const report = sampleReport();
    const total = tableOf('2021', 'requests').indexOf.get('newlyReceived.total') ?? -1;
    const values = report.tables.requests.with(total, 99);
    const book = await written({ ...report, tables: { ...report.tables, requests: values } });
    const cell = cellAt(book, TABLE_SHEETS.requests, addressOf('requests', total));
    expect(cell).toMatchObject({ formula: undefined, value: '99' });
    const remarks = book.paths.filter((path) => /comments\d+\.xml$/.test(path));
    expect(
      all(book.xml(remarks[0] ?? ''), 't')
        .map((node) => node.text)
        .join(''),
    ).toContain('各项之和7不一致');
  });

  it('write a text that looks like a formula as text', async () => {
    const report = sampleReport();
    const texts = ['=1+1', '+86', '-附件', '@单位', '=HYPERLINK("x")', '_x0041_'];
    const book = await written({ ...report, preamble: texts.join('\n'), title: '=A1' });
    const node = sheet(book, '正文');
    expect(all(node, 'f')).toEqual([]);
    const lines = Array.from({ length: 7 }, (_, i) => cellAt(book, '正文', `C${i + 2}`));
    expect(lines.map((line) => line.type)).toEqual(Array(7).fill('s'));
    expect(lines.map((line) => line.value)).toEqual(['=A1', ...texts.slice(0, 5), '_x005F_x0041_']);
  });

  it('split a paragraph that is longer than a cell may be, never inside a character', async () => {
    const report = sampleReport();
    const preamble = `${'字'.repeat(32_766)}😀${'尾'.repeat(10)}`;
    const book = await written({ ...report, preamble });
    const pieces = ['C3', 'C4'].map((address) => cellAt(book, '正文', address).value ?? '');
    expect(pieces.join('')).toBe(preamble);
    expect(pieces.every((piece) => piece.length <= 32_767 && piece.isWellFormed())).toBe(true);
    expect(cellAt(book, '正文', 'B4').value).toBe('续');
  });
});
