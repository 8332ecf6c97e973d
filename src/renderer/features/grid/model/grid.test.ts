import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankValues, isComputed, type TableValues } from '../../../../domain/cells/index.ts';
import { EDITIONS, TABLE_IDS, tableOf, type TableId } from '../../../../domain/forms/index.ts';
import { gridModelOf, type GridModel } from './gridModel.ts';
import { commandOf, type EditMode, type KeyPress } from './keys.ts';
import { pointed, reduce, type TableCommand } from './reduce.ts';
import { cellsIn } from './selection.ts';
import { initialGridState, selectedRange, type GridContext, type GridState } from './state.ts';
import { committed, typed } from './typing.ts';

const modelOf = (table: TableId): GridModel => gridModelOf(tableOf('2021', table));

/** A table with a grid on it that stores what it is told, as the session does. */
class Sheet {
  readonly context: GridContext;
  state: GridState = initialGridState;
  left = false;

  constructor(table: TableId, values?: TableValues) {
    const model = modelOf(table);
    this.context = { model, values: values ?? blankValues(model.table), readOnly: false };
  }

  get values(): TableValues {
    return this.context.values;
  }

  readonly write = (index: number, to: TableValues[number]): void => {
    Object.assign(this.context, { values: this.values.with(index, to) });
  };

  press(...keys: readonly string[]): this {
    for (const key of keys) this.#pressOne(key);
    return this;
  }

  type(text: string): this {
    this.state = typed(this.state, text, this.context);
    return this;
  }

  #pressOne(name: string): void {
    const parts = name.split('+');
    const press: KeyPress = {
      key: parts.at(-1) ?? '',
      ctrlKey: parts.includes('Ctrl'),
      shiftKey: parts.includes('Shift'),
      altKey: false,
      composing: false,
    };
    const command = commandOf(press, this.state.draft?.mode ?? 'none');
    if (!command || command.type === 'nothing') return;
    const outcome = reduce(this.state, command as TableCommand, this.context);
    this.state = outcome.state;
    this.left = outcome.left === true;
    for (const { index, to } of outcome.changes) this.write(index, to);
  }

  /** Row and column keys of the active cell. */
  get at(): string {
    return this.context.model.at(this.state.active).key;
  }

  get selected(): readonly string[] {
    return cellsIn(this.context.model, selectedRange(this.state)).map((cell) => cell.key);
  }

  valueOf(key: string): TableValues[number] | undefined {
    return this.values[this.context.model.table.indexOf.get(key) ?? -1];
  }
}

describe('places', () => {
  test('every value cell of every form has its place, and no place is without a cell', () => {
    for (const { id } of EDITIONS) {
      for (const table of TABLE_IDS) {
        const form = tableOf(id, table);
        const model = gridModelOf(form);
        const all = { top: 0, left: 0, bottom: model.rowCount - 1, right: model.columnCount - 1 };
        expect(new Set(cellsIn(model, all))).toEqual(new Set(form.cells));
        for (const cell of form.cells) expect(model.at(model.homeOf(cell))).toBe(cell);
      }
    }
  });

  test('table 四 is one row of 15', () => {
    const { rowCount, columnCount } = modelOf('litigation');
    expect([rowCount, columnCount]).toEqual([1, 15]);
  });
});

