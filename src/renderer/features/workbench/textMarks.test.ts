import { array, assert, constant, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutByMarks, linesOf, movedMarks, type Mark } from './textMarks.ts';

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

const mark = (start: number, end: number): Mark => ({ start, end, className: 'x' });

describe('movedMarks', () => {
  const was = '收到申请4件，办结3件。';
  it('moves what stands behind the typing, leaves what stands before it', () => {
    const marks = [mark(4, 6), mark(9, 11)];
    expect(movedMarks(marks, was, '收到申请4件，均已办结3件。')).toEqual([
      mark(4, 6),
      mark(11, 13),
    ]);
    expect(movedMarks(marks, was, '收到申请4件，结3件。')).toEqual([mark(4, 6), mark(8, 10)]);
  });

  it('drops the mark whose number is being typed', () => {
    expect(movedMarks([mark(4, 6), mark(9, 11)], was, '收到申请40件，办结3件。')).toEqual([
      mark(10, 12),
    ]);
  });

  it('marks the same words as before, wherever a text was put in or taken out', () => {
    const text = string({ unit: 'grapheme', maxLength: 30 });
    assert(
      property(text, text, text, (head, middle, tail) => {
        const whole = head + tail;
        const marks = [mark(0, head.length), mark(head.length, whole.length)];
        for (const [before, after] of [
          [whole, head + middle + tail],
          [head + middle + tail, whole],
        ] as const) {
          for (const moved of movedMarks(marks, before, after)) {
            const old = marks.map((one) => before.slice(one.start, one.end));
            expect(old).toContain(after.slice(moved.start, moved.end));
          }
        }
      }),
    );
  });
});

describe('linesOf', () => {
  it('gives each line its own marks, and the same key to a line an edit did not touch', () => {
    const before = linesOf('一\n收到4件\n三', [mark(4, 6)]);
    expect(before.map(({ marks }) => marks)).toEqual([[], [mark(2, 4)], []]);
    const after = linesOf('一一\n收到4件\n三', [mark(5, 7)]);
    expect(after.map(({ key }, index) => key === before[index]?.key)).toEqual([false, true, true]);
  });
});
