import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary.ts';
import { run } from './run.ts';

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared', 'reports', 'office');
const isThere = existsSync(SHARED);
const files = isThere ? readdirSync(SHARED).filter((name) => /\.xlsx?$/.test(name)) : [];

interface CheckedFinding {
  readonly severity: string;
  readonly message: string;
  readonly cells: readonly { readonly cell: string }[];
}

async function errorsOf(name: string): Promise<{
  readonly status: number | null;
  readonly errors: readonly CheckedFinding[];
}> {
  const { status, out } = await run(['check', join(SHARED, name), '--json'], temporaryFolder());
  const { findings } = JSON.parse(out) as { readonly findings: readonly CheckedFinding[] };
  return { status, errors: findings.filter((finding) => finding.severity === 'error') };
}

describe.skipIf(!isThere)('published reports (skipped where ../shared/reports is absent)', () => {
  it('check exits 1 on hailin-2020 and names 法律服务机构 and 其他 of table 三', async () => {
    const { status, errors } = await errorsOf('hailin-2020.xlsx');
    expect(status).toBe(1);
    const slip = errors.find((finding) => finding.message.includes('表三'));
    expect(slip?.message).toContain('法律服务机构');
    expect(slip?.message).toContain('其他');
    expect(slip?.cells.map(({ cell }) => cell)).toEqual(
      expect.arrayContaining(['handledTotal.legalService', 'handledTotal.other']),
    );
  });

  it('check finds no error in the tables of suifenhe-2023', async () => {
    const { errors } = await errorsOf('suifenhe-2023.xlsx');
    expect(errors.flatMap((finding) => finding.cells)).toEqual([]);
  });

  it.each(files)('%s goes to .docx and .xlsx and comes back the same', async (name) => {
    const folder = temporaryFolder();
    const read = async (path: string): Promise<object> =>
      JSON.parse((await run(['read', path, '--json'], folder)).out) as object;
    const original = await read(join(SHARED, name));
    for (const output of ['a.docx', 'a.xlsx']) {
      expect(await run(['convert', join(SHARED, name), output], folder)).toMatchObject({
        status: 0,
      });
      expect({ ...(await read(output)), notes: [] }).toEqual({ ...original, notes: [] });
    }
  });
});
