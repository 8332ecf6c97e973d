import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { applyEdits, parseInterchange, type Report } from '../../src/domain/report/index.ts';
import { chromiumPrinter } from '../../src/main/printing/chromium.ts';
import { findBrowser } from '../../src/main/printing/findBrowser.ts';
import { createReportReader } from '../../src/main/readers/index.ts';
import { assertWritten } from '../../src/main/services/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { cellEdit } from '../contract/scenario.ts';
import { THIS_YEAR_SAMPLE } from '../support/program.ts';

const worker = join(import.meta.dirname, '..', '..', 'src', 'main', 'readers', 'worker.ts');
const reader = createReportReader({ workerUrl: pathToFileURL(worker) });
const writer = createReportWriter({ printer: chromiumPrinter() });
afterAll(() => Promise.all([reader.close(), writer.close()]));
const FORMATS = ['docx', 'xlsx', 'html', 'json', 'pdf'] as const;
const POSSIBLE = FORMATS.filter((format) => format !== 'pdf' || findBrowser() !== null);

function sample(): Report {
  const parsed = parseInterchange(JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.report;
}

describe.skipIf(findBrowser() === null)('a .pdf', () => {
  it('is compared by letters and numbers, whatever marks and symbols stand between', async () => {
    const report = sample();
    const odd = [
      '①②③●■→％‰㎡℃·～—……“”‘’【】〔〕《》￥、；：？！',
      '— 5 —',
      '表三',
      '户籍〈〉丿𠮷😀\u200B零宽',
      '<b>&amp;</b> 12,345.6%',
    ].join('\n');
    const other = applyEdits(report, [
      { kind: 'text', part: 'preamble', from: report.preamble, to: odd },
    ]);
    const bytes = await writer.write({ report: other, format: 'pdf', draft: true });
    const file = { name: '年报.pdf', bytes };
    await expect(assertWritten(reader, file, other)).resolves.toBeUndefined();
    const wrong = { ...other, preamble: odd.replace('12,345', '12,346') };
    await expect(assertWritten(reader, file, wrong)).rejects.toMatchObject({
      facts: { place: '引言' },
    });
  });
});

describe.each(POSSIBLE)('a .%s that was written', (format) => {
  async function writtenThenCompared(report: Report): Promise<void> {
    const bytes = await writer.write({ report: sample(), format, draft: true });
    await assertWritten(reader, { name: `年报.${format}`, bytes }, report);
  }

  it('reads back as the report it was written from', async () => {
    await expect(writtenThenCompared(sample())).resolves.toBeUndefined();
  });

  it('is refused where one number differs, and the cell is named', async () => {
    const other = applyEdits(sample(), [cellEdit('granted', 12, 13)]);
    await expect(writtenThenCompared(other)).rejects.toMatchObject({
      code: 'READ_BACK_DIFFERS',
      facts: { place: '表三 （一）予以公开·自然人' },
    });
  });

  it('is refused where a blank became a zero', async () => {
    const other = applyEdits(sample(), [cellEdit('denied.process', 0, null)]);
    await expect(writtenThenCompared(other)).rejects.toMatchObject({ code: 'READ_BACK_DIFFERS' });
  });

  it('is refused where a word of the text differs, and the section is named', async () => {
    const { sections } = sample();
    const text = sections.find(({ no }) => no === 6)?.text ?? '';
    const other = applyEdits(sample(), [
      { kind: 'text', part: 'section6', from: text, to: text.replace('没有', '已经') },
    ]);
    await expect(writtenThenCompared(other)).rejects.toMatchObject({
      code: 'READ_BACK_DIFFERS',
      facts: { place: '其他需要报告的事项' },
    });
  });
});
