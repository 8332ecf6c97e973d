import { describe, expect, it } from 'vitest';
import { noticeDocument, noticeSheets, summarise, type CheckedFinding } from './index.ts';

const finding = (
  severity: CheckedFinding['severity'],
  answer?: string,
  message = '某句话',
): CheckedFinding => ({
  rule: severity === 'error' ? 'T3-01' : 'C-02',
  severity,
  outcome: 'fails',
  message,
  cells: [],
  repairs: [],
  answer,
});

const WHY = '机构改革，划入原示例局的两件。';
const report = (unitName: string, ...findings: readonly CheckedFinding[]) => ({
  unitName,
  year: 2025,
  file: '',
  findings,
});
const checked = [
  report('示例县甲局', finding('warning', WHY, '甲句'), finding('hint', '')),
  report('示例县乙局', finding('warning', undefined, '乙句'), finding('hint')),
  report('示例县丙局', finding('error')),
];

describe('a finding whose reason stands', () => {
  it('is counted as explained and not as open', () => {
    const { totals, passed, reports } = summarise(checked);
    expect(totals).toEqual({ error: 1, warning: 1, explained: 1, hint: 1, unknown: 0 });
    expect(passed).toBe(2);
    expect(reports[0]?.counts).toMatchObject({ warning: 0, explained: 1, hint: 0 });
  });

  it('stands under its rule after the open ones', () => {
    const rule = summarise(checked).rules.find(({ severity }) => severity === 'warning');
    expect(rule).toMatchObject({ open: 1, explained: 1, reports: 1 });
    expect(rule?.places.map(({ report: { unitName } }) => unitName)).toEqual([
      '示例县乙局',
      '示例县甲局',
    ]);
  });

  it('is shown with its reason in the workbook', () => {
    const { sheets } = noticeSheets({ checked, unread: [] });
    const [counts, byRule, byUnit] = sheets;
    expect(counts?.rows.map((row) => row.at(-1))).toEqual([
      '通过（有说明）',
      '须核实',
      '须改正',
      null,
    ]);
    for (const sheet of [byRule, byUnit]) {
      const rows = sheet?.rows.map((row) => row.slice(-3)) ?? [];
      expect(rows).toContainEqual(['甲句', '已说明', WHY]);
      expect(rows).toContainEqual(['乙句', '须核实', '']);
    }
  });

  it('is no problem in the 通报, which says how many there are', () => {
    const { blocks } = noticeDocument({ checked, unread: [] });
    const texts = blocks.flatMap((block) => (block.kind === 'list' ? [] : block.text)).join('\n');
    expect(texts).toContain('需要核实的问题 1 处，另有 1 处已由单位写明原因。');
    expect(texts).toContain('涉及 1 个单位，共 1 处：示例县乙局1 处。');
    expect(texts).not.toContain('示例县甲局');
  });
});
