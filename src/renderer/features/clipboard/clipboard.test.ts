import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blankValues,
  formatValue,
  isComputed,
  withTotals,
  type CellValue,
  type TableValues,
} from '../../../domain/cells/index.ts';
import {
  EDITIONS,
  TABLE_IDS,
  tableOf,
  type EditionId,
  type FormTable,
  type TableId,
} from '../../../domain/forms/index.ts';
import { gridModelOf, type GridModel, type Position } from '../grid/model/gridModel.ts';
import { cellsIn, rangeOf, type Range } from '../grid/model/selection.ts';
import { blockOfSpans, blockOfText, mergedBlock, type ClipBlock, type SpanCell } from './block.ts';
import { copyOf } from './copy.ts';
import { planPaste, type PastePlan } from './plan.ts';

const anyTable = fc
  .tuple(fc.constantFrom(...EDITIONS.map(({ id }) => id)), fc.constantFrom(...TABLE_IDS))
  .map(([edition, table]) => tableOf(edition, table));
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }),
  fc.constant(null),
  fc.constant('NA' as const),
);

const filledTable = anyTable.chain((form) =>
  fc
    .array(anyValue, { minLength: form.cells.length, maxLength: form.cells.length })
    .map((values) => ({ form, values: withTotals(form, values) })),
);

const wholeOf = (model: GridModel): Range => ({
  top: 0,
  left: 0,
  bottom: model.rowCount - 1,
  right: model.columnCount - 1,
});

function pasteAt(request: {
  readonly block: ClipBlock;
  readonly form: FormTable;
  readonly active?: Position;
  readonly head?: Position;
  readonly values?: TableValues;
}): PastePlan {
  const { block, form, active = { row: 0, column: 0 } } = request;
  const values = request.values ?? blankValues(form);
  const range = rangeOf(active, request.head ?? active);
  return planPaste({ block, model: gridModelOf(form), values, active, range });
}

function applied(form: FormTable, plan: PastePlan, before = blankValues(form)): TableValues {
  const typed = plan.changes.reduce<TableValues>(
    (all, { index, to }) => all.with(index, to),
    before,
  );
  return withTotals(form, typed);
}

/** The printed table as an office program puts it into HTML. */
function printed(form: FormTable, values: TableValues): ClipBlock {
  const rows = Array.from({ length: form.layout.rowCount }, (_, row) =>
    form.layout.cells
      .filter((place) => place.row === row)
      .map((place): SpanCell => ({
        text: place.cell === -1 ? place.text : formatValue(values[place.cell] ?? null),
        rowSpan: place.rowSpan,
        columnSpan: place.columnSpan,
      })),
  );
  return blockOfSpans(rows);
}

const tsvOf = (rows: readonly (readonly string[])[]): ClipBlock =>
  blockOfText(rows.map((row) => row.join('\t')).join('\r\n'));

const table = (id: TableId, edition: EditionId = '2021'): FormTable => tableOf(edition, id);
const valueIn = (form: FormTable, values: TableValues, key: string): CellValue | undefined =>
  values[form.indexOf.get(key) ?? -1];

describe('copy and paste', () => {
  test('any rectangle that is copied and pasted at its corner gives the same values', () => {
    fc.assert(
      fc.property(
        filledTable,
        fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)),
        (filled, [a, b, c]) => {
          const { form, values } = filled;
          const model = gridModelOf(form);
          const range = rangeOf(
            { row: a % model.rowCount, column: b % model.columnCount },
            { row: b % model.rowCount, column: c % model.columnCount },
          );
          const block = blockOfText(copyOf(model, range, values).text);
          const active = { row: range.top, column: range.left };
          const plan = planPaste({ block, model, values: blankValues(form), active, range });
          expect(plan.unplaced).toEqual([]);
          expect(plan.unreadable).toEqual([]);
          const after = applied(form, plan);
          for (const cell of cellsIn(model, range)) {
            if (!isComputed(cell)) expect(after[cell.index]).toBe(values[cell.index]);
          }
          const touched = new Set(cellsIn(model, range).map((cell) => cell.index));
          expect(plan.changes.every(({ index }) => touched.has(index))).toBe(true);
        },
      ),
    );
  });

  test('a copied whole table says in HTML and in text the same', () => {
    const form = table('proactive');
    const model = gridModelOf(form);
    const { html, text } = copyOf(
      model,
      wholeOf(model),
      form.cells.map((_, index) => index),
    );
    expect(html).toContain('<td colspan="3">6</td>');
    expect(text.split('\r\n')[2]).toBe('6\t\t');
  });
});

