import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../domain/report/index.ts';
import {
  anyEdit,
  cellEdit,
  contentOf,
  Database,
  disposeSessions,
  opened,
  sessionOn,
  type Trouble,
} from './testSession.ts';

afterEach(disposeSessions);

describe('saving', () => {
  test('the state says saved with the time of the commit', async () => {
    const database = new Database();
    const session = sessionOn(database);
    session.getState().apply([cellEdit('newlyReceived.natural', 1)], 'typing');
    expect(session.getState().save).toEqual({ state: 'saving' });
    await session.getState().flush();
    expect(session.getState().save).toEqual({ state: 'saved', at: database.held.savedAt });
    expect(session.getState().version).toBe(5);
  });

  test('edits made while a call is under way leave together, on the version of its answer', async () => {
    const database = new Database();
    database.troubles.push('slow');
    const session = sessionOn(database);
    const { apply } = session.getState();
    apply([cellEdit('newlyReceived.natural', 1)], 'typing');
    const first = session.getState().flush();
    apply([cellEdit('carriedIn.natural', 1)], 'typing');
    apply([cellEdit('carriedIn.natural', 2)], 'typing');
    apply([cellEdit('carriedOut.natural', 3)], 'typing');
    await first;
    expect(database.requests.map(({ version, edits }) => [version, edits.length])).toEqual([
      [4, 1],
      [5, 2],
    ]);
  });

  test('whatever happens to the calls, the database ends as the window shows it', async () => {
    const anyTrouble = fc.constantFrom<Trouble>('none', 'slow', 'disk full', 'lost', 'answer lost');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('apply', 'undo', 'redo', 'wait'), anyEdit), {
          maxLength: 12,
        }),
        fc.array(anyTrouble, { maxLength: 8 }),
        async (acts, troubles) => {
          const database = new Database();
          database.troubles.push(...troubles);
          const session = sessionOn(database);
          for (const [act, edit] of acts) {
            if (act === 'apply') session.getState().apply([edit], 'typing');
            if (act === 'undo') session.getState().undo();
            if (act === 'redo') session.getState().redo();
            if (act === 'wait') await session.getState().flush();
          }
          // Every trouble costs one flush, a lost answer a second one for the reload.
          for (let tries = 0; tries <= 2 * troubles.length + 1; tries += 1) {
            await session.getState().flush();
            await new Promise((resolve) => setTimeout(resolve, 0));
          }
          expect(session.getState().save.state).toBe('saved');
          expect(contentOf(database.held.report)).toEqual(contentOf(session.getState().report));
          expect(session.getState().version).toBe(database.held.version);
          const versions = database.requests.map(({ version }) => version);
          expect(versions).toEqual(versions.map((_, index) => opened.version + index));
          session.dispose();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a failure keeps the edits and says why; saving again brings them home', async () => {
    const database = new Database();
    database.troubles.push('disk full');
    const session = sessionOn(database);
    session.getState().apply([cellEdit('newlyReceived.natural', 1)], 'typing');
    await session.getState().flush();
    expect(session.getState().save).toEqual({ state: 'failed', code: 'DISK_FULL' });
    await session.getState().flush();
    expect(session.getState().save.state).toBe('saved');
    expect(contentOf(database.held.report)).toEqual(contentOf(session.getState().report));
  });

  test('a report saved from elsewhere is refused; reloading keeps both changes', async () => {
    const database = new Database();
    const session = sessionOn(database);
    database.write([cellEdit('carriedIn.natural', 8)]);
    session.getState().apply([cellEdit('newlyReceived.natural', 1)], 'typing');
    await session.getState().flush();
    expect(session.getState().save).toEqual({ state: 'failed', code: 'STALE_VERSION' });
    expect(contentOf(database.held.report)).not.toEqual(contentOf(session.getState().report));
    await session.reload();
    await session.getState().flush();
    const both = [cellEdit('carriedIn.natural', 8), cellEdit('newlyReceived.natural', 1)];
    expect(contentOf(session.getState().report)).toEqual(
      contentOf(applyEdits(opened.report, both)),
    );
    expect(contentOf(database.held.report)).toEqual(contentOf(session.getState().report));
  });

  test('nothing is saved or checked while an input method composes', async () => {
    const database = new Database();
    const session = sessionOn(database);
    session.setComposing(true);
    const { findings } = session.getState();
    session.getState().apply([cellEdit('newlyReceived.natural', 1)], 'typing');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(database.requests).toEqual([]);
    expect(session.getState().findings).toBe(findings);
    session.setComposing(false);
    await session.getState().flush();
    expect(database.requests).toHaveLength(1);
  });

  test('what is half typed is handed over before a flush', async () => {
    const database = new Database();
    const session = sessionOn(database);
    session.onFlush(() =>
      session.getState().apply([cellEdit('newlyReceived.natural', 6)], 'typing'),
    );
    await session.getState().flush();
    expect(contentOf(database.held.report)).toEqual(contentOf(session.getState().report));
    expect(database.requests).toHaveLength(1);
  });

  test('leaving does not wait for the call under way, and staying after all finds both saved', async () => {
    const database = new Database();
    database.troubles.push('slow');
    const session = sessionOn(database);
    session.getState().apply([cellEdit('newlyReceived.natural', 1)], 'typing');
    void session.getState().flush();
    session.getState().apply([cellEdit('carriedIn.natural', 2)], 'typing');
    session.leave();
    expect(database.calls).toBe(2);
    await session.getState().flush();
    await session.getState().flush();
    expect(contentOf(database.held.report)).toEqual(contentOf(session.getState().report));
    expect(session.getState().save.state).toBe('saved');
  });
});
