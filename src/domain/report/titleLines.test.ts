import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, titleLines } from './titleLines.ts';

const UNIT = '示例县营商环境建设监督局';

describe('titleLines', () => {
  it('breaks between the agency and the year', () => {
    expect(titleLines(`${UNIT}2024年政府信息公开工作年度报告`, UNIT, 20)).toEqual([
      UNIT,
      '2024年政府信息公开工作年度报告',
    ]);
  });

  it('leaves a title that fits in one line', () => {
    expect(titleLines('示例局2024年政府信息公开年报', '示例局', 20)).toHaveLength(1);
  });

  it('does not tear the agency where its name fits in a line', () => {
    const lines = titleLines(
      '示例省人民政府办公厅2024年政府信息公开工作年度报告',
      '示例省人民政府办公厅',
      20,
    );
    expect(lines[0]).toBe('示例省人民政府办公厅');
  });

  it('breaks a name that is wider than a line by the parts of the name', () => {
    const unit = '示例省示例自治州示例县发展和改革与粮食物资储备局（科学技术局）';
    const lines = titleLines(`${unit}2024年政府信息公开工作年度报告`, unit, 20);
    expect(lines.at(-1)).toBe('2024年政府信息公开工作年度报告');
    expect(lines).toHaveLength(3);
    expect(lines.every((line) => textWidth(line) <= 20)).toBe(true);
  });

  it('never tears a number from its year, nor 政府信息公开', () => {
    const lines = titleLines('示例市2020年度政府信息公开工作年度报告及附件说明', '', 14);
    expect(lines.join('\n')).not.toMatch(/\d\n|政府\n|信息\n/);
  });

  it('gives lines which joined are the title, for any title and any width', () => {
    assert(
      property(
        string({ unit: 'grapheme' }),
        string(),
        integer({ min: 1, max: 40 }),
        (a, b, width) => {
          expect(titleLines(a + b, b, width).join('')).toBe(a + b);
        },
      ),
    );
  });
});
