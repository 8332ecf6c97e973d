import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tablesToRecords } from '../../src/domain/report/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { fixture } from './fixtures.ts';

const folder = join(import.meta.dirname, '../../../shared/reports');
const isThere = existsSync(folder);
const reports = ['hailin-2020', 'mulan-2020', 'suifenhe-2023'] as const;
const files = reports.flatMap((name) => [
  `${name}.txt`,
  ...['html', 'xlsx', 'xls', 'docx', 'doc'].map((ending) => `office/${name}.${ending}`),
]);

interface Expected {
  readonly unit: { readonly name: string };
  readonly year: number;
  readonly edition: string;
  readonly tables: unknown;
}

describe.skipIf(!isThere)(
  'the published reports in ../shared/reports (skipped where absent)',
  () => {
    it.each(reports)('the PDF that LibreOffice makes of %s gives the same cells', async (name) => {
      await expectRead(`${name}.pdf`, fixture(`${name}.pdf`).bytes);
    });

    it.each(files)('%s is read as a careful person reads it, cell by cell', async (path) => {
      await expectRead(path.replace('office/', ''), readFileSync(join(folder, path)));
    });
  },
);

async function expectRead(name: string, bytes: Uint8Array): Promise<void> {
  const expected = JSON.parse(
    readFileSync(join(folder, name.replace(/\.[a-z]+$/, '.expected.json')), 'utf8'),
  ) as Expected;
  const [report, ...others] = await readDocument({ name, bytes });
  if (!report) throw new Error('no report');
  expect(others).toHaveLength(0);
  expect({
    unit: { name: report.unitName },
    year: report.year,
    edition: report.edition,
    tables: tablesToRecords(report.edition, report.tables),
  }).toEqual(expected);
}
