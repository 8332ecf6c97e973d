import { describe, expect, it } from 'vitest';
import { formOf, tableOf, type TableId } from '../forms/index.ts';
import { layoutFingerprint, marksOf } from './fingerprint.ts';
import { WHOLE_ROW, type LayoutHint } from './hints.ts';
import { recognise } from './recognise.ts';
import { recogniseKnown, recognisePointed } from './pointed.ts';
import type { NeutralBlock, NeutralDocument, NeutralGrid, ReadReport } from './types.ts';

const TITLE = '示例县示例局2024年政府信息公开工作年度报告';
const NAMES = '甲乙丙丁戊己庚辛壬癸';
const codeOf = (at: number): string =>
  `代号${NAMES[Math.floor(at / 10)] ?? ''}${NAMES[at % 10] ?? ''}`;

/** Rows of a table with a figure in each cell, under words that stand in no form. */
const rowsOf = (table: TableId): readonly (readonly string[])[] => {
  const { rows, cells } = tableOf('2021', table);
  return rows.map((row, at) => [
    codeOf(at),
    ...cells
      .filter((cell) => cell.row.key === row.key)
      .map(({ index }) => String((index * 7) % 23)),
  ]);
};
const grid = (name: string, rows: readonly (readonly string[])[]): NeutralGrid => ({
  kind: 'grid',
  name,
  hidden: false,
  cells: rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      place: `${name}!${column}-${row}`,
    })),
  ),
});
const documentOf = (...blocks: readonly NeutralBlock[]): NeutralDocument => ({
  fileName: '年报.xlsx',
  format: '',
  blocks: [{ kind: 'paragraph', text: TITLE, place: '第1行' }, ...blocks],
  notes: [],
});
const rowHint = (table: TableId, at: number, place: string): LayoutHint => ({
  place,
  edition: '2021',
  table,
  axis: 'row',
  key: formOf('2021').tables[table].rows[at]?.key ?? '',
});
const last = (table: TableId): number => formOf('2021').tables[table].rows.length - 1;
const firstAndLast = (table: TableId): readonly LayoutHint[] => [
  rowHint(table, 0, '甲!0-0'),
  rowHint(table, last(table), `甲!0-${last(table)}`),
];
const wanted = (table: TableId): readonly number[] =>
  tableOf('2021', table).cells.map(({ index }) => (index * 7) % 23);
const only = (reports: readonly ReadReport[]): ReadReport => {
  const [report, ...others] = reports;
  if (!report || others.length > 0) throw new Error('one report was expected');
  return report;
};

