import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { report } from '../../../../test/quality/reports.ts';
import { balancedReport } from '../../../../test/quality/balanced.ts';
import type { CellValue } from '../../cells/index.ts';
import { columnFlow, columnResults } from '../rules/requests/balance.ts';
import { halfFilledRows, rowTotals } from '../rules/requests/rows.ts';
import { slippedColumn } from '../rules/requests/slip.ts';
import { requestCounts, requestGaps } from '../rules/requests/values.ts';
import { requestsModel } from './requests.ts';
import { isSound } from './sound.ts';

const RULES = [
  columnFlow,
  columnResults,
  rowTotals,
  requestCounts,
  requestGaps,
  halfFilledRows,
  slippedColumn,
];
const anyValue = fc.oneof(
  fc.integer({ min: -3, max: 40 }),
  fc.constantFrom<CellValue>(null, 'NA', 0.5, 2 ** 31),
);

describe('a table three that is sound', () => {
  it('is every right report', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { edition, tables } = balancedReport(seed);
      expect(isSound(tables.requests, requestsModel(edition))).toBe(true);
    }
  });

  it('has nothing any of its seven rules would name, whatever cell is changed', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.array(fc.tuple(fc.nat(1000), anyValue), { maxLength: 3 }),
        (seed, changes) => {
          const of = balancedReport(seed);
          const requests = [...of.tables.requests];
          for (const [at, value] of changes) requests[at % requests.length] = value;
          const changed = { ...of, tables: { ...of.tables, requests } };
          const found = RULES.flatMap((rule) => rule.check({ report: changed, stage: 'editing' }));
          // The other way round a whole number beyond 2³¹ is no fault: only the shortcut gives up on it.
          const beyond = requests.some((value) => typeof value === 'number' && value >= 2 ** 31);
          const sound = isSound(requests, requestsModel(of.edition));
          expect(sound).toBe(!beyond && found.length === 0);
        },
      ),
    );
  });

  it('is not one with a blank', () => {
    const of = report({ stated: { requests: { 'granted.natural': null } } });
    expect(isSound(of.tables.requests, requestsModel(of.edition))).toBe(false);
  });
});
