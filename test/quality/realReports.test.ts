import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingFactsOf, runChecks, type Finding } from '../../src/domain/checks/index.ts';
import { verdicts } from '../../src/domain/narrative/index.ts';
import type { Report } from '../../src/domain/report/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';

const FOLDER = new URL('../../../shared/reports/', import.meta.url);

interface Checked {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

async function check(name: string): Promise<Checked> {
  const bytes = readFileSync(new URL(name, FOLDER));
  const [read] = await readDocument({ name, bytes });
  if (!read) throw new Error(`nothing read from ${name}`);
  const report = { ...read, unitName: read.unitName ?? '', year: read.year ?? 0 };
  return {
    report,
    findings: runChecks({ report, stage: 'reading', reading: readingFactsOf(read) }),
  };
}

function ids(findings: readonly Finding[], severity: Finding['severity']): readonly string[] {
  return findings.filter((finding) => finding.severity === severity).map((finding) => finding.rule);
}

describe.skipIf(!existsSync(FOLDER))('published reports (../shared/reports)', () => {
  it('the slip, the broken period and the foreign word of hailin-2020 are found, and nothing false', async () => {
    const { findings } = await check('hailin-2020.txt');
    expect(ids(findings, 'error')).toEqual(['T3-08', 'C-06']);
    expect(ids(findings, 'warning')).toEqual(['S-18']);
    const [slip] = findings;
    expect(slip?.message).toContain('「法律服务机构」');
    expect(slip?.message).toContain('「其他」');
    expect(slip?.repairs[0]?.label).toBe(
      '「（七）总计」行「法律服务机构」与「其他」填串了列，互换',
    );
  });

  it('the list of 368 in hailin-2020 adds up', async () => {
    const { report } = await check('hailin-2020.txt');
    const whole = verdicts(report).find((verdict) => verdict.text === '368条');
    expect(whole?.kind).toBe('addsUp');
  });

  it.each(['mulan-2020.txt', 'suifenhe-2023.txt'])('%s has no error', async (name) => {
    const { findings } = await check(name);
    expect(ids(findings, 'error')).toEqual([]);
  });

  it('mulan-2020 is asked for its titles and for 政府信息管理 alone, by whatever name the agency calls itself', async () => {
    const { findings } = await check('mulan-2020.txt');
    expect(ids(findings, 'warning')).toEqual(['S-02', 'S-04']);
  });

  it('rows with a number too many in suifenhe-2023 are named; all are 0, so nothing is in doubt', async () => {
    const { findings } = await check('suifenhe-2023.txt');
    expect(ids(findings, 'warning')).toEqual(['T3-07', 'T3-07', 'T4-03', 'S-02', 'S-07']);
  });
});
