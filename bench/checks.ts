import { HyperFormula } from 'hyperformula';
import { checkTables } from '../src/domain/checks/index.ts';
import type { Report } from '../src/domain/report/index.ts';
import { identityFormulas, LINES, sheetLines, WIDTH } from './lib/formulas.ts';
import { race, scaled, type Row } from './lib/measure.ts';
import { secondsOfRecalculation } from './lib/recalculation.ts';
import { balancedReport } from './lib/reports.ts';

const REPORTS = 10_000;
/** HyperFormula and LibreOffice are measured on a part and scaled up, or one row would take minutes. */
const HYPERFORMULA_REPORTS = 250;
const LIBREOFFICE_REPORTS = 200;

/**
 * Checks of many reports against the same identities as spreadsheet formulas. In HyperFormula the formulas are parsed
 * once; each round writes the numbers of every report into the sheet and reads whether all hold. LibreOffice loads a
 * workbook with the numbers and formulas of all reports and calculates them once.
 */
export async function checksRow(): Promise<Row> {
  const reports = Array.from({ length: REPORTS }, (_, seed) => balancedReport(seed + 1));
  const engine = formulaModel();
  const row = await race(
    `checks of ${REPORTS.toLocaleString('en')} reports, all rules of the tables`,
    [
      {
        name: 'ours',
        run: () => reports.reduce((sum, report) => sum + tableFindings(report), 0),
      },
      {
        name: 'HyperFormula',
        run: () =>
          reports.slice(0, HYPERFORMULA_REPORTS).filter((report) => !engine.holds(report)).length,
      },
    ],
    5,
  );
  engine.destroy();
  const measured = scaled(row, 'HyperFormula', REPORTS / HYPERFORMULA_REPORTS);
  const seconds = await secondsOfRecalculation(reports.slice(0, LIBREOFFICE_REPORTS));
  const milliseconds = (seconds * 1000 * REPORTS) / LIBREOFFICE_REPORTS;
  return {
    ...measured,
    timings: [
      ...measured.timings,
      {
        name: 'LibreOffice, load and recalculate',
        median: milliseconds,
        p95: milliseconds,
        runs: 1,
      },
    ],
    note:
      `HyperFormula: measured on ${HYPERFORMULA_REPORTS} reports, scaled; formulas parsed beforehand. ` +
      `LibreOffice: one workbook of ${LIBREOFFICE_REPORTS} reports converted without a window, its start ` +
      '(the same with one report) taken off, scaled',
  };
}

function tableFindings(report: Report): number {
  return checkTables({ report, stage: 'editing' }).length;
}

interface FormulaModel {
  readonly holds: (report: Report) => boolean;
  readonly destroy: () => void;
}

function formulaModel(): FormulaModel {
  const engine = HyperFormula.buildFromSheets(
    {
      numbers: Array.from({ length: LINES }, () => Array.from({ length: WIDTH }, () => 0)),
      checks: [
        identityFormulas().map((formula) =>
          `=${formula}`.replaceAll(/([A-O]\d+)/g, 'numbers!$1').replaceAll(/:numbers!/g, ':'),
        ),
      ],
    },
    { licenseKey: 'gpl-v3' },
  );
  const numbers = engine.getSheetId('numbers') ?? 0;
  const checks = engine.getSheetId('checks') ?? 1;
  return {
    holds: (report) => {
      engine.setCellContents(
        { sheet: numbers, row: 0, col: 0 },
        sheetLines(report).map((line) => [...line]),
      );
      return engine
        .getSheetValues(checks)
        .flat()
        .every((value) => value === true);
    },
    destroy: () => engine.destroy(),
  };
}