describe('labels', () => {
  test('a whole printed table pasted at any cell lands in its own cells', () => {
    fc.assert(
      fc.property(filledTable, fc.nat(30), fc.nat(30), ({ form, values }, row, column) => {
        const model = gridModelOf(form);
        const active = { row: row % model.rowCount, column: column % model.columnCount };
        const plan = pasteAt({ block: printed(form, values), form, active });
        expect(plan.unplaced).toEqual([]);
        expect(plan.unreadable).toEqual([]);
        expect(plan.differing).toEqual([]);
        expect(applied(form, plan)).toEqual(values);
      }),
    );
  });

  test('rows with their labels but in another order of spaces and without numbers are found', () => {
    const form = table('requests');
    const block = tsvOf([
      ['重复申请', '4'],
      ['要求提供公开 出版物', '5'],
    ]);
    const after = applied(form, pasteAt({ block, form, active: { row: 2, column: 3 } }));
    expect(valueIn(form, after, 'refused.repeat.natural')).toBe(4);
    expect(valueIn(form, after, 'refused.publication.natural')).toBe(5);
  });

  test('columns are found by their heads', () => {
    const form = table('requests');
    const block = tsvOf([
      ['科研机构', '社会公益组织'],
      ['1', '2'],
    ]);
    const after = applied(form, pasteAt({ block, form, active: { row: 1, column: 0 } }));
    expect(valueIn(form, after, 'carriedIn.research')).toBe(1);
    expect(valueIn(form, after, 'carriedIn.publicWelfare')).toBe(2);
  });

  test('the name of the table over the heads is no value', () => {
    const form = table('litigation');
    const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const block = tsvOf([
      ['某局行政复议、行政诉讼情况表', ...Array.from({ length: 14 }, () => '')],
      [...heads, ...heads, ...heads],
      Array.from({ length: 15 }, (_, index) => (index % 5 === 4 ? '4' : '1')),
    ]);
    const plan = pasteAt({ block, form, active: { row: 0, column: 7 } });
    expect(plan).toMatchObject({ unplaced: [], unreadable: [], differing: [] });
    expect(plan.changes).toHaveLength(12);
  });

  test('a row of the other edition has no place and is asked about', () => {
    const form = table('requests');
    const old = table('requests', '2019');
    const values = withTotals(
      old,
      old.cells.map(() => 1),
    );
    const plan = pasteAt({ block: printed(old, values), form });
    expect(plan.unplaced).toHaveLength(7);
    expect(plan.differing.length).toBeGreaterThan(0);
  });
});

