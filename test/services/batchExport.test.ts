import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  BLANK_UNIT,
  failureSentence,
  type BatchExported,
  type BatchExportEvent,
  type ReportId,
} from '../../src/contract/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { listOf } from '../support/lists.ts';
import { openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

const app = openTestApp(temporaryFolder());
afterAll(() => app.close());
const { services } = app;

const newReport = (name: string): ReportId => {
  const unit = services.units.create({ ...BLANK_UNIT, name, level: 3 });
  return services.reports.create({ unitId: unit.id, year: 2025, from: 'blank' }).id;
};

interface Wish {
  readonly ids: readonly ReportId[];
  readonly folder: string;
  readonly format?: 'docx' | 'xlsx' | 'html' | 'json';
  readonly scope?: 'byState' | 'finalized' | 'drafts';
  readonly overwrite?: boolean;
  readonly signal?: AbortSignal;
}

const exporting = (wish: Wish) =>
  services.batch.export({ format: 'json', scope: 'byState', overwrite: false, ...wish });

async function exported(wish: Wish) {
  const events: BatchExportEvent[] = [];
  for await (const event of exporting(wish)) events.push(event);
  const reports = events.filter((event) => event.kind === 'report');
  const log = events.find((event) => event.kind === 'log')?.file ?? '';
  return {
    files: reports.flatMap(({ file }) => file ?? []).toSorted(),
    refused: reports.filter(({ refusal }) => refusal !== null),
    log,
  };
}

const sentence = ({ refusal }: BatchExported): string =>
  refusal ? failureSentence(refusal.code, refusal.facts) : '';

describe('many reports exported at once', () => {
  it.each(['docx', 'xlsx', 'html', 'json'] as const)(
    'stand as .%s in the folder under position and name, and read back',
    async (format) => {
      const ids = [newReport(`示例县${format}一局`), newReport(`示例县${format}二局`)];
      const folder = join(temporaryFolder(), '新文件夹');
      const { files, refused, log } = await exported({ ids, folder, format });
      expect(refused).toEqual([]);
      expect(files).toEqual([
        expect.stringMatching(
          new RegExp(`^001_示例县${format}一局2025年.*_送审稿_\\d{8}\\.${format}$`),
        ),
        expect.stringMatching(new RegExp(`^002_示例县${format}二局2025年`)),
      ]);
      expect(new Set(readdirSync(folder))).toEqual(new Set([...files, log]));
      const name = files[1] ?? '';
      const [read] = await readDocument({
        name,
        bytes: new Uint8Array(readFileSync(join(folder, name))),
      });
      expect(read).toMatchObject({ unitName: `示例县${format}二局`, year: 2025 });
    },
  );

  it('never overwrite silently: what is there is refused, logged and left as it was', async () => {
    const ids = [newReport('示例县甲局'), newReport('示例县乙局')];
    const folder = temporaryFolder();
    const [first = ''] = (await exported({ ids, folder })).files;
    writeFileSync(join(folder, first), '本来的内容');
    const again = await exported({ ids, folder });
    expect(again.files).toEqual([]);
    expect(again.refused.map(sentence)).toEqual([
      expect.stringContaining('已经有这个文件'),
      expect.stringContaining('已经有这个文件'),
    ]);
    expect(readFileSync(join(folder, first), 'utf8')).toBe('本来的内容');
    const forced = await exported({ ids, folder, overwrite: true });
    expect(forced.refused).toEqual([]);
    expect(readFileSync(join(folder, first), 'utf8')).toContain('gongkai-nianbao/1');
    expect(new Set([again.log, forced.log]).size).toBe(2);
  });

  it('a report with errors or not finalized is refused as final and marked as draft', async () => {
    const ids = [newReport('示例县丙局')];
    const folder = temporaryFolder();
    const final = await exported({ ids, folder, scope: 'finalized' });
    expect(final.files).toEqual([]);
    expect(final.refused.map(sentence)).toEqual([expect.stringContaining('还没有定稿')]);
    expect(readdirSync(folder)).toEqual([final.log]);
    const drafts = await exported({ ids, folder, scope: 'drafts', format: 'html' });
    const html = readFileSync(join(folder, drafts.files[0] ?? ''), 'utf8');
    expect(html).toContain('送审稿');
  });

  it('the log says what was written and what was refused and why', async () => {
    const ids = [newReport('示例县丁局'), newReport('示例县戊局')];
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'x'));
    await exported({ ids: ids.slice(0, 1), folder });
    const { log } = await exported({ ids, folder });
    const rows = await listOf(readFileSync(join(folder, log)));
    expect(rows.find((row) => row.includes('示例县丁局'))?.join(' ')).toMatch(
      /没有写出.*已经有这个文件/,
    );
    expect(rows.find((row) => row.includes('示例县戊局'))?.join(' ')).toMatch(
      /已写出 002_示例县戊局/,
    );
    expect(rows.flat().join(' ')).toContain('共 2 份：写出 1 份，没有写出 1 份');
  });

  it('names that Windows cannot hold, long and equal ones are written under safe names of their own', async () => {
    const names = ['CON', 'a/b:c*?"<>|', '局'.repeat(100), `${'局'.repeat(99)}长`, '末尾. '];
    const ids = names.map((name, index) => newReport(index === 4 ? '末尾.' : name));
    const { files, refused } = await exported({ ids, folder: temporaryFolder(), format: 'html' });
    expect(refused).toEqual([]);
    expect(new Set(files).size).toBe(names.length);
    for (const file of files) {
      expect(file.length).toBeLessThanOrEqual(120);
      expect(file).not.toMatch(/[\\/:*?"<>|]|[. ]$/);
      expect(file).toMatch(/^00\d_/);
    }
  });

  it('that is stopped leaves whole files alone, and a log of them', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => newReport(`示例县第${index}局`));
    const folder = temporaryFolder();
    let seen = 0;
    for await (const event of exporting({ ids, folder })) {
      if (event.kind === 'report') seen += 1;
      if (seen === 2) break;
    }
    const names = readdirSync(folder);
    const log = names.find((name) => name.startsWith('批量导出情况_')) ?? '';
    const written = names.filter((name) => name !== log);
    expect(written.length).toBeGreaterThanOrEqual(2);
    expect(written.length).toBeLessThan(12);
    for (const name of written) JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const rows = await listOf(readFileSync(join(folder, log)));
    expect(rows.filter((row) => row.includes('已写出'))).toHaveLength(written.length);
    expect(rows.flat().join(' ')).toContain(`还没有轮到 ${12 - written.length} 份`);
  });

  it('aborted by its signal ends with the log', async () => {
    const ids = Array.from({ length: 8 }, (_, index) => newReport(`示例县号${index}局`));
    const stop = new AbortController();
    const events: BatchExportEvent[] = [];
    for await (const event of exporting({ ids, folder: temporaryFolder(), signal: stop.signal })) {
      events.push(event);
      stop.abort();
    }
    expect(events.length).toBeLessThan(8);
    expect(events.at(-1)?.kind).toBe('log');
  });

  it.each([
    ['年报', '请写完整的路径'],
    [join(temporaryFolder(), 'a', 'b'), '不能建立这个文件夹'],
  ])('into %s is refused in one sentence', async (folder, words) => {
    const failure = await exported({ ids: [newReport(`示例县${words}`)], folder }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ facts: { detail: expect.stringContaining(words) } });
  });
});