describe('a file in which no table is found', () => {
  const doc = documentOf(grid('甲', rowsOf('requests')));

  it('gives what else it says, every table missing, to be pointed at', () => {
    expect(recognise(doc)).toEqual([]);
    const read = only(recognisePointed(doc, []));
    expect(read).toMatchObject({ unitName: '示例县示例局', year: 2024, title: TITLE });
    expect(read.missingTables).toEqual(['proactive', 'requests', 'litigation']);
  });

  it.each(['proactive', 'requests'] as const)(
    '%s is read once its first and last row are pointed at, the rows between by their order and said so',
    (table) => {
      const own = documentOf(grid('甲', rowsOf(table)));
      const read = only(recognisePointed(own, firstAndLast(table)));
      expect(read.tables[table]).toEqual(wanted(table));
      const { rows, cells } = tableOf('2021', table);
      const between = cells.filter(
        ({ row }) => row.key !== rows[0]?.key && row.key !== rows.at(-1)?.key,
      );
      for (const { index, key } of between) {
        expect(read.readings[table][index]?.certainty).toBe('inferred');
        expect(read.notes.some(({ cell }) => cell?.cell === key)).toBe(true);
      }
    },
  );

  it('also where its labels have digits in them', () => {
    const rows = rowsOf('requests').map(([, ...values], at) => [`A${at}项`, ...values]);
    const own = documentOf(grid('甲', rows));
    const read = only(recognisePointed(own, firstAndLast('requests')));
    expect(read.tables.requests).toEqual(wanted('requests'));
  });

  it.each(['A12项', '指标12', 'B12'])(
    'and is remembered where they are all like %s, whatever the figures',
    (label) => {
      const withFigures = (more: number): NeutralDocument => {
        const rows = rowsOf('requests').map(([, ...values], at) => [
          label.replace('12', String(at + 10)),
          ...values.map((value) => String(Number(value) + more)),
        ]);
        return documentOf(grid('甲', rows));
      };
      const hints = firstAndLast('requests');
      const fingerprint = layoutFingerprint(withFigures(0)) ?? '';
      const known = new Map([[fingerprint, marksOf(withFigures(0), hints)]]);
      const next = recogniseKnown(withFigures(3), known);
      expect(next.hints).toEqual(hints);
      const figures = wanted('requests').map((value) => value + 3);
      expect(only(next.reports).tables.requests).toEqual(figures);
    },
  );

  it('in lines of text as well', () => {
    const lines = rowsOf('requests').map((texts, at): NeutralBlock => ({
      kind: 'paragraph',
      text: texts.join(' '),
      place: `甲!0-${at}`,
    }));
    const read = only(recognisePointed(documentOf(...lines), firstAndLast('requests')));
    expect(read.tables.requests).toEqual(wanted('requests'));
  });

  it('one row more than the form has is not guessed over', () => {
    const rows = rowsOf('requests').toSpliced(5, 0, ['小计甲', '1', '1', '1', '1', '1', '1', '1']);
    const hints = [
      rowHint('requests', 0, '甲!0-0'),
      rowHint('requests', last('requests'), `甲!0-${last('requests') + 1}`),
    ];
    const read = only(recognisePointed(documentOf(grid('甲', rows)), hints));
    expect(read.readings.requests.some(({ certainty }) => certainty === 'inferred')).toBe(false);
  });

  it('table 四 in one row is read as a whole', () => {
    const figures = rowsOf('litigation').flatMap(([, ...values]) => values);
    const hint = { ...rowHint('litigation', 0, '甲!3-1'), key: WHOLE_ROW };
    const own = documentOf(grid('甲', [['情况'], ['件数', ...figures]]));
    const read = only(recognisePointed(own, [hint]));
    expect(read.tables.litigation).toEqual(wanted('litigation'));
    expect(read.readings.litigation[0]?.place).toBe('甲!1-1');
    const short = documentOf(grid('甲', [['情况'], ['件数', ...figures.slice(1)]]));
    const { notes } = only(recognisePointed(short, [hint]));
    expect(notes[0]?.message).toBe('这一行有 14 个数，表四应有 15 个，这一处指定没有采用');
  });

  it('is read at once in the next file of the layout', () => {
    const fingerprint = layoutFingerprint(doc) ?? '';
    const known = new Map([[fingerprint, marksOf(doc, firstAndLast('requests'))]]);
    const next = recogniseKnown(doc, known);
    expect(next.hints).toEqual(firstAndLast('requests'));
    expect(only(next.reports).tables.requests).toEqual(wanted('requests'));
    expect(only(next.reports).notes[0]?.message).toContain('以前指定过');
    expect(recogniseKnown(doc, new Map())).toEqual({ reports: [], hints: [] });
  });
});

describe('a row between two that were pointed at', () => {
  it('keeps its own words where they are those of the form', () => {
    const rows = rowsOf('requests').map((texts, at) =>
      at === 3 ? ['（一）予以公开', ...texts.slice(1)] : texts,
    );
    const read = only(recognisePointed(documentOf(grid('甲', rows)), firstAndLast('requests')));
    expect(read.readings.requests.some(({ certainty }) => certainty === 'inferred')).toBe(false);
  });
});
