import { assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caretAfter, deletedWhole, snapped } from './wholeMarkers.ts';

/** 共[1234]件[56] */
const PIECES = [
  { start: 1, end: 5 },
  { start: 6, end: 8 },
];
const at = (start: number, end = start): { start: number; end: number } => ({ start, end });

describe('the caret', () => {
  it('passes a bound number in one step, either way', () => {
    expect(snapped(PIECES, at(2), at(1))).toEqual(at(5));
    expect(snapped(PIECES, at(4), at(5))).toEqual(at(1));
  });

  it('goes to the nearer end of one that is clicked on', () => {
    expect(snapped(PIECES, at(2), at(0))).toEqual(at(1));
    expect(snapped(PIECES, at(4), at(0))).toEqual(at(5));
  });

  it('selects one in one step and lets it go in one step', () => {
    expect(snapped(PIECES, at(0, 2), at(0, 1))).toEqual(at(0, 5));
    expect(snapped(PIECES, at(0, 4), at(0, 5))).toEqual(at(0, 1));
    expect(snapped(PIECES, at(4, 8), at(5, 8))).toEqual(at(1, 8));
    expect(snapped(PIECES, at(2, 8), at(1, 8))).toEqual(at(5, 8));
  });

  it('never stands inside of one', () => {
    assert(
      property(nat(8), nat(8), nat(8), nat(8), (a, b, c, d) => {
        const now = at(Math.min(a, b), Math.max(a, b));
        const { start, end } = snapped(PIECES, now, at(Math.min(c, d), Math.max(c, d)));
        const isInside = (place: number): boolean =>
          PIECES.some((piece) => piece.start < place && place < piece.end);
        expect([isInside(start), isInside(end)]).toEqual([false, false]);
      }),
    );
  });
});

describe('Backspace and Delete', () => {
  it('take all of the number they stand at', () => {
    expect(deletedWhole(PIECES, 'Backspace', at(5))).toEqual(PIECES[0]);
    expect(deletedWhole(PIECES, 'Delete', at(6))).toEqual(PIECES[1]);
  });

  it('are left alone elsewhere, and where something is selected', () => {
    expect(deletedWhole(PIECES, 'Backspace', at(6))).toBeUndefined();
    expect(deletedWhole(PIECES, 'Delete', at(5))).toBeUndefined();
    expect(deletedWhole(PIECES, 'Backspace', at(0, 5))).toBeUndefined();
  });
});

describe('caretAfter', () => {
  it('stands behind the number a typed marker has become', () => {
    const text = '共〔本年新收·总计〕件';
    expect(caretAfter({ text, range: at(10) }, '共12件')).toBe(3);
  });

  it('stands behind what an undone step brought back', () => {
    expect(caretAfter({ text: '共件，均已办结。', range: at(0) }, '共12件，均已办结。')).toBe(3);
  });
});
