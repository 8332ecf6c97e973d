import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLines, stepsBetween, type Line } from '../../src/main/comparing/index.ts';

/** 「全年收到申请[-3-]{+4+}件」 */
function shown(before: string, after: string): string {
  const frame = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;
  return stepsBetween(before, after)
    .map(({ kind, text }) => frame[kind].join(text))
    .join('');
}

const text = array(
  constantFrom(
    '公开',
    '政府信息',
    '申请',
    '3',
    '13',
    '1,284',
    '件',
    '，',
    '。',
    '二十三',
    '😀',
    ' ',
    '\t',
  ),
).map((words) => words.join(''));

describe('the steps from one text to another', () => {
  it.each([
    ['收到申请3件', '收到申请13件', '收到申请[-3-]{+13+}件'],
    [
      '公开1,284条，增长12.5%',
      '公开1,302条，增长12.55%',
      '公开[-1,284-]{+1,302+}条，增长[-12.5%-]{+12.55%+}',
    ],
    ['收到二十三件', '收到二十四件', '收到[-二十三-]{+二十四+}件'],
    ['收到１２件。', '收到１３件。', '收到[-１２-]{+１３+}件。'],
    ['', '新的一段。', '{+新的一段。+}'],
    ['没有变。', '没有变。', '没有变。'],
  ])('from %s to %s mark whole numbers and words', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('do not stop at one character between two longer changes', () => {
    expect(shown('公开内容不够全面；形式单一', '群众需求研究不足；形式单一')).not.toMatch(
      /\].{1}\[/,
    );
  });

  it('give the text before and the text after, whatever they are', () => {
    const any = constantFrom(text, string({ unit: 'grapheme' })).chain((one) => one);
    assert(
      property(any, any, (before, after) => {
        const steps = stepsBetween(before, after);
        const without = (kind: string): string =>
          steps.flatMap((step) => (step.kind === kind ? [] : [step.text])).join('');
        expect(without('inserted')).toBe(before);
        expect(without('deleted')).toBe(after);
        expect(steps.every((step) => step.text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('replace a text that has nothing in common with the other, however long', () => {
    const long = Array.from({ length: 5000 }, (_, index) => `${index} `).join('');
    const other = Array.from({ length: 5000 }, (_, index) => `x${index} `).join('');
    expect(stepsBetween(long, other).map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
  });
});

describe('the pairs of lines', () => {
  const lines = (...texts: readonly string[]): readonly Line[] =>
    texts.map((own) => ({ kind: '', text: own }));
  const pairsOf = (before: readonly Line[], after: readonly Line[]): readonly string[] =>
    alignLines(before, after).map((pair) => `${pair.before?.text ?? ''}→${pair.after?.text ?? ''}`);

  it('know a line that was changed, one that went and one that came', () => {
    const before = lines('一是加强组织领导，专题研究2次。', '二是拓宽渠道。', '三是培训3期。');
    const after = lines(
      '一是加强组织领导，专题研究4次。',
      '二是完善平台建设和管理。',
      '三是培训3期。',
    );
    expect(pairsOf(before, after)).toEqual([
      '一是加强组织领导，专题研究2次。→一是加强组织领导，专题研究4次。',
      '二是拓宽渠道。→',
      '→二是完善平台建设和管理。',
      '三是培训3期。→三是培训3期。',
    ]);
  });

  it('are never of two kinds', () => {
    const before = [{ kind: 'heading', text: '（一）主动公开' }];
    const after = [{ kind: 'text', text: '（一）主动公开' }];
    expect(pairsOf(before, after)).toEqual(['（一）主动公开→', '→（一）主动公开']);
  });

  it('hold every line once, in order, on both sides', () => {
    const some = array(text).map((texts) => lines(...texts));
    assert(
      property(some, some, (before, after) => {
        const pairs = alignLines(before, after);
        expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before);
        expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after);
      }),
    );
  });
});
