import { formOf } from '../../src/domain/forms/index.ts';

const { requests, litigation } = formOf('2021').tables;
const ROWS = requests.rows.length;
/** Lines of a sheet that one report takes: the rows of table 三, and the row of table 四 below them. */
export const LINES = ROWS + 1;
export const WIDTH = litigation.cells.length;

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** The numbers of a report as they stand in a sheet for `identityFormulas`. */
export function sheetLines(report: {
  readonly tables: Readonly<Record<'requests' | 'litigation', readonly unknown[]>>;
}): readonly (readonly number[])[] {
  const numbers = (values: readonly unknown[]): number[] => values.map(Number);
  const columns = requests.columns.length;
  return [
    ...requests.rows.map((_, row) =>
      numbers(report.tables.requests.slice(row * columns, (row + 1) * columns)),
    ),
    numbers(report.tables.litigation),
  ];
}

/**
 * The identities of the tables as spreadsheet formulas over the lines from `first` on: column balance, sum of the
 * results, sum of the applicants, whole numbers ≥ 0, and the three groups of table 四. Each is TRUE where it holds.
 */
export function identityFormulas(first = 1): readonly string[] {
  const line = (key: string): number => first + requests.rows.findIndex((row) => row.key === key);
  const formulas: string[] = [];
  for (let column = 0; column < requests.columns.length; column += 1) {
    const at = (key: string): string => `${letter(column)}${line(key)}`;
    const parts = `${letter(column)}${line('granted')}:${letter(column)}${line('handledTotal') - 1}`;
    formulas.push(
      `${at('newlyReceived')}+${at('carriedIn')}=${at('handledTotal')}+${at('carriedOut')}`,
      `${at('handledTotal')}=SUM(${parts})`,
    );
  }
  for (let row = first; row < first + ROWS; row += 1) {
    formulas.push(`G${row}=SUM(A${row}:F${row})`);
    for (let column = 0; column < requests.columns.length; column += 1) {
      const cell = `${letter(column)}${row}`;
      formulas.push(`AND(${cell}>=0,INT(${cell})=${cell})`);
    }
  }
  const below = first + ROWS;
  for (let group = 0; group < 3; group += 1) {
    const start = group * 5;
    formulas.push(
      `${letter(start + 4)}${below}=SUM(${letter(start)}${below}:${letter(start + 3)}${below})`,
    );
  }
  return formulas;
}
