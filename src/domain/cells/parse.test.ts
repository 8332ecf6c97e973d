import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellKind } from '../forms/index.ts';
import { parseCellText, type CellValue, type Cleaning } from './index.ts';

const read = (text: string, kind: CellKind = 'count'): CellValue | 'unreadable' => {
  const parsed = parseCellText(text, kind);
  return parsed.ok ? parsed.value : 'unreadable';
};

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const WRITINGS: readonly (readonly [name: Cleaning | 'plain', write: (n: number) => string])[] = [
  ['plain', String],
  ['fullWidth', (n) => wide(String(n))],
  ['separators', (n) => n.toLocaleString('en')],
  ['fullWidth', (n) => wide(n.toLocaleString('en'))],
  ['spaces', (n) => [...String(n)].join(' ')],
  ['spaces', (n) => [...String(n)].join('\u3000')],
  ['spaces', (n) => [...String(n)].join('\u00a0')],
  ['unit', (n) => `${n}件`],
  ['unit', (n) => `${n} 条`],
  ['sign', (n) => `+${n}`],
  ['footnote', (n) => `${n}①`],
  ['footnote', (n) => `${n} *`],
  ['footnote', (n) => `${n}¹`],
  ['footnote', (n) => `${n}[1]`],
  ['footnote', (n) => `${n}件（注2）`],
];

describe('the text of a cell', () => {
  it.each(WRITINGS)('written %s is read as its number', (name, write) => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9_999_999 }), (number) => {
        const parsed = parseCellText(write(number), 'count');
        expect(parsed).toMatchObject({ ok: true, value: number });
        if (parsed.ok && name !== 'plain') expect(parsed.cleaned).toContain(name);
        if (parsed.ok && name === 'plain') expect(parsed.cleaned).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps blank, zero and not applicable apart', () => {
    expect(['', ' ', '\u3000', '\u00a0'].map((text) => read(text))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(['0', '０', '无', '0件'].map((text) => read(text))).toEqual([0, 0, 0, 0]);
    expect(['/', '／', '—', '－', '-', '——', '不适用'].map((text) => read(text))).toEqual(
      Array.from({ length: 7 }, () => 'NA'),
    );
  });

  it('keeps wrong numbers as they stand', () => {
    expect(read('-3')).toBe(-3);
    expect(read('1.5')).toBe(1.5);
    expect(read('--253', 'signedCount')).toBe(-253);
    expect(read('－２５', 'signedCount')).toBe(-25);
    expect(read('+22', 'signedCount')).toBe(22);
    expect(read('增加12', 'signedCount')).toBe(12);
    expect(read('减少５项', 'signedCount')).toBe(-5);
    expect(read('↓3', 'signedCount')).toBe(-3);
  });

  it('understands ten thousands in counts and in money of 万元', () => {
    expect(read('100万')).toBe(1_000_000);
    expect(read('3.5万件')).toBe(35_000);
    expect(read('0.07万')).toBe(700);
    expect(read('100万', 'money')).toBe(100);
    expect(read('59237.2449万元', 'money')).toBe(59237.2449);
    expect(read('5000元', 'money')).toBe(0.5);
    expect(read('1.2亿元', 'money')).toBe(12_000);
  });

  it('that is no number is not read', () => {
    for (const text of [
      '三件',
      '1,23',
      '1..2',
      '1-2',
      '件',
      '12a',
      '1e5',
      '1,2345',
      '约5',
      '=1+1',
    ]) {
      expect([text, read(text)]).toEqual([text, 'unreadable']);
    }
  });

  it('never runs several numbers in one cell together', () => {
    for (const text of ['0 0', '0\n0', '12　5', '1 2345', '1\n2', '３ １０']) {
      expect([text, read(text)]).toEqual([text, 'unreadable']);
    }
    expect(read('22 306')).toBe(22_306);
    expect(read(' 3　')).toBe(3);
  });

  it('never becomes NaN, infinite or -0, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,+-－／/万亿件元 　１２無无—') }),
        fc.constantFrom<CellKind>('count', 'signedCount', 'money'),
        (text, kind) => {
          const value = read(text, kind);
          if (typeof value !== 'number') return;
          expect(Number.isFinite(value)).toBe(true);
          expect(Object.is(value, -0)).toBe(false);
        },
      ),
    );
  });
});
