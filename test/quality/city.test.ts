import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/domain/checks/index.ts';
import { coverageOf, verdicts } from '../../src/domain/narrative/index.ts';
import { cityReport } from './cityReport.ts';

describe('a report of the size of a city, everything right', () => {
  it('gets a verdict for each of its sixty and more numbers, none of them bad', () => {
    const coverage = coverageOf(verdicts(cityReport()));
    expect(coverage.numbers).toBeGreaterThan(60);
    expect(coverage.checked).toBeGreaterThan(40);
    expect(coverage.wrong).toBe(0);
  });

  it('has no error and no warning', () => {
    const findings = runChecks({ report: cityReport(), stage: 'finalizing' });
    expect(
      findings.filter((finding) => finding.severity !== 'hint').map((finding) => finding.message),
    ).toEqual([]);
  });
});
