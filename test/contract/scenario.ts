import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ORPCError } from '@orpc/client';
import type { CellValue } from '../../src/domain/cells/index.ts';
import { isComputed } from '../../src/domain/cells/index.ts';
import { cellKey, TABLE_IDS, tableOf } from '../../src/domain/forms/index.ts';
import { parseInterchange, TEXT_PARTS, textOf } from '../../src/domain/report/index.ts';
import type { Report, ReportEdit } from '../../src/domain/report/index.ts';
import type { FailureFacts, OpenReport, UnitInput } from '../../src/contract/index.ts';
import type { Client } from './transports.ts';
import { LAST_YEAR_SAMPLE, THIS_YEAR_SAMPLE } from '../support/program.ts';

export const UNIT: UnitInput = {
  name: '示例县教育局',
  shortName: '教育局',
  code: 'SLX-JYJ',
  formerNames: ['示例县文教局'],
  level: 3,
  parentId: null,
  address: '示例县中心路1号',
  phone: '0000-1234567',
  postcode: '000000',
  website: 'https://example.invalid/',
  isGovernment: false,
  hasEnforcementPower: true,
};

export function lastYearFile(): File {
  return new File([readFileSync(LAST_YEAR_SAMPLE)], basename(LAST_YEAR_SAMPLE));
}

/** A blank report of a new unit. */
export async function newReport(client: Client, name: string, year = 2025): Promise<OpenReport> {
  const unit = await client.units.create({ ...UNIT, name, shortName: '', code: '' });
  return client.reports.create({ unitId: unit.id, year, from: 'blank' });
}

/** The edit of one cell of table 三. */
export function cellEdit(row: string, from: CellValue, to: CellValue): ReportEdit {
  return { kind: 'cell', table: 'requests', cell: cellKey(row, 'natural'), from, to };
}

/** What brings `report` to the sample of this year, which has no errors. */
export function editsToSample(report: Report): readonly ReportEdit[] {
  const parsed = parseInterchange(JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const wanted = parsed.report;
  const cells = TABLE_IDS.flatMap((table) =>
    tableOf(report.edition, table)
      .cells.filter((cell) => !isComputed(cell))
      .map((cell): ReportEdit => ({
        kind: 'cell',
        table,
        cell: cell.key,
        from: report.tables[table][cell.index] ?? null,
        to: wanted.tables[table][cell.index] ?? null,
      })),
  );
  const texts = TEXT_PARTS.filter((part) => part !== 'title').map((part): ReportEdit => ({
    kind: 'text',
    part,
    from: textOf(report, part),
    to: textOf(wanted, part),
  }));
  return [...cells, ...texts].filter((edit) => edit.from !== edit.to);
}

/** The value of a cell of table 三 in the column 自然人. */
export function requestsCell({ report }: OpenReport, row: string): CellValue | undefined {
  const index = tableOf(report.edition, 'requests').indexOf.get(cellKey(row, 'natural'));
  return index === undefined ? undefined : report.tables.requests[index];
}

/** The code and facts of the failure a call ends with. */
export async function failureOf(
  call: Promise<unknown>,
): Promise<{ readonly code: string; readonly facts: FailureFacts; readonly defined: boolean }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return { code: error.code, facts: error.data as FailureFacts, defined: error.defined };
  }
  throw new Error('the call was expected to fail');
}
