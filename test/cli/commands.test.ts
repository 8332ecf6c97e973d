import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/main/printing/findBrowser.ts';
import { LAST_YEAR_SAMPLE, THIS_YEAR_SAMPLE } from '../support/program.ts';
import { temporaryFolder, unwritableFolder } from '../support/temporary.ts';
import { REFUSED, run } from './run.ts';

const UNIT = '示例县示例局';

describe('read', () => {
  it('--json gives the interchange JSON with notes, alone on standard output', async () => {
    const { status, out, err } = await run(['read', LAST_YEAR_SAMPLE, '--json'], temporaryFolder());
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      format: 'gongkai-nianbao/1',
      unit: { name: UNIT },
      year: 2024,
      edition: '2021',
      tables: { requests: { 'newlyReceived.total': 23, 'carriedOut.natural': 2 } },
      notes: expect.arrayContaining([
        { level: 'info', where: '主动公开!C9', message: expect.stringContaining('1284') },
      ]),
    });
  });

  it('without --json prints the three tables for people', async () => {
    const { status, out } = await run(['read', LAST_YEAR_SAMPLE], temporaryFolder());
    expect(status).toBe(0);
    for (const words of ['表二', '表三', '表四', '法律服务机构', '尚未审结', '12.36']) {
      expect(out).toContain(words);
    }
  });
});

