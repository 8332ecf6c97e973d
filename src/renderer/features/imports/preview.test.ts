import { describe, expect, it } from 'vitest';
import type { ImportPreview, UnitId } from '../../../contract/index.ts';
import type { CellValue } from '../../../domain/cells/index.ts';
import { cellKey, TABLE_IDS, tableOf, type TableId } from '../../../domain/forms/index.ts';
import type { CellReading, ReadReport } from '../../../domain/reading/types.ts';
import { blankTables, type Report, type Tables } from '../../../domain/report/index.ts';
import { initialChoice, obstacleOf, takesAll, targetOf, withFound } from './choice.ts';
import { compareTables, type CellComparison } from './comparison.ts';

const LICENSING = { table: 'proactive', key: cellKey('licensing', 'decisions') } as const;
const RECEIVED = { table: 'requests', key: cellKey('newlyReceived', 'natural') } as const;
const RECEIVED_TOTAL = { table: 'requests', key: cellKey('newlyReceived', 'total') } as const;

interface Place {
  readonly table: TableId;
  readonly key: string;
}

const put = (tables: Tables, { table, key }: Place, value: CellValue): Tables => {
  const index = tableOf('2021', table).indexOf.get(key) ?? -1;
  return { ...tables, [table]: tables[table].with(index, value) };
};

const readings = (table: TableId): readonly CellReading[] =>
  tableOf('2021', table).cells.map(() => ({ certainty: 'certain', place: 'A1', raw: '' }));

const read: ReadReport = {
  unitName: '示例县示例局',
  year: 2024,
  edition: '2021',
  title: '示例县示例局2024年政府信息公开工作年度报告',
  preamble: '',
  sections: [{ no: 1, title: '总体情况', text: '正文' }],
  tables: put(put(blankTables('2021'), LICENSING, 7), RECEIVED, 3),
  readings: {
    proactive: readings('proactive'),
    requests: readings('requests'),
    litigation: readings('litigation'),
  },
  missingTables: [],
  notes: [],
};
const existing: Report = {
  unitName: '示例县示例局',
  year: 2024,
  edition: '2021',
  title: '',
  preamble: '',
  sections: [],
  tables: put(blankTables('2021'), LICENSING, 5),
};
const preview: ImportPreview = {
  token: 'token',
  fileName: '年报.xlsx',
  read,
  unitId: null,
  matchedBy: null,
  existing: null,
  hints: [],
  hasSource: false,
  others: [],
};

const compared = (
  report: ReadReport,
  against: Report | null,
  { table, key }: Place,
): CellComparison | undefined =>
  compareTables(report, against)[TABLE_IDS.indexOf(table)]?.cells.find(
    ({ cell }) => cell.key === key,
  );

describe('compareTables', () => {
  it('says which cells would be changed from what to what', () => {
    expect(compared(read, existing, LICENSING)).toMatchObject({
      current: 5,
      incoming: 7,
      changes: true,
    });
  });

  it('changes nothing where there is no report yet', () => {
    const tables = compareTables(read, null);
    expect(tables.map(({ changes }) => changes)).toEqual([0, 0, 0]);
    expect(compared(read, null, LICENSING)?.current).toBeUndefined();
  });

  it('leaves alone what was not found in the file', () => {
    const index = tableOf('2021', 'proactive').indexOf.get(LICENSING.key) ?? -1;
    const lost: ReadReport = {
      ...read,
      readings: {
        ...read.readings,
        proactive: read.readings.proactive.with(index, {
          certainty: 'notFound',
          place: '',
          raw: '',
        }),
      },
    };
    expect(compared(lost, existing, LICENSING)?.changes).toBe(false);
  });

  it('names the sum beside a total that differs from its parts', () => {
    const wrong = { ...read, tables: put(read.tables, RECEIVED_TOTAL, 4) };
    expect(compared(wrong, null, RECEIVED_TOTAL)?.sum).toBe(3);
    const right = { ...read, tables: put(read.tables, RECEIVED_TOTAL, 3) };
    expect(compared(right, null, RECEIVED_TOTAL)?.sum).toBeUndefined();
  });
});

describe('what is accepted', () => {
  it('is everything that was found, at first', () => {
    const choice = initialChoice(preview);
    expect(takesAll(choice, read)).toBe(true);
    expect(targetOf(preview, choice, 2024)).toEqual({
      token: 'token',
      unit: { name: '示例县示例局' },
      year: 2024,
      accept: 'all',
    });
  });

  it('is named one by one as soon as a cell or a table is left out', () => {
    const choice = {
      ...initialChoice(preview),
      unitId: 4 as UnitId,
      tables: ['requests'] as const,
      kept: new Set([`requests.${RECEIVED.key}`]),
    };
    expect(targetOf(preview, choice, 2023)).toEqual({
      token: 'token',
      unit: { id: 4 },
      year: 2023,
      accept: {
        tables: ['requests'],
        exceptCells: ['requests.newlyReceived.natural'],
        texts: ['title', 'section1'],
      },
    });
  });

  it('does not offer tables the file does not hold', () => {
    const partial = { ...preview, read: { ...read, missingTables: ['litigation'] as const } };
    expect(initialChoice(partial).tables).toEqual(['proactive', 'requests']);
    expect(takesAll(initialChoice(partial), partial.read)).toBe(true);
  });

  it('needs a unit, a year and something to take', () => {
    const choice = initialChoice(preview);
    expect(obstacleOf(choice)).toBeNull();
    expect(obstacleOf({ ...choice, unitName: ' ' })).toBe('unit');
    expect(obstacleOf({ ...choice, year: null })).toBe('year');
    expect(obstacleOf({ ...choice, tables: [], texts: [] })).toBe('nothing');
  });

  it('is nothing of a file without a table, and what is found once a table was pointed at', () => {
    const none = { ...preview, read: { ...read, missingTables: TABLE_IDS } };
    expect(obstacleOf(initialChoice(none))).toBe('nothing');
    const found = { ...preview, read: { ...read, missingTables: ['litigation'] as const } };
    const choice = withFound(initialChoice(none), none, found);
    expect(choice).toMatchObject({
      tables: ['proactive', 'requests'],
      texts: ['title', 'section1'],
    });
    expect(takesAll(choice, found.read)).toBe(true);
  });

  it('follows the file when a text turns out to be a table, or was left out before', () => {
    const start = { ...initialChoice(preview), texts: ['title'] as const };
    const after = { ...preview, read: { ...read, sections: [], preamble: '导语' } };
    expect(withFound(start, preview, after).texts).toEqual(['title', 'preamble']);
    expect(withFound(start, preview, preview).texts).toEqual(['title']);
  });
});
