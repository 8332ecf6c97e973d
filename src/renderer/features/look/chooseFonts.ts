import { lookSettingsKey, officeLookOf, type UnitId } from '../../../contract/index.ts';
import type { FontPresetId } from '../../../domain/report/index.ts';
import { api } from '../../api/index.ts';
import { say } from '../../app/notify.ts';
import { zh } from '../../text/zh-CN.ts';
import { keepSetting } from './useOfficeLook.ts';

/** Sets an agency's documents in the other set of faces, where its look is kept: its own, or everybody's. */
export const chooseFonts = async (unit: UnitId, fonts: FontPresetId): Promise<void> => {
  const all = await api.settings.get();
  const own = lookSettingsKey(unit);
  const key = (all[own] ?? '') === '' ? lookSettingsKey(null) : own;
  await keepSetting(key, JSON.stringify({ ...officeLookOf(all, unit), fonts }));
  say(zh.exports.fontsUsed[fonts]);
};
