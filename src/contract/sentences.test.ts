import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from './errors.ts';
import { failureSentence } from './sentences.ts';

describe('the sentence for a failure', () => {
  it.each(ERROR_CODES)(
    '%s is one Chinese line that says what to do, with and without facts',
    (code) => {
      const facts = {
        file: '年报.xlsx',
        place: '表三',
        detail: '原因',
        unit: '示例县示例局',
        year: 2025,
        findings: ['第一处。', '第二处。'],
      };
      for (const sentence of [failureSentence(code), failureSentence(code, facts)]) {
        expect(sentence).toMatch(/^[^\n]*[\u4e00-\u9fff”]+。$/);
        expect(sentence).toMatch(/请/);
        expect(sentence).not.toMatch(/undefined|（）|“”/);
      }
    },
  );

  it('stays one line where a fact brings line breaks', () => {
    expect(failureSentence('DATA_DAMAGED', { detail: '第一行\n第二行' })).not.toContain('\n');
  });

  it('names the first five findings and counts the rest', () => {
    const findings = Array.from({ length: 7 }, (_, index) => `第${index + 1}个错。`);
    const sentence = failureSentence('ERRORS_STAND', { findings });
    expect(sentence).toContain('还有 7 处');
    expect(sentence).toContain('第5个错。另有 2 处。');
    expect(sentence).not.toContain('第6个错');
  });
});
