import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type CheckSettings } from '../domain/checks/index.ts';
import {
  checkSettingsOf,
  parseCheckSettings,
  parseSettingsFile,
  settingsFileText,
} from './placeSettings.ts';

const settings: CheckSettings = {
  changeFactor: 3,
  changeFloor: 20,
  similarityPercent: 70,
  maxTextChars: 3000,
  mustMention: ['公开专栏'],
  unwantedWords: [{ wrong: '政务信息公开', right: '政府信息公开' }],
  raised: { 'N-01': 'error' },
};

describe('settings of a place', () => {
  it('come back from the file another office gets', () => {
    expect(parseSettingsFile(settingsFileText(settings))).toEqual(settings);
    expect(parseSettingsFile(`\uFEFF${settingsFileText(settings)}`)).toEqual(settings);
  });

  it('are the defaults where nothing or nothing usable is kept', () => {
    expect(checkSettingsOf({})).toEqual(DEFAULT_SETTINGS);
    expect(checkSettingsOf({ checks: '{' })).toEqual(DEFAULT_SETTINGS);
    expect(checkSettingsOf({ checks: JSON.stringify(settings) })).toEqual(settings);
  });

  it.each([
    ['a file of something else', '{"format":"gongkai-nianbao/1"}'],
    ['no JSON', 'x'],
    ['nothing', ''],
  ])('are not taken from %s', (_, json) => {
    expect(parseSettingsFile(json)).toBeUndefined();
  });

  it.each([
    ['a factor that finds everything', { changeFactor: 1 }],
    ['more than all', { similarityPercent: 101 }],
    ['a rule lowered', { raised: { 'T3-01': 'hint' } }],
    ['an empty word', { unwantedWords: [{ wrong: ' ', right: '' }] }],
  ])('are refused with %s', (_, part) => {
    expect(parseCheckSettings(JSON.stringify({ ...settings, ...part }))).toBeUndefined();
  });
});
