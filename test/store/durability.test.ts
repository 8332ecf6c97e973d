import { expect, it } from 'vitest';
import * as v from 'valibot';
import { reportId } from '../../src/contract/schemas.ts';
import { requestsCell } from '../contract/scenario.ts';
import { openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { startChild } from './childProcess.ts';

const answer = v.object({ id: reportId, version: v.number(), savedAt: v.string() });

it('a number whose save was answered is there after kill -9', async () => {
  const folder = temporaryFolder();
  const child = await startChild('saveAndHold.ts', [folder]);
  await child.kill();
  const saved = v.parse(answer, JSON.parse(child.said));

  const app = openTestApp(folder);
  const open = app.services.reports.open(saved.id);
  expect(requestsCell(open, 'granted')).toBe(4711);
  expect({ version: open.version, savedAt: open.savedAt }).toEqual({
    version: saved.version,
    savedAt: saved.savedAt,
  });
  await app.close();
});