describe('convert', () => {
  it.each(['docx', 'xlsx', 'html', 'json'])(
    'to .%s and back gives the same report',
    async (format) => {
      const folder = temporaryFolder();
      const name = `年报.${format}`;
      const converted = await run(['convert', LAST_YEAR_SAMPLE, name], folder);
      expect(converted).toMatchObject({ status: 0, out: '' });
      const original: unknown = JSON.parse(
        (await run(['read', LAST_YEAR_SAMPLE, '--json'], folder)).out,
      );
      const again: unknown = JSON.parse((await run(['read', name, '--json'], folder)).out);
      expect({ ...(again as object), notes: [] }).toEqual({ ...(original as object), notes: [] });
      expect(readdirSync(folder)).toEqual([name]);
    },
  );

  it.skipIf(findBrowser() === null)(
    'to .pdf prints it with the browser of the machine',
    async () => {
      const folder = temporaryFolder();
      const { status, out } = await run(['convert', LAST_YEAR_SAMPLE, '年报.pdf'], folder);
      expect({ status, out }).toEqual({ status: 0, out: '' });
      expect(readdirSync(folder)).toEqual(['年报.pdf']);
      expect(readFileSync(join(folder, '年报.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    },
  );

  it('carries wrong totals over as they stand', async () => {
    const folder = temporaryFolder();
    const report = JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8'));
    report.tables.requests['handledTotal.natural'] = 99;
    writeFileSync(join(folder, 'a.json'), JSON.stringify(report));
    for (const name of ['b.docx', 'b.xlsx', 'b.html']) {
      expect((await run(['convert', 'a.json', name], folder)).status).toBe(0);
      const { tables } = JSON.parse((await run(['read', name, '--json'], folder)).out);
      expect(tables).toEqual(report.tables);
    }
  });

  it('does not overwrite a file without --force', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.json'), '原来的内容');
    const refused = await run(['convert', LAST_YEAR_SAMPLE, 'a.json'], folder);
    expect(refused).toMatchObject({ status: 2, out: '', err: expect.stringMatching(REFUSED.err) });
    expect(refused.err).toContain('--force');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('原来的内容');
    expect((await run(['convert', LAST_YEAR_SAMPLE, 'a.json', '--force'], folder)).status).toBe(0);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toContain('gongkai-nianbao/1');
  });
});

describe('writing a file', () => {
  it.skipIf(process.platform === 'win32')('says so where nobody can write', async () => {
    const folder = temporaryFolder();
    const path = join(unwritableFolder(folder), 'a.json');
    const refused = await run(['convert', LAST_YEAR_SAMPLE, path], folder);
    expect(refused).toMatchObject({ status: 2, out: '', err: expect.stringMatching(REFUSED.err) });
    expect(refused.err).toContain('不能写入');
  });

  it('leaves no temporary file where the name is taken by a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.json'));
    const refused = await run(['convert', LAST_YEAR_SAMPLE, 'a.json', '--force'], folder);
    expect(refused).toMatchObject({ status: 2, out: '', err: expect.stringMatching(REFUSED.err) });
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

describe('check', () => {
  it('passes a report without errors, and compares it with last year', async () => {
    const folder = temporaryFolder();
    const args = ['check', THIS_YEAR_SAMPLE, '--last', LAST_YEAR_SAMPLE, '--json'];
    const { status, out } = await run(args, folder);
    const { findings } = JSON.parse(out) as { findings: { severity: string }[] };
    expect(status).toBe(0);
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('refuses to compare with a report that is not of the year before', async () => {
    const args = ['check', LAST_YEAR_SAMPLE, '--last', THIS_YEAR_SAMPLE];
    const refused = await run(args, temporaryFolder());
    expect(refused).toMatchObject({ status: 2, out: '', err: expect.stringMatching(REFUSED.err) });
    expect(refused.err).toContain('不是2024年的上一年');
  });

  it('finds last year in a folder, and refuses a file of another agency', async () => {
    const folder = temporaryFolder();
    const last = { ...JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8')), year: 2024 };
    mkdirSync(join(folder, '上年'));
    const put = (name: string, unit: string): void => {
      const title = `${unit}${last.year}年政府信息公开工作年度报告`;
      const report = { ...last, unit: { name: unit }, title };
      writeFileSync(join(folder, name), JSON.stringify(report));
    };
    put('上年/甲.json', '示例县财政局');
    put('上年/乙.json', UNIT);
    put('别的.json', '示例县财政局');
    const found = await run(['check', THIS_YEAR_SAMPLE, '--last', '上年'], folder);
    expect(found).toMatchObject({ status: 0, err: '' });
    expect(found.out).not.toContain('没有上年数据');
    const refused = await run(['check', THIS_YEAR_SAMPLE, '--last', '别的.json'], folder);
    expect(refused).toMatchObject({ status: 2, out: '', err: expect.stringMatching(REFUSED.err) });
    expect(refused.err).toContain('里面是示例县财政局的年报，不是示例县示例局的');
  });

  it('exits 1 and names both values where a column does not balance', async () => {
    const folder = temporaryFolder();
    const report = JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8'));
    report.tables.requests['carriedOut.natural'] = 2;
    writeFileSync(join(folder, 'a.json'), JSON.stringify(report));
    const { status, out } = await run(['check', 'a.json'], folder);
    expect(status).toBe(1);
    expect(out).toContain('✕ 强制');
    expect(out).toContain('自然人');
  });
});

describe('the database commands', () => {
  it('import, list and export a report', async () => {
    const folder = temporaryFolder();
    const imported = await run(
      ['import', THIS_YEAR_SAMPLE, LAST_YEAR_SAMPLE, '--data', 'd'],
      folder,
    );
    expect(imported).toMatchObject({ status: 0, err: '' });
    expect(imported.out.trim().split('\n')).toHaveLength(2);

    const { units } = JSON.parse((await run(['list', '--data', 'd', '--json'], folder)).out);
    expect(units).toMatchObject([
      {
        name: UNIT,
        reports: [
          { year: 2025, state: 'imported' },
          { year: 2024, state: 'imported' },
        ],
      },
    ]);

    const where = ['--data', 'd', '--unit', UNIT, '--year', '2025'];
    expect((await run(['export', 'out.json', ...where], folder)).status).toBe(0);
    const exported: unknown = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    expect(exported).toEqual(JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8')));
  });

  it('import leaves a report that says something else alone, unless told to replace it', async () => {
    const folder = temporaryFolder();
    const report = JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8'));
    report.tables.proactive['licensing.decisions'] = 5;
    writeFileSync(join(folder, 'other.json'), JSON.stringify(report));
    await run(['import', THIS_YEAR_SAMPLE, '--data', 'd'], folder);

    const again = await run(['import', THIS_YEAR_SAMPLE, '--data', 'd'], folder);
    expect(again).toMatchObject({ status: 0, out: expect.stringContaining('数字相同') });
    const refused = await run(['import', 'other.json', '--data', 'd'], folder);
    expect(refused).toMatchObject({ status: 2, out: '', err: expect.stringContaining('1 格') });
    const replaced = await run(['import', 'other.json', '--data', 'd', '--replace'], folder);
    expect(replaced).toMatchObject({ status: 0, out: expect.stringContaining('写入 1 格') });
  });

  it('export refuses a final document while errors stand with exit status 1, and makes a draft', async () => {
    const folder = temporaryFolder();
    const report = JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8'));
    report.tables.requests['carriedOut.natural'] = 2;
    writeFileSync(join(folder, 'a.json'), JSON.stringify(report));
    await run(['import', 'a.json', '--data', 'd'], folder);
    const where = ['--data', 'd', '--unit', UNIT, '--year', '2025'];
    const refused = await run(['export', 'out.docx', ...where], folder);
    expect(refused).toMatchObject({ status: 1, out: '', err: expect.stringContaining('自然人') });
    expect(existsSync(join(folder, 'out.docx'))).toBe(false);
    expect((await run(['export', 'out.docx', ...where, '--draft'], folder)).status).toBe(0);
    expect(statSync(join(folder, 'out.docx')).size).toBeGreaterThan(5000);
  });
});

describe('export --all', () => {
  it('writes every report of the year into a folder, with a log', async () => {
    const folder = temporaryFolder();
    await run(['import', LAST_YEAR_SAMPLE, THIS_YEAR_SAMPLE, '--data', 'd'], folder);
    const args = ['export', '导出', '--all', '--data', 'd', '--year', '2025'];
    const { status, out, err } = await run([...args, '--format', 'html'], folder);
    expect(status).toBe(0);
    expect(out).toMatch(/^001_示例县示例局2025年政府信息公开工作年度报告_送审稿_\d{8}\.html\n$/);
    expect(err).toContain('写出 1 份，没有写出 0 份');
    expect(readdirSync(join(folder, '导出'))).toHaveLength(2);
    const again = await run([...args, '--format', 'html'], folder);
    expect(again).toMatchObject({ status: 2, out: '' });
    expect(again.err).toContain('已经有这个文件');
    expect((await run([...args, '--format', 'html', '--force'], folder)).status).toBe(0);
  });

  it.each([
    [['--unit', UNIT], '--all 不能与 --unit'],
    [['--draft', '--final'], '只能写一个'],
    [['--format', 'doc'], '--format 应为 docx'],
    [['--year', '2019'], '没有这一年的年报'],
  ])('with %j is refused in one line', async (more, says) => {
    const folder = temporaryFolder();
    await run(['import', THIS_YEAR_SAMPLE, '--data', 'd'], folder);
    const args = ['export', '导出', '--all', '--data', 'd', '--year', '2025', ...more];
    const { status, out, err } = await run(args, folder);
    expect({ status, out, err }).toEqual({ ...REFUSED, err: expect.stringMatching(REFUSED.err) });
    expect(err).toContain(says);
  });
});

describe('the faces this machine has not got', () => {
  const where = ['--data', 'd', '--unit', UNIT, '--year', '2025', '--draft'];
  const NAMED = '没有安装字体：楷体_GB2312、仿宋_GB2312，';

  it('are named on standard error when a document that asks for them is written', async () => {
    const folder = temporaryFolder();
    await run(['import', THIS_YEAR_SAMPLE, '--data', 'd'], folder);
    const exported = await run(['export', 'a.docx', ...where], folder);
    expect(exported).toMatchObject({ status: 0, out: '', err: expect.stringContaining(NAMED) });
    const converted = await run(['convert', LAST_YEAR_SAMPLE, 'b.docx'], folder);
    expect(converted).toMatchObject({ status: 0, out: '', err: expect.stringContaining(NAMED) });
  });

  it('are no matter for a workbook or data', async () => {
    const { err } = await run(['convert', LAST_YEAR_SAMPLE, 'b.xlsx'], temporaryFolder());
    expect(err).not.toContain('字体');
  });
});

describe('export --revisions and --comparison', () => {
  const where = ['--data', 'd', '--unit', UNIT, '--year', '2025'];

  it('compare with the 送审稿 that was exported before', async () => {
    const folder = temporaryFolder();
    const report = JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8'));
    await run(['import', THIS_YEAR_SAMPLE, '--data', 'd'], folder);
    const early = await run(['export', 'b.docx', ...where, '--draft', '--revisions'], folder);
    expect(early).toMatchObject({ status: 2, out: '', err: expect.stringContaining('送审稿') });
    expect((await run(['export', 'a.docx', ...where, '--draft'], folder)).status).toBe(0);
    report.sections[0].text += '\n补充一段。';
    writeFileSync(join(folder, 'new.json'), JSON.stringify(report));
    await run(['import', 'new.json', '--data', 'd', '--replace'], folder);
    const marked = await run(['export', 'b.docx', ...where, '--draft', '--revisions'], folder);
    expect(marked.status).toBe(0);
    const { notes, sections } = JSON.parse((await run(['read', 'b.docx', '--json'], folder)).out);
    expect(sections[0].text).toContain('补充一段。');
    expect(JSON.stringify(notes)).toContain('修订');
    expect((await run(['export', 'c.docx', ...where, '--comparison'], folder)).status).toBe(0);
    expect(statSync(join(folder, 'c.docx')).size).toBeGreaterThan(5000);
  });

  it.each([
    [['b.docx', '--revisions']],
    [['b.xlsx', '--draft', '--revisions']],
    [['b.html', '--comparison']],
    [['b.docx', '--draft', '--revisions', '--comparison']],
  ])('refuse %j with one sentence', async (args) => {
    const refused = await run(['export', ...args, ...where], temporaryFolder());
    expect(refused).toMatchObject({ status: 2, out: '', err: expect.stringMatching(REFUSED.err) });
  });
});

describe('blank', () => {
  it('writes an empty workbook of the year’s edition that is read back without a complaint', async () => {
    const folder = temporaryFolder();
    const made = await run(['blank', '表.xlsx', '--year', '2020', '--unit', UNIT], folder);
    expect(made).toMatchObject({ status: 0, out: '' });
    const { out } = await run(['read', '表.xlsx', '--json'], folder);
    expect(JSON.parse(out)).toMatchObject({
      unit: { name: UNIT },
      year: 2020,
      edition: '2019',
      tables: { litigation: { 'review.upheld': null, 'review.total': null } },
      notes: [],
    });
  });

  it.each([[['表.docx', '--year', '2025']], [['表.xlsx', '--year', '2018']], [['表.xlsx']]])(
    'refuses %j with one sentence',
    async (args) => {
      const refused = await run(['blank', ...args], temporaryFolder());
      expect(refused).toMatchObject({
        status: 2,
        out: '',
        err: expect.stringMatching(REFUSED.err),
      });
    },
  );
});

describe('demo', () => {
  it('does the main job and prints the paths of what it made', async () => {
    const folder = temporaryFolder();
    const { status, out, err } = await run(['demo', '--data', 'd'], folder);
    expect(status).toBe(0);
    const paths = out.trim().split('\n');
    expect(paths.map((path) => basename(path))).toEqual([
      `${UNIT}2025年政府信息公开工作年度报告.docx`,
      `${UNIT}2025年政府信息公开工作年度报告.xlsx`,
    ]);
    for (const path of paths) expect(statSync(path).size).toBeGreaterThan(5000);
    expect(err).toContain('法律服务机构');
    expect(err).toContain('剩余强制性错误 0 处');
  });
});
