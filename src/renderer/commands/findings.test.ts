import { describe, expect, it } from 'vitest';
import type { Finding } from '../../domain/checks/types.ts';
import { cellKey } from '../../domain/forms/index.ts';
import { countFindings, inPanelOrder, sameFinding } from './findings.ts';

const finding = (part: Partial<Finding>): Finding => ({
  rule: 'T3-01',
  severity: 'error',
  outcome: 'fails',
  message: '',
  cells: [],
  repairs: [],
  ...part,
});
const at = (column: string): Finding['cells'] => [
  { table: 'requests', cell: cellKey('handledTotal', column), role: 'wrong' },
];

describe('inPanelOrder', () => {
  it('puts errors first and what could not be checked last', () => {
    const unknown = finding({ outcome: 'unknown', rule: 'C-01' });
    const hint = finding({ severity: 'hint', rule: 'S-12' });
    const warning = finding({ severity: 'warning', rule: 'T3-05' });
    const error = finding({});
    expect(inPanelOrder([unknown, hint, warning, error])).toEqual([error, warning, hint, unknown]);
  });

  it('keeps the order of the checks inside a severity', () => {
    const first = finding({ cells: at('natural') });
    const second = finding({ cells: at('other') });
    expect(inPanelOrder([first, second])).toEqual([first, second]);
  });
});

describe('countFindings', () => {
  it('does not count what could not be checked among the errors', () => {
    const findings = [finding({}), finding({ outcome: 'unknown' })];
    expect(countFindings(findings)).toEqual({ error: 1, warning: 0, hint: 0, unknown: 1 });
  });
});

describe('sameFinding', () => {
  it('knows a finding again when only its words have changed', () => {
    const before = finding({ cells: at('natural'), message: '相差 1 件' });
    const after = finding({ cells: at('natural'), message: '相差 2 件' });
    expect(sameFinding(before, after)).toBe(true);
    expect(sameFinding(before, finding({ cells: at('other') }))).toBe(false);
    expect(sameFinding(before, finding({ cells: at('natural'), rule: 'T3-02' }))).toBe(false);
  });
});
