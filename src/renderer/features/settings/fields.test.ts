import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, RULES } from '../../../domain/checks/index.ts';
import { fieldsOf, levelsAbove, RAISABLE, settingsOf } from './fields.ts';

const plain = { mustMention: [], unwantedWords: [], raised: {} };

describe('the settings of the checks as they are typed', () => {
  it('are the settings again', () => {
    expect(settingsOf(fieldsOf(DEFAULT_SETTINGS))).toEqual({ ...DEFAULT_SETTINGS, ...plain });
    const settings = {
      ...DEFAULT_SETTINGS,
      maxTextChars: 3000,
      mustMention: ['公开专栏', '政策解读'],
      unwantedWords: [
        { wrong: '政务信息公开', right: '政府信息公开' },
        { wrong: '我委', right: '' },
      ],
      raised: { 'N-01': 'error' as const },
    };
    expect(settingsOf(fieldsOf(settings))).toEqual(settings);
  });

  it('are read however they are typed', () => {
    const fields = {
      ...fieldsOf(DEFAULT_SETTINGS),
      changeFactor: ' ３ ',
      maxTextChars: '3,000',
      mustMention: '\n 公开专栏 \n\n',
      unwantedWords: '甲=乙\n丙 -> 丁\n戊　→　己',
    };
    expect(settingsOf(fields)).toMatchObject({
      changeFactor: 3,
      maxTextChars: 3000,
      mustMention: ['公开专栏'],
      unwantedWords: [
        { wrong: '甲', right: '乙' },
        { wrong: '丙', right: '丁' },
        { wrong: '戊', right: '己' },
      ],
    });
  });

  it.each([{ changeFactor: '' }, { changeFactor: '1' }, { similarityPercent: '很多' }])(
    'are refused: %o',
    (part) => {
      expect(settingsOf({ ...fieldsOf(DEFAULT_SETTINGS), ...part })).toBeUndefined();
    },
  );

  it('never offer a level that is not above the rule’s own', () => {
    expect(RAISABLE.some(({ severity }) => severity === 'error')).toBe(false);
    expect(RAISABLE.length).toBeLessThan(RULES.length);
    expect(levelsAbove('hint')).toEqual(['warning', 'error']);
    expect(levelsAbove('warning')).toEqual(['error']);
  });
});