describe('values', () => {
  test('what people write is understood, and blanks stay blank', () => {
    const form = table('requests');
    const plan = pasteAt({ block: tsvOf([['１，２３４', '12件', '—', '', '无']]), form });
    expect(plan.changes.map(({ to }) => to)).toEqual([1234, 12, 'NA', null, 0]);
  });

  test('a pasted total is compared, not stored', () => {
    const form = table('requests');
    const plan = pasteAt({ block: tsvOf([['1', '1', '1', '1', '1', '1', '7']]), form });
    expect(plan.changes).toHaveLength(6);
    expect(plan.differing).toMatchObject([{ pasted: 7, computed: 6 }]);
    const right = pasteAt({ block: tsvOf([['1', '1', '1', '1', '1', '1', '6']]), form });
    expect(right.differing).toEqual([]);
  });

  test('what is over the edge is asked about and not dropped', () => {
    const form = table('requests');
    const active = { row: 24, column: 5 };
    const plan = pasteAt({ block: tsvOf([['1', '1', '8'], ['9']]), form, active });
    expect(plan.unplaced).toEqual(['8', '9']);
  });

  test('a text that is no value is asked about with its cell', () => {
    const form = table('requests');
    const plan = pasteAt({ block: tsvOf([['3', '约五件']]), form });
    expect(plan.unreadable.map(({ cell, text }) => [cell.key, text])).toEqual([
      ['newlyReceived.commercial', '约五件'],
    ]);
  });

  test('one value fills the whole selection', () => {
    const form = table('requests');
    const plan = pasteAt({ block: blockOfText('0\r\n'), form, head: { row: 1, column: 6 } });
    expect(plan.changes).toHaveLength(12);
    expect(plan.differing).toMatchObject([]);
  });

  test('nothing pasted is lost: every text is a label, a value, a compared total or asked about', () => {
    const anyText = fc.oneof(fc.nat(999).map(String), fc.constantFrom('', '约', '/', '　', 'x'));
    const anyBlock = fc.array(fc.array(anyText, { minLength: 2, maxLength: 9 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(anyTable, anyBlock, fc.tuple(fc.nat(30), fc.nat(30)), (form, rows, at) => {
        const [row, column] = at;
        const model = gridModelOf(form);
        const active = { row: row % model.rowCount, column: column % model.columnCount };
        const plan = pasteAt({ block: tsvOf(rows), form, active });
        const texts = rows.flat().filter((text) => text.trim() !== '');
        const stored = plan.changes.filter(({ to }) => to !== null).length;
        const totals = plan.cells.filter(isComputed).length;
        const asked = plan.unplaced.length + plan.unreadable.length;
        expect(stored + asked).toBeLessThanOrEqual(texts.length);
        expect(stored + asked + totals).toBeGreaterThanOrEqual(texts.length);
      }),
    );
  });
});

const quoted = (text: string): string =>
  /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe('blocks', () => {
  test('any texts written as Excel writes them are read back', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ', '件') });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((width) =>
          fc.array(fc.array(anyText, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 5,
          }),
        ),
        (rows) => {
          const text = rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
          const block = blockOfText(`${text}\r\n`);
          expect(block.map((row) => row.map((cell) => cell.text))).toEqual(rows);
        },
      ),
    );
  });

  test('spans are laid out and a claim of a million columns is cut', () => {
    const block = blockOfSpans([
      [
        { text: 'a', rowSpan: 2, columnSpan: 1 },
        { text: 'b', rowSpan: 1, columnSpan: 2 },
      ],
      [
        { text: 'c', rowSpan: 1, columnSpan: 1 },
        { text: 'd', rowSpan: 9, columnSpan: 1 },
      ],
    ]);
    expect(block.map((row) => row.map((cell) => (cell.covered ? '·' : cell.text)))).toEqual([
      ['a', 'b', '·'],
      ['·', 'c', 'd'],
    ]);
    const wide = blockOfSpans([[{ text: 'x', rowSpan: 1, columnSpan: 1_000_000 }]]);
    expect(wide[0]?.length).toBeLessThan(1000);
  });

  test('values come from the plain text where it has the shape of the HTML', () => {
    const html = blockOfSpans([
      [
        { text: '1,2', rowSpan: 1, columnSpan: 1 },
        { text: 'w', rowSpan: 1, columnSpan: 2 },
      ],
    ]);
    expect(mergedBlock(html, blockOfText('1.2\t3\t'))[0]?.map((cell) => cell.text)).toEqual([
      '1.2',
      '3',
      '',
    ]);
    expect(mergedBlock(html, blockOfText('1.2\r\n3'))).toBe(html);
  });
});
