import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printableReport, type Report } from '../../src/domain/report/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';

const FOLDER = new URL('../../../shared/reports/', import.meta.url);
const IS_THERE = existsSync(FOLDER);
const writer = createReportWriter();

function sources(): readonly string[] {
  if (!IS_THERE) return ['（没有 ../shared/reports，跳过）'];
  const texts = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  const office = readdirSync(new URL('office/', FOLDER)).map((name) => `office/${name}`);
  return [...texts, ...office];
}

async function readReport(name: string, bytes: Uint8Array): Promise<Report> {
  const [read] = await readDocument({ name, bytes });
  if (!read) throw new Error(`nothing read from ${name}`);
  const { unitName, year, edition, title, preamble, sections, tables } = read;
  return {
    unitName: unitName ?? '',
    year: year ?? 2020,
    edition,
    title,
    preamble,
    sections,
    tables,
  };
}

describe.skipIf(!IS_THERE).each(sources())('the published report %s', (name) => {
  it.each(['docx', 'xlsx', 'html', 'json'] as const)(
    'converted to %s and back is the same in cells and text',
    async (format) => {
      const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
      const report = await readReport(name.replace('office/', ''), bytes);
      const written = await writer.write({ report, format, draft: false });
      const back = await readReport(`back.${format}`, written);
      expect(back).toEqual(format === 'json' ? report : printableReport(report));
    },
  );
});
