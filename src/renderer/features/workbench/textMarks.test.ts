import { array, assert, constant, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutByMarks } from './textMarks.ts';

describe('cutByMarks', () => {
  it('marks the stretch between start and end', () => {
    expect(cutByMarks('收到申请4件。', [{ start: 4, end: 6, className: 'wrong' }])).toEqual([
      { start: 0, text: '收到申请', className: null },
      { start: 4, text: '4件', className: 'wrong' },
      { start: 6, text: '。', className: null },
    ]);
  });

  it('lets the later mark win where two overlap', () => {
    const pieces = cutByMarks('abcd', [
      { start: 0, end: 3, className: 'a' },
      { start: 1, end: 2, className: 'b' },
    ]);
    expect(pieces.map(({ className }) => className)).toEqual(['a', 'b', 'a', null]);
  });

  it('always gives the text back, whatever the marks', () => {
    const mark = record({
      start: integer({ min: -5, max: 40 }),
      end: integer({ min: -5, max: 40 }),
      className: constant('x'),
    });
    assert(
      property(string(), array(mark), (text, marks) => {
        const pieces = cutByMarks(text, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
