import { verdicts } from '../src/domain/narrative/index.ts';
import { textOf, TEXT_PARTS, type Report } from '../src/domain/report/index.ts';
import { cityReport } from '../test/quality/cityReport.ts';
import { race, type Row } from './lib/measure.ts';

const REPORTS = 200;

/** Reading every number of many long texts and holding it against the tables; no text twice, so nothing is remembered. */
export async function textRow(): Promise<Row> {
  let round = 0;
  const report = cityReport();
  const bytes = Buffer.byteLength(wholeText(report), 'utf8') * REPORTS;
  const row = await race(
    `analysis of ${(bytes / 1e6).toFixed(2)} MB of text (UTF-8), every number judged`,
    [
      {
        name: 'ours',
        run: () => {
          round += 1;
          return Array.from({ length: REPORTS }, (_, index) =>
            verdicts(reworded(report, round * REPORTS + index)),
          ).flat().length;
        },
      },
    ],
    5,
  );
  const perSecond = bytes / 1e6 / ((row.timings[0]?.median ?? Number.NaN) / 1000);
  return { ...row, note: `${perSecond.toFixed(1)} MB/s` };
}

function wholeText(report: Report): string {
  return TEXT_PARTS.map((part) => textOf(report, part)).join('\n');
}

/** The same text with a number of its own in every line. */
function reworded(report: Report, number: number): Report {
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      text: section.text
        .split('\n')
        .map((line) => `${line}另有动态${number}条。`)
        .join('\n'),
    })),
  };
}
