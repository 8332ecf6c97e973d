import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { applyEdits, parseInterchange, type Report } from '../../src/domain/report/index.ts';
import { createReportReader } from '../../src/main/readers/index.ts';
import { assertReadsBack } from '../../src/main/services/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { cellEdit } from '../contract/scenario.ts';
import { THIS_YEAR_SAMPLE } from '../support/program.ts';

const worker = join(import.meta.dirname, '..', '..', 'src', 'main', 'readers', 'worker.ts');
const reader = createReportReader({ workerUrl: pathToFileURL(worker) });
const writer = createReportWriter();
afterAll(() => reader.close());

function sample(): Report {
  const parsed = parseInterchange(JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.report;
}

describe.each(['docx', 'xlsx', 'html', 'json'] as const)('a .%s that was written', (format) => {
  async function writtenThenCompared(report: Report): Promise<void> {
    const bytes = await writer.write({ report: sample(), format, draft: true });
    await assertReadsBack(reader, { name: `年报.${format}`, bytes }, report);
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
