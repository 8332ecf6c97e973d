import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDITIONS, TABLE_IDS, tableOf } from '../forms/index.ts';
import {
  decodeTable,
  encodeTable,
  exactSum,
  formatNumber,
  formatValue,
  isComputed,
  withTotals,
  type CellValue,
} from './index.ts';

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.constant('NA' as const),
  fc.integer({ min: -10_000, max: 100_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
);

describe('a table as bytes', () => {
  it('is decoded to what was encoded, for any values', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 200 }), (values) => {
        expect(decodeTable(encodeTable(values), values.length)).toEqual(values);
      }),
    );
  });

  it('keeps zero, blank and not applicable apart', () => {
    expect(decodeTable(encodeTable([0, null, 'NA']), 3)).toEqual([0, null, 'NA']);
  });

  it('of another length is refused', () => {
    expect(() => decodeTable(encodeTable([1, 2]), 200)).toThrow(RangeError);
  });
});

describe('sums', () => {
  it('of money are exact', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3);
    expect(exactSum([59237.2449, 0.0001])).toBe(59237.245);
    expect(exactSum([-0.3, 0.1])).toBe(-0.2);
    expect(exactSum([])).toBe(0);
  });

  it('of decimals with six places equal the sum in millionths', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e12, max: 1e12 }), { maxLength: 50 }),
        (millionths) => {
          const total = millionths.reduce((a, b) => a + b, 0);
          expect(exactSum(millionths.map((n) => n / 1e6))).toBeCloseTo(total / 1e6, 6);
          expect(Math.round(exactSum(millionths.map((n) => n / 1e6)) * 1e6)).toBe(
            total === 0 ? 0 : total,
          );
        },
      ),
    );
  });
});

describe('computed cells', () => {
  it.each(EDITIONS.flatMap((form) => TABLE_IDS.map((id) => [form.id, id] as const)))(
    'of edition %s, table %s, are the sums of their parts for any typed values',
    (edition, id) => {
      const table = tableOf(edition, id);
      const count = fc.oneof(fc.constant(null), fc.constant('NA' as const), fc.nat(9999));
      fc.assert(
        fc.property(
          fc.array(count, { minLength: table.cells.length, maxLength: table.cells.length }),
          (values) => {
            const result = withTotals(table, values);
            for (const cell of table.cells) {
              if (!isComputed(cell)) {
                expect(result[cell.index]).toBe(values[cell.index]);
                continue;
              }
              const parts = cell.sumOf.map((i) => result[i]).filter((v) => typeof v === 'number');
              expect(result[cell.index]).toBe(
                parts.length === 0 ? null : parts.reduce((a, b) => a + b, 0),
              );
            }
          },
        ),
        { numRuns: 30 },
      );
    },
  );

  it('over blanks alone stay blank', () => {
    const table = tableOf('2021', 'requests');
    expect(
      withTotals(
        table,
        table.cells.map(() => null),
      ).every((v) => v === null),
    ).toBe(true);
  });
});

describe('printed values', () => {
  it('show 0 as 0, blank as nothing, not applicable as a slash, no separators, no exponent', () => {
    expect([0, null, 'NA' as const, 14000, 59237.2449].map(formatValue)).toEqual([
      '0',
      '',
      '/',
      '14000',
      '59237.2449',
    ]);
    expect(formatNumber(0.0000005)).not.toContain('e');
    expect(formatNumber(0.000001)).toBe('0.000001');
  });
});
