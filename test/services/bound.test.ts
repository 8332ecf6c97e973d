import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/domain/checks/index.ts';
import { cellKey } from '../../src/domain/forms/index.ts';
import { textOf, type ReportEdit, type TextPart } from '../../src/domain/report/index.ts';
import { Failure, type OpenReport, type ReportId } from '../../src/contract/index.ts';
import type { App } from '../../src/main/app.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { DATABASE_FILE } from '../../src/main/store/database.ts';
import { editsToSample, UNIT } from '../contract/scenario.ts';
import { officeTemplate } from '../templates/template.ts';
import { openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

const MARKED = '全年新收申请〔本年新收·总计〕件，其中自然人〔本年新收·自然人·汉字〕件。';

let folder: string;
let app: App;
let id: ReportId;
let text: string;
beforeEach(() => {
  folder = temporaryFolder();
  app = openTestApp(folder);
  const unit = app.services.units.create({ ...UNIT, name: '示例县示例局' });
  const made = app.services.reports.create({ unitId: unit.id, year: 2025, from: 'blank' });
  ({ id } = made);
  edit(editsToSample(made.report));
  text = `${textOf(report(), 'section1')}\n${MARKED}`;
  edit([write('section1', text)]);
});
afterEach(() => app.close());

const open = (): OpenReport => app.services.reports.open(id);
const report = (): OpenReport['report'] => open().report;

function edit(edits: readonly ReportEdit[]): void {
  app.services.reports.edit({ id, version: open().version, source: 'typing', edits });
}

function write(part: TextPart, to: string): ReportEdit {
  return { kind: 'text', part, from: textOf(report(), part), to };
}

function natural(row: string, to: number): ReportEdit {
  const cell = cellKey(row, 'natural');
  return { kind: 'cell', table: 'requests', cell, from: valueOf(cell), to };
}

function valueOf(cell: string): number {
  const [row = '', column = ''] = cell.split('.');
  const names = ['natural', 'commercial', 'research', 'publicWelfare', 'legalService', 'other'];
  // Seven columns to a row, 新收 first.
  const at = ['newlyReceived', 'carriedIn', 'granted'].indexOf(row) * 7 + names.indexOf(column);
  return Number(report().tables.requests[at]);
}

/** One more request by a natural person, granted. */
function oneMore(): void {
  edit([
    natural('newlyReceived', valueOf('newlyReceived.natural') + 1),
    natural('granted', valueOf('granted.natural') + 1),
  ]);
}

function finalize(): OpenReport {
  return app.services.reports.finalize(id, open().version);
}

const received = (): number => Number(report().tables.requests[6]);

async function readBack(
  format: 'docx' | 'xlsx' | 'html' | 'json',
  draft: boolean,
): Promise<string> {
  const [read] = await readDocument(await app.services.exports.document({ id, format, draft }));
  return read?.sections.find(({ no }) => no === 1)?.text ?? '';
}

describe('a bound number', () => {
  it('is kept as it was typed, through closing and opening', async () => {
    await app.close();
    app = openTestApp(folder);
    expect(textOf(report(), 'section1')).toBe(text);
  });

  it.each(['docx', 'xlsx', 'html'] as const)(
    'is printed in a .%s, draft or not, and follows the table',
    async (format) => {
      expect(await readBack(format, true)).toContain(`全年新收申请${received()}件，其中自然人`);
      const before = received();
      oneMore();
      expect(received()).toBe(before + 1);
      expect(await readBack(format, false)).toContain(`全年新收申请${before + 1}件`);
    },
  );

  it('is a number in JSON too, and bound again where that is read', async () => {
    const { bytes } = await app.services.exports.document({ id, format: 'json', draft: true });
    expect(new TextDecoder().decode(bytes)).toContain(`全年新收申请${received()}件`);
    expect(await readBack('json', true)).toBe(text);
  });

  it('is printed on the 审阅页 and in the template of the office', async () => {
    const words = `全年新收申请${received()}件`;
    const [page] = await readDocument(await app.services.exports.review(id));
    expect(page?.sections[0]?.text).toContain(words);
    const template = { name: '模板.docx', bytes: await officeTemplate() };
    const filled = await app.services.exports.fromTemplate({ id, template });
    const [read] = await readDocument(filled);
    expect(JSON.stringify(read?.sections)).toContain(words);
  });

  it('without a value is printed as it stands, told of, and stops 定稿', async () => {
    edit([write('section1', `${text}收费〔上年·行政许可·处理决定数量〕件。`)]);
    expect(await readBack('docx', true)).toContain('〔上年·行政许可·处理决定数量〕');
    expect(() => finalize()).toThrow(Failure);
    expect(open().state).toBe('draft');
  });
});

describe('a draft that comes back from somebody', () => {
  const comeBack = async (name: string, bytes: Uint8Array): Promise<void> => {
    const preview = await app.services.imports.preview({ name, bytes });
    const { unit } = open();
    app.services.imports.accept({
      token: preview.token,
      unit: { id: unit.id },
      year: 2025,
      accept: 'all',
    });
  };

  it.each(['docx', 'xlsx', 'html'] as const)(
    'as .%s, unchanged, changes nothing',
    async (format) => {
      const { name, bytes } = await app.services.exports.document({ id, format, draft: true });
      await comeBack(name, bytes);
      expect(textOf(report(), 'section1')).toBe(text);
    },
  );

  it('keeps what is bound in the lines that were not touched, although the table has moved on', async () => {
    const { name, bytes } = await app.services.exports.document({
      id,
      format: 'html',
      draft: true,
    });
    oneMore();
    const html = new TextDecoder().decode(bytes).replace('办公室联系。', '办公室联系（已核）。');
    await comeBack(name, new TextEncoder().encode(html));
    expect(textOf(report(), 'section1')).toContain(MARKED);
    expect(textOf(report(), 'preamble')).toContain('（已核）');
  });
});

describe('定稿', () => {
  it('writes the numbers out; what is bound comes back with 退回修改', () => {
    const printed = `全年新收申请${received()}件`;
    const final = finalize();
    expect(textOf(final.report, 'section1')).toContain(printed);
    expect(textOf(final.report, 'section1')).not.toContain('〔本年新收');
    const back = app.services.reports.reopen(id);
    expect(textOf(back.report, 'section1')).toBe(text);
    oneMore();
    expect(textOf(finalize().report, 'section1')).toContain(`全年新收申请${received()}件`);
  });

  it('holds, whatever becomes of the tables in the file', async () => {
    const printed = textOf(finalize().report, 'section1');
    await app.close();
    const connection = new Database(join(folder, DATABASE_FILE));
    connection.exec(
      "UPDATE report_tables SET cells = zeroblob(length(cells)) WHERE table_id = 'requests'",
    );
    connection.close();
    app = openTestApp(folder);
    expect(textOf(report(), 'section1')).toBe(printed);
  });

  it('undone by its batch brings back what is bound as well', () => {
    finalize();
    const [entry] = app.services.reports.history(id, 1);
    app.services.imports.undo(entry?.batchId ?? 0);
    expect(open().state).toBe('draft');
    expect(textOf(report(), 'section1')).toBe(text);
  });

  it('is checked as it is printed: nothing contradicts the table', () => {
    const findings = runChecks({ report: report(), stage: 'finalizing' });
    expect(findings.filter(({ rule }) => /^N-0[1-9]/.test(rule))).toEqual([]);
  });
});

describe('next year', () => {
  it('follows its own table, from a finalized report', () => {
    const { unit } = finalize();
    const next = app.services.reports.create({ unitId: unit.id, year: 2026, from: 'lastYear' });
    expect(textOf(next.report, 'section1')).toContain(MARKED);
    expect(next.toRevise).toContain('section1');
    ({ id } = next);
    const [told] = runChecks({ report: next.report, stage: 'editing' }).filter(
      ({ rule }) => rule === 'N-14',
    );
    expect(told?.message).toContain('〔本年新收·总计〕还没有数：对应的格还空着');
    edit([{ ...natural('newlyReceived', 41), from: null } as ReportEdit]);
    const { previous } = open();
    expect(previous?.report && textOf(previous.report, 'section1')).not.toContain('〔本年新收');
    const verdict = runChecks({ report: report(), stage: 'editing' }).filter(
      ({ rule }) => rule === 'N-14',
    );
    expect(verdict).toEqual([]);
  });
});