describe('moving', () => {
  test('Enter goes down, Shift+Enter up', () => {
    const sheet = new Sheet('requests');
    expect(sheet.press('Enter', 'Enter').at).toBe('granted.natural');
    expect(sheet.press('Shift+Enter').at).toBe('carriedIn.natural');
  });

  test('after a run of Tabs Enter returns to the column where the run began', () => {
    const sheet = new Sheet('requests').press('ArrowRight');
    expect(sheet.press('Tab', 'Tab', 'Enter').at).toBe('carriedIn.commercial');
    expect(sheet.press('Tab', 'ArrowLeft', 'ArrowRight', 'Enter').at).toBe('granted.research');
  });

  test('Tab skips computed cells and goes on in the next row, arrows reach them', () => {
    const sheet = new Sheet('requests').press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(sheet.at).toBe('newlyReceived.other');
    expect(sheet.press('Tab').at).toBe('carriedIn.natural');
    expect(sheet.press('Shift+Tab', 'ArrowRight').at).toBe('newlyReceived.total');
  });

  test('Tab past the last cell leaves the table to the page', () => {
    const sheet = new Sheet('litigation').press('Ctrl+End', 'ArrowLeft');
    expect(sheet.at).toBe('suitAfterReview.pending');
    expect(sheet.press('Tab').left).toBe(true);
    expect(new Sheet('litigation').press('Shift+Tab').left).toBe(true);
  });

  test('a cell over three columns is one step wide and keeps the column', () => {
    const sheet = new Sheet('proactive').press(
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'ArrowDown',
    );
    expect(sheet.at).toBe('licensing.decisions');
    expect(sheet.press('ArrowUp').at).toBe('normativeDocuments.inForce');
    expect(sheet.press('ArrowDown', 'ArrowRight').at).toBe('licensing.decisions');
  });

  test('Home, Ctrl+Home and Ctrl+End', () => {
    const sheet = new Sheet('requests').press('Ctrl+End');
    expect(sheet.at).toBe('carriedOut.total');
    expect(sheet.press('Home').at).toBe('carriedOut.natural');
    expect(sheet.press('Ctrl+Home').at).toBe('newlyReceived.natural');
  });

  test('Ctrl+arrow stops at the edge of filled cells, then at the next filled one', () => {
    const sheet = new Sheet('requests');
    const { indexOf } = sheet.context.model.table;
    for (const row of ['newlyReceived', 'carriedIn', 'granted', 'carriedOut']) {
      sheet.write(indexOf.get(`${row}.natural`) ?? -1, 0);
    }
    expect(sheet.press('Ctrl+ArrowDown').at).toBe('granted.natural');
    expect(sheet.press('Ctrl+ArrowDown').at).toBe('carriedOut.natural');
    expect(sheet.press('Ctrl+ArrowRight').at).toBe('carriedOut.total');
  });

  test('no sequence of keys leaves the table or selects nothing', () => {
    const keys =
      'ArrowUp ArrowDown ArrowLeft ArrowRight Home End Tab Enter Escape F2 Delete Backspace a d r'.split(
        ' ',
      );
    const anyKey = fc
      .tuple(fc.boolean(), fc.boolean(), fc.constantFrom(...keys))
      .map(([ctrl, shift, key]) => `${ctrl ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${key}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...TABLE_IDS),
        fc.array(anyKey, { maxLength: 40 }),
        (table, names) => {
          const sheet = new Sheet(table).press(...names);
          const { active, anchor, head } = sheet.state;
          for (const { row, column } of [active, anchor, head]) {
            expect(row).toBeGreaterThanOrEqual(0);
            expect(row).toBeLessThan(sheet.context.model.rowCount);
            expect(column).toBeGreaterThanOrEqual(0);
            expect(column).toBeLessThan(sheet.context.model.columnCount);
          }
          expect(sheet.selected.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('selecting', () => {
  test('Shift+arrows extend, an arrow collapses', () => {
    const sheet = new Sheet('requests').press('Shift+ArrowDown', 'Shift+ArrowRight');
    expect(sheet.selected).toEqual([
      'newlyReceived.natural',
      'newlyReceived.commercial',
      'carriedIn.natural',
      'carriedIn.commercial',
    ]);
    expect(sheet.at).toBe('newlyReceived.natural');
    expect(sheet.press('ArrowDown').selected).toEqual(['carriedIn.natural']);
  });

  test('Ctrl+A selects the whole table', () => {
    expect(new Sheet('requests').press('Ctrl+a').selected).toHaveLength(175);
  });

  test('inside a selection Enter goes down column by column, Tab row by row', () => {
    const sheet = new Sheet('requests').press('Shift+ArrowDown', 'Shift+ArrowRight');
    expect(sheet.press('Enter').at).toBe('carriedIn.natural');
    expect(sheet.press('Enter').at).toBe('newlyReceived.commercial');
    expect(sheet.press('Tab').at).toBe('carriedIn.natural');
    expect(sheet.selected).toHaveLength(4);
  });
});

describe('typing', () => {
  test('typing replaces, an arrow hands the value over', () => {
    const sheet = new Sheet('requests').type('１２件').press('ArrowRight');
    expect(sheet.valueOf('newlyReceived.natural')).toBe(12);
    expect(sheet.at).toBe('newlyReceived.commercial');
  });

  test('after F2 the arrows belong to the text and the value is there to be edited', () => {
    const sheet = new Sheet('requests').type('12').press('Enter', 'ArrowUp', 'F2', 'ArrowRight');
    expect(sheet.state.draft).toEqual({ text: '12', mode: 'edit' });
    expect(sheet.at).toBe('newlyReceived.natural');
  });

  test('Esc restores', () => {
    const sheet = new Sheet('requests').type('12').press('Enter', 'ArrowUp');
    sheet.type('9').press('Escape', 'Enter');
    expect(sheet.valueOf('newlyReceived.natural')).toBe(12);
  });

  test('blank, 0 and not applicable stay three things', () => {
    const sheet = new Sheet('requests').type('0').press('Enter').type('/').press('Enter').type(' ');
    sheet.press('Enter');
    expect(
      ['newlyReceived', 'carriedIn', 'granted'].map((row) => sheet.valueOf(`${row}.natural`)),
    ).toEqual([0, 'NA', null]);
  });

  test('Delete clears to blank, not to 0, and leaves computed cells', () => {
    const sheet = new Sheet('requests').type('5').press('Enter', 'Ctrl+a', 'Delete');
    expect(sheet.valueOf('newlyReceived.natural')).toBeNull();
    expect(sheet.press('Ctrl+Home', 'Ctrl+ArrowRight', 'Delete').state.notice).toBe('computed');
  });

  test('a computed cell takes no typing and says so', () => {
    const sheet = new Sheet('requests').press('Ctrl+End').type('5');
    expect(sheet.state.draft).toBeNull();
    expect(sheet.state.notice).toBe('computed');
  });

  test('a finalized report takes no typing and says so', () => {
    const sheet = new Sheet('requests');
    Object.assign(sheet.context, { readOnly: true });
    expect(sheet.type('5').state).toMatchObject({ draft: null, notice: 'finalized' });
    expect(sheet.press('Delete').state.notice).toBe('finalized');
  });

  test('a text that is no value keeps the cell in edit and is not stored', () => {
    const sheet = new Sheet('requests').type('三件').press('Enter');
    expect(sheet.at).toBe('newlyReceived.natural');
    expect(sheet.state).toMatchObject({ draft: { text: '三件' }, notice: 'unreadable' });
    expect(sheet.valueOf('newlyReceived.natural')).toBeNull();
  });

  test('a text that is no value stays visible when the clerk goes elsewhere, until Esc', () => {
    const sheet = new Sheet('requests').type('三件');
    sheet.state = committed(sheet.state, sheet.context, 'leave').state;
    expect([...sheet.state.unreadable.values()]).toEqual(['三件']);
    sheet.press('ArrowDown', 'ArrowUp');
    expect(sheet.state.notice).toBe('unreadable');
    expect(sheet.press('F2').state.draft?.text).toBe('三件');
    expect(sheet.press('Escape', 'Escape').state.unreadable.size).toBe(0);
  });

  test('a click hands over what is typed', () => {
    const sheet = new Sheet('requests').type('4');
    const { changes, state } = pointed(
      sheet.state,
      { at: { row: 3, column: 2 }, extend: false },
      sheet.context,
    );
    expect(changes).toEqual([{ index: 0, to: 4 }]);
    expect(state.active).toEqual({ row: 3, column: 2 });
  });
});

describe('filling', () => {
  test('Ctrl+D copies the first row of the selection down', () => {
    const sheet = new Sheet('requests').type('6').press('ArrowRight').type('7').press('Home');
    sheet.press('Ctrl+Home', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Ctrl+d');
    expect(sheet.valueOf('granted.natural')).toBe(6);
    expect(sheet.valueOf('carriedIn.commercial')).toBe(7);
  });

  test('Ctrl+R on one cell takes the value to the left; on the first column nothing happens', () => {
    const sheet = new Sheet('requests').type('6').press('ArrowRight', 'Ctrl+r');
    expect(sheet.valueOf('newlyReceived.commercial')).toBe(6);
    const values = sheet.values;
    expect(sheet.press('Home', 'Ctrl+r').values).toBe(values);
  });

  test('Ctrl+Enter puts what is typed into every selected cell that is typed in', () => {
    const sheet = new Sheet('requests').press('Ctrl+a').type('0').press('Ctrl+Enter');
    const { cells } = sheet.context.model.table;
    for (const cell of cells) expect(sheet.values[cell.index]).toBe(isComputed(cell) ? null : 0);
    expect(sheet.selected).toHaveLength(175);
  });
});

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  composing: false,
  ...more,
});

describe('keys that are not the grid’s', () => {
  test('no key means anything while an input method composes', () => {
    for (const key of ['Enter', 'Tab', 'Escape', 'ArrowDown', 'F2', 'Delete', 'Process']) {
      for (const mode of ['none', 'replace', 'edit'] satisfies EditMode[]) {
        expect(commandOf(press(key, { composing: true }), mode)).toBeUndefined();
      }
    }
  });

  test('letters, digits and the keys of input methods are left alone', () => {
    for (const key of ['a', 'n', '1', ' ', 'Shift', 'Process']) {
      expect(commandOf(press(key), 'none')).toBeUndefined();
    }
    for (const key of [' ', '.', 'f', 'g', 'p', 's']) {
      expect(commandOf(press(key, { ctrlKey: true }), 'none')).toBeUndefined();
    }
    expect(commandOf(press('F', { ctrlKey: true, shiftKey: true }), 'none')).toBeUndefined();
    expect(commandOf(press('a', { ctrlKey: true, altKey: true }), 'none')).toBeUndefined();
  });

  test('in the text of a cell undo, select all and clipboard belong to the text', () => {
    for (const key of ['z', 'y', 'a', 'c', 'x', 'v']) {
      expect(commandOf(press(key, { ctrlKey: true }), 'edit')).toBeUndefined();
      expect(commandOf(press(key, { ctrlKey: true }), 'replace')).toBeUndefined();
    }
  });

  test('in the text of a cell Ctrl+D and Ctrl+R neither fill nor reach the browser', () => {
    expect(commandOf(press('r', { ctrlKey: true }), 'edit')).toEqual({ type: 'nothing' });
    expect(commandOf(press('d', { ctrlKey: true }), 'replace')).toEqual({ type: 'nothing' });
  });

  test('Ctrl+Z and Ctrl+Y, Ctrl+Shift+Z, Ctrl+PgUp and Ctrl+PgDn', () => {
    expect(commandOf(press('z', { ctrlKey: true }), 'none')).toEqual({ type: 'undo' });
    expect(commandOf(press('y', { ctrlKey: true }), 'none')).toEqual({ type: 'redo' });
    expect(commandOf(press('Z', { ctrlKey: true, shiftKey: true }), 'none')).toEqual({
      type: 'redo',
    });
    expect(commandOf(press('PageUp', { ctrlKey: true }), 'edit')).toEqual({
      type: 'table',
      step: -1,
    });
    expect(commandOf(press('PageDown', { ctrlKey: true }), 'none')).toEqual({
      type: 'table',
      step: 1,
    });
  });
});
