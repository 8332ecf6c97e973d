import { assert, asyncProperty } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableReport, type Report } from '../../src/domain/report/index.ts';
import type { OutputFormat } from '../../src/main/ports/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';
import { anyReport } from './arbitraryReport.ts';

const writer = createReportWriter({ version: '1.0.0' });
const FORMATS = ['docx', 'xlsx', 'html', 'json'] as const satisfies OutputFormat[];
const RUNS = { docx: 60, xlsx: 40, html: 60, json: 200 } as const;

/** What a reader finds in the file, as a report. */
async function readBack(report: Report, format: OutputFormat, draft = false): Promise<Report> {
  const bytes = await writer.write({ report, format, draft });
  // The name says nothing, so that all is read from inside.
  const reads = await readDocument({ name: `file.${format}`, bytes });
  expect(reads).toHaveLength(1);
  const [read] = reads;
  if (!read) throw new Error('nothing read');
  return {
    unitName: read.unitName ?? '',
    year: read.year ?? 0,
    edition: read.edition,
    title: read.title,
    preamble: read.preamble,
    sections: read.sections,
    tables: read.tables,
    review: read.review,
  };
}

describe.each(FORMATS)('a report written as %s', (format) => {
  it('reads back equal', async () => {
    expect(await readBack(sampleReport(), format)).toEqual(sampleReport());
  });

  it('reads back equal as a draft, the mark being no part of the text', async () => {
    expect(await readBack(sampleReport(), format, true)).toEqual(sampleReport());
  });

  it('reads back equal for any text and any numbers', async () => {
    await assert(
      asyncProperty(anyReport, async (report) => {
        const expected = format === 'json' ? report : printableReport(report);
        expect(await readBack(report, format)).toEqual(expected);
      }),
      { numRuns: RUNS[format] },
    );
  });
});
