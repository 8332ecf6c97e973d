import { describe, expect, it } from 'vitest';
import type { UnitId } from '../../../contract/index.ts';
import type { CellReading, NeutralGrid, ReadReport } from '../../../domain/reading/index.ts';
import { blankReport } from '../../../domain/report/index.ts';
import type { ImportChoice } from './choice.ts';
import { mismatches } from './mismatch.ts';
import { drawnRows, sourceMarks } from './sourceMarks.ts';

const NAME = '示例县示例局';
const UNIT = 1 as UnitId;
const at = (certainty: CellReading['certainty'], place: string): CellReading => ({
  certainty,
  place,
  raw: '',
});
const read: ReadReport = {
  ...blankReport({ unitName: NAME, year: 2024, edition: '2021' }),
  readings: {
    proactive: [at('certain', 'B1'), at('inferred', 'B2')],
    requests: [],
    litigation: [],
  },
  missingTables: [],
  notes: [],
};
const choice: ImportChoice = {
  unitId: UNIT,
  unitName: NAME,
  year: 2024,
  tables: [],
  texts: [],
  kept: new Set(),
};
const target = { choice, unitName: NAME, existing: null };

describe('a file and where it is to go', () => {
  it('agree where it is the unit and the year of the file', () => {
    expect(mismatches({ read, unitId: UNIT }, target)).toEqual([]);
  });

  it('are told apart by year, by unit and by the edition of the form', () => {
    const other = { ...choice, unitId: 2 as UnitId, year: 2020 };
    expect(
      mismatches(
        { read, unitId: UNIT },
        { choice: other, unitName: '示例县另一局', existing: null },
      ),
    ).toEqual([
      { kind: 'year', file: 2024, target: 2020 },
      { kind: 'unit', file: NAME, target: '示例县另一局' },
      { kind: 'edition', file: '2021', target: '2019' },
    ]);
  });

  it('agree where the unit is known under another name', () => {
    const named = { ...read, unitName: '示例局' };
    expect(mismatches({ read: named, unitId: UNIT }, target)).toEqual([]);
  });
});

const grid = (cells: readonly (readonly [number, number, string, number?])[]): NeutralGrid => ({
  kind: 'grid',
  name: '表',
  hidden: false,
  cells: cells.map(([row, column, text, rowSpan = 1]) => ({
    row,
    column,
    rowSpan,
    columnSpan: 1,
    text,
    place: `${'ABC'[column] ?? ''}${row}`,
  })),
});

describe('the source as drawn', () => {
  it('marks what was read, what was inferred, and figures between them that were not', () => {
    const block = grid([
      [0, 1, '2024'],
      [1, 0, '规章'],
      [1, 1, '3'],
      [1, 2, '７'],
      [2, 1, '4'],
    ]);
    expect([...sourceMarks([block], read, ['A1'])]).toEqual([
      ['B1', 'certain'],
      ['B2', 'inferred'],
      ['C1', 'unread'],
      ['A1', 'pointed'],
    ]);
  });

  it('keeps merges and fills gaps', () => {
    const rows = drawnRows(
      grid([
        [0, 0, '高', 2],
        [0, 1, 'a'],
        [1, 2, 'b'],
      ]),
    );
    expect(rows.map((row) => row.map((cell) => cell?.text ?? null))).toEqual([
      ['高', 'a', null],
      [null, 'b'],
    ]);
  });
});
