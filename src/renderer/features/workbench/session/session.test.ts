import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { formOf } from '../../../../domain/forms/index.ts';
import { textOf } from '../../../../domain/report/index.ts';
import { createSession } from './createSession.ts';
import {
  anyEdit,
  cellEdit,
  contentOf,
  Database,
  disposeSessions,
  opened,
  sessionOn,
  textEdit,
  zeros,
} from './testSession.ts';

afterEach(disposeSessions);

describe('applying', () => {
  test('a number changes the live report, its totals and the findings at once', () => {
    const session = sessionOn(new Database(), zeros);
    const before = session.getState().findings;
    session.getState().apply([cellEdit('newlyReceived.natural', 3)], 'typing');
    const { report, findings, canUndo } = session.getState();
    const { indexOf } = formOf('2021').tables.requests;
    expect(report.tables.requests[indexOf.get('newlyReceived.total') ?? -1]).toBe(3);
    expect(findings).not.toEqual(before);
    expect(findings.some((finding) => finding.rule === 'T3-01')).toBe(true);
    expect(canUndo).toBe(true);
  });

  test('an edit that changes nothing and an edit of a computed cell leave no step and no call', async () => {
    const database = new Database();
    const session = sessionOn(database);
    session
      .getState()
      .apply(
        [cellEdit('newlyReceived.natural', null), cellEdit('handledTotal.natural', 9)],
        'typing',
      );
    await session.getState().flush();
    expect(session.getState().canUndo).toBe(false);
    expect(database.requests).toEqual([]);
  });

  test('a finalized report is not changed', async () => {
    const database = new Database();
    const session = createSession({ ...opened, state: 'finalized' }, database);
    session.getState().apply([cellEdit('newlyReceived.natural', 3)], 'typing');
    expect(session.getState().report).toBe(opened.report);
    await session.getState().flush();
    expect(database.requests).toEqual([]);
  });
});

describe('undo and redo', () => {
  test('any sequence of edits, undone to the start and redone to the end, gives equal reports', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
        (steps) => {
          const session = sessionOn(new Database());
          const states = [contentOf(session.getState().report)];
          for (const edits of steps) {
            session.getState().apply(edits, 'paste');
            states.push(contentOf(session.getState().report));
          }
          const last = states.at(-1);
          while (session.getState().canUndo) session.getState().undo();
          expect(contentOf(session.getState().report)).toEqual(states[0]);
          while (session.getState().canRedo) session.getState().redo();
          expect(contentOf(session.getState().report)).toEqual(last);
        },
      ),
    );
  });

  test('each undo goes back to the report before that step', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        const session = sessionOn(new Database());
        const before: unknown[] = [];
        for (const edit of edits) {
          const { report } = session.getState();
          session.getState().apply([edit], 'paste');
          if (session.getState().report !== report) before.push(contentOf(report));
        }
        for (const state of before.toReversed()) {
          session.getState().undo();
          expect(contentOf(session.getState().report)).toEqual(state);
        }
        expect(session.getState().canUndo).toBe(false);
      }),
    );
  });

  test('typing in one text is one step until the text is left', () => {
    const session = sessionOn(new Database());
    const { apply, undo } = session.getState();
    for (const text of ['收', '收到', '收到申请']) apply([textEdit(text)], 'typing');
    session.seal();
    apply([textEdit('收到申请三件')], 'typing');
    undo();
    expect(textOf(session.getState().report, 'section1')).toBe('收到申请');
    undo();
    expect(textOf(session.getState().report, 'section1')).toBe('');
    expect(session.getState().canUndo).toBe(false);
  });

  test('a paste of many cells is one step', () => {
    const session = sessionOn(new Database());
    session
      .getState()
      .apply([cellEdit('newlyReceived.natural', 1), cellEdit('carriedIn.natural', 2)], 'paste');
    session.getState().undo();
    expect(session.getState().report.tables).toEqual(opened.report.tables);
    expect(session.getState().canUndo).toBe(false);
  });

  test('a new edit forgets what was undone', () => {
    const session = sessionOn(new Database());
    session.getState().apply([cellEdit('newlyReceived.natural', 1)], 'typing');
    session.getState().undo();
    session.getState().apply([cellEdit('newlyReceived.natural', 2)], 'typing');
    expect(session.getState().canRedo).toBe(false);
  });
});

describe('looking at a finding', () => {
  afterEach(() => vi.restoreAllMocks());

  // Checks that were slow, as on a busy machine, run after the edit and not with it.
  test.each([0, 50])(
    'the frames stay with a finding that changes its words and go when it is put right (checks of %i ms)',
    async (costMs) => {
      let nowMs = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += costMs));
      const session = sessionOn(new Database(), zeros);
      session.getState().apply([cellEdit('newlyReceived.natural', 1)], 'typing');
      const finding = session.getState().findings.find(({ rule }) => rule === 'T3-01');
      if (!finding) throw new Error('T3-01 expected');
      session.getState().show({ kind: 'finding', finding });
      session.getState().apply([cellEdit('newlyReceived.natural', 2)], 'typing');
      await vi.waitFor(() => {
        const { target } = session.getState();
        expect(target?.kind === 'finding' && target.finding !== finding).toBe(true);
      });
      session.getState().apply([cellEdit('granted.natural', 2)], 'typing');
      await vi.waitFor(() => expect(session.getState().target).toBeNull());
    },
  );
});
