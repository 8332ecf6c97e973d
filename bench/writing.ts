import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { createReportWriter } from '../src/main/writers/index.ts';
import { formatValue } from '../src/domain/cells/index.ts';
import { TABLE_IDS } from '../src/domain/forms/index.ts';
import type { Report } from '../src/domain/report/index.ts';
import { balancedReport } from './lib/reports.ts';
import { race, type Row } from './lib/measure.ts';

/**
 * One finished Word report against docxtemplater filling the same document: the template is our own output with a tag
 * in every value cell.
 */
export async function writingRow(): Promise<Row> {
  const report = balancedReport(1);
  const writer = createReportWriter();
  const template = await templateFor(report);
  const values = Object.fromEntries(
    TABLE_IDS.flatMap((table) =>
      report.tables[table].map((value, index) => [`${table}${index}`, formatValue(value)]),
    ),
  );
  return race(
    'one Word report',
    [
      { name: 'ours', run: () => writer.write({ report, format: 'docx', draft: false }) },
      {
        name: 'docxtemplater, ready-made template',
        run: () =>
          new Docxtemplater(new PizZip(template))
            .render(values)
            .getZip()
            .generate({ type: 'uint8array', compression: 'DEFLATE' }),
      },
    ],
    30,
  );
}

/** Our own document with `{requests17}` where the value of cell 17 of table 三 stands. */
async function templateFor(report: Report): Promise<Uint8Array> {
  let next = 100_000;
  const tagOf = new Map<string, string>();
  const tables = Object.fromEntries(
    TABLE_IDS.map((table) => [
      table,
      report.tables[table].map((_, index) => {
        next += 1;
        tagOf.set(String(next), `{${table}${index}}`);
        return next;
      }),
    ]),
  ) as unknown as Report['tables'];
  const bytes = await createReportWriter().write({
    report: { ...report, tables },
    format: 'docx',
    draft: false,
  });
  const zip = new PizZip(bytes);
  const path = 'word/document.xml';
  const xml = zip.file(path)?.asText() ?? '';
  zip.file(
    path,
    xml.replaceAll(/1\d{5}/g, (number) => tagOf.get(number) ?? number),
  );
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
