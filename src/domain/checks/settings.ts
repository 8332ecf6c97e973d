import type { CheckInput, CheckSettings } from './types.ts';

export const DEFAULT_SETTINGS: CheckSettings = {
  changeFactor: 5,
  changeFloor: 10,
  similarityPercent: 60,
  maxTextChars: null,
};

export function settingsOf(input: CheckInput): CheckSettings {
  return input.settings ?? DEFAULT_SETTINGS;
}
