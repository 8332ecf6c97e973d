import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenReport } from '../../src/contract/index.ts';
import type { App } from '../../src/main/app.ts';
import { createSession } from '../../src/renderer/features/workbench/session/createSession.ts';
import {
  anyEdit,
  cellEdit,
  contentOf,
} from '../../src/renderer/features/workbench/session/testSession.ts';
import { UNIT } from '../contract/scenario.ts';
import { TRANSPORTS, type Client, type Connection } from '../contract/transports.ts';
import { openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

const anyAct = fc.tuple(fc.constantFrom('apply', 'undo', 'redo', 'wait'), anyEdit);

describe.each(Object.entries(TRANSPORTS))('a session of the window over %s', (way, connect) => {
  const folder = temporaryFolder();
  let app: App;
  let connection: Connection;
  let client: Client;
  let agencies = 0;

  beforeAll(async () => {
    app = openTestApp(folder);
    connection = await connect(app);
    ({ client } = connection);
  });
  afterAll(async () => {
    await connection.close();
    await app.close();
  });

  async function newReport(): Promise<OpenReport> {
    agencies += 1;
    const name = `示例县第${agencies}示例局（${way}）`;
    const unit = await client.units.create({ ...UNIT, name, shortName: '', code: '' });
    return client.reports.create({ unitId: unit.id, year: 2025, from: 'blank' });
  }

  it('leaves in the database what the window shows, whatever is typed, undone and redone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 15 }), async (acts) => {
        const session = createSession(await newReport(), client);
        for (const [act, edit] of acts) {
          if (act === 'apply') session.getState().apply([edit], 'typing');
          if (act === 'undo') session.getState().undo();
          if (act === 'redo') session.getState().redo();
          if (act === 'wait') await session.getState().flush();
        }
        await session.getState().flush();
        const { report, save, version, open } = session.getState();
        const stored = await client.reports.open({ id: open.id });
        expect(contentOf(stored.report)).toEqual(contentOf(report));
        expect(save).toEqual({ state: 'saved', at: stored.savedAt });
        expect(version).toBe(stored.version);
        session.dispose();
      }),
      { numRuns: 15 },
    );
  });

  it('is refused where another window was first, and keeps both after a reload', async () => {
    const open = await newReport();
    const [first, second] = [createSession(open, client), createSession(open, client)];
    first.getState().apply([cellEdit('newlyReceived.natural', 3)], 'typing');
    await first.getState().flush();
    second.getState().apply([cellEdit('carriedIn.natural', 4)], 'typing');
    await second.getState().flush();
    expect(second.getState().save).toEqual({ state: 'failed', code: 'STALE_VERSION' });
    await second.reload();
    await second.getState().flush();
    const stored = await client.reports.open({ id: open.id });
    expect(contentOf(stored.report)).toEqual(contentOf(second.getState().report));
    const { requests } = stored.report.tables;
    expect([requests[0], requests[7]]).toEqual([3, 4]);
    first.dispose();
    second.dispose();
  });
});
