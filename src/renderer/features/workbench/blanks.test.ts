import { describe, expect, it } from 'vitest';
import { cellKey, tableOf } from '../../../domain/forms/index.ts';
import { applyEdits, blankTables, invertEdits, type Report } from '../../../domain/report/index.ts';
import { blankCells, fillBlanks } from './blanks.ts';

const blank: Report = {
  unitName: '示例县示例局',
  year: 2025,
  edition: '2021',
  title: '',
  preamble: '',
  sections: [],
  tables: blankTables('2021'),
};
const started = applyEdits(blank, [
  { kind: 'cell', table: 'proactive', cell: cellKey('licensing', 'decisions'), from: null, to: 3 },
  { kind: 'cell', table: 'proactive', cell: cellKey('fees', 'amount'), from: null, to: 'NA' },
]);
const valueAt = (report: Report, row: string, column: string) =>
  report.tables.proactive[tableOf('2021', 'proactive').indexOf.get(cellKey(row, column)) ?? -1];

describe('fillBlanks', () => {
  it('fills blanks with 0 and leaves numbers and not applicable alone', () => {
    const filled = applyEdits(started, fillBlanks(started, 'proactive'));
    expect(blankCells(filled, 'proactive')).toEqual([]);
    expect(valueAt(filled, 'regulations', 'made')).toBe(0);
    expect(valueAt(filled, 'licensing', 'decisions')).toBe(3);
    expect(valueAt(filled, 'fees', 'amount')).toBe('NA');
  });

  it('leaves the other tables alone and can be undone', () => {
    const edits = fillBlanks(started, 'proactive');
    const filled = applyEdits(started, edits);
    expect(filled.tables.requests).toEqual(started.tables.requests);
    expect(applyEdits(filled, invertEdits(edits))).toEqual(started);
  });

  it('never touches computed cells', () => {
    const computed = tableOf('2021', 'requests').cells.filter((cell) => cell.sumOf.length > 0);
    const edited = new Set(
      fillBlanks(blank, 'requests').map((edit) => (edit.kind === 'cell' ? edit.cell : '')),
    );
    expect(computed.filter((cell) => edited.has(cell.key))).toEqual([]);
    expect(edited.size).toBe(24 * 6);
  });
});
