import { HyperFormula } from 'hyperformula';
import { checkTables } from '../src/domain/checks/index.ts';
import { formOf } from '../src/domain/forms/index.ts';
import type { Report } from '../src/domain/report/index.ts';
import { balancedReport } from './lib/reports.ts';
import { race, scaled, type Row } from './lib/measure.ts';

const REPORTS = 10_000;
/** HyperFormula is measured on a part and scaled up, or one row would take minutes. */
const PEER_REPORTS = 250;

/**
 * Checks of many reports against the same identities as spreadsheet formulas in HyperFormula: column balance, sum of
 * the results, sum of the applicants, whole numbers ≥ 0, and the three groups of table 四. The formulas are parsed
 * once; each round writes the numbers of every report into the sheet and reads whether all hold.
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
        run: () => reports.slice(0, PEER_REPORTS).filter((report) => !engine.holds(report)).length,
      },
    ],
    3,
  );
  engine.destroy();
  return {
    ...scaled(row, 'HyperFormula', REPORTS / PEER_REPORTS),
    note: `HyperFormula: measured on ${PEER_REPORTS} reports, scaled; formulas parsed beforehand`,
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
  const { requests, litigation } = formOf('2021').tables;
  const rows = requests.rows.length;
  const letter = (column: number): string => String.fromCharCode(65 + column);
  const line = (key: string): number => requests.rows.findIndex((row) => row.key === key) + 1;
  const formulas: string[] = [];
  for (let column = 0; column < 7; column += 1) {
    const at = (key: string): string => `${letter(column)}${line(key)}`;
    const parts = `${letter(column)}${line('granted')}:${letter(column)}${line('handledTotal') - 1}`;
    formulas.push(
      `=${at('newlyReceived')}+${at('carriedIn')}=${at('handledTotal')}+${at('carriedOut')}`,
      `=${at('handledTotal')}=SUM(${parts})`,
    );
  }
  for (let row = 1; row <= rows; row += 1) {
    formulas.push(`=G${row}=SUM(A${row}:F${row})`);
    for (let column = 0; column < 7; column += 1) {
      const cell = `${letter(column)}${row}`;
      formulas.push(`=AND(${cell}>=0,INT(${cell})=${cell})`);
    }
  }
  const below = rows + 1;
  for (let group = 0; group < 3; group += 1) {
    const first = group * 5;
    formulas.push(
      `=${letter(first + 4)}${below}=SUM(${letter(first)}${below}:${letter(first + 3)}${below})`,
    );
  }
  const engine = HyperFormula.buildFromSheets(
    {
      numbers: Array.from({ length: below }, () => Array.from({ length: 15 }, () => 0)),
      checks: [
        formulas.map((formula) =>
          formula.replaceAll(/([A-O]\d+)/g, 'numbers!$1').replaceAll(/:numbers!/g, ':'),
        ),
      ],
    },
    { licenseKey: 'gpl-v3' },
  );
  const numbers = engine.getSheetId('numbers') ?? 0;
  const checks = engine.getSheetId('checks') ?? 1;
  return {
    holds: (report) => {
      const values = requests.rows.map((_, row) =>
        report.tables.requests.slice(row * 7, row * 7 + 7),
      );
      engine.setCellContents({ sheet: numbers, row: 0, col: 0 }, [
        ...values.map((cells) => [...cells]),
        litigation.cells.map((cell) => report.tables.litigation[cell.index] ?? 0),
      ]);
      return engine
        .getSheetValues(checks)
        .flat()
        .every((value) => value === true);
    },
    destroy: () => engine.destroy(),
  };
}
