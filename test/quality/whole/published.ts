import { strToU8 } from 'fflate';
import { readingFactsOf, runChecks, type Finding } from '../../../src/domain/checks/index.ts';
import type { Report } from '../../../src/domain/report/index.ts';
import type { ReadReport } from '../../../src/domain/reading/types.ts';
import { readDocument } from '../../../src/main/readers/index.ts';
import { writeHtml } from '../../../src/main/writers/html/index.ts';

/** The page an office puts on its web site; nothing in it says which program made it. */
export function pageOf(report: Report): string {
  return writeHtml({ report, draft: false, format: 'html' }).replaceAll(
    /<meta name="(?!viewport)[^>]*>\n?/g,
    '',
  );
}

export interface Pages {
  readonly now: string;
  readonly last?: string | undefined;
}

/** What `check PAGE --last PAGE` finds. */
export async function checkPages({ now, last }: Pages): Promise<readonly Finding[]> {
  const read = await readPage(now);
  const before = last === undefined ? undefined : await readPage(last);
  return runChecks({
    report: asReport(read),
    stage: 'reading',
    reading: readingFactsOf(read),
    previous: before && { report: asReport(before), origin: 'file' },
  });
}

async function readPage(page: string): Promise<ReadReport> {
  const [read] = await readDocument({ name: '年报.html', bytes: strToU8(page) });
  if (!read) throw new Error('nothing read');
  return read;
}

function asReport(read: ReadReport): Report {
  return { ...read, unitName: read.unitName ?? '', year: read.year ?? 0 };
}
