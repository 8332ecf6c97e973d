import {
  CHECK_SETTINGS_KEY,
  Failure,
  isLookSettingsKey,
  LOOK_PRESETS_KEY,
  parseCheckSettings,
  parseLookPresets,
  parseOfficeLook,
} from '../../contract/index.ts';
import type { ServiceContext } from './context.ts';
import { logBatch } from './changes.ts';

/**
 * Sets one setting and returns all of them.
 * @throws Failure BAD_REQUEST where what is set can not be used
 */
export function setSetting(
  context: ServiceContext,
  key: string,
  value: string,
): Readonly<Record<string, string>> {
  if (!isUsable(key, value)) throw new Failure('BAD_REQUEST', { place: key });
  context.store.write((store) => {
    const was = store.settings.all()[key] ?? '';
    if (was === value) return;
    store.settings.set(key, value);
    logBatch(context, store, {
      source: 'settings',
      atMs: context.clock.now(),
      changes: [{ unitId: null, reportId: null, what: `setting.${key}`, was, became: value }],
    });
  });
  return context.store.settings.all();
}

function isUsable(key: string, value: string): boolean {
  if (key === CHECK_SETTINGS_KEY) return parseCheckSettings(value) !== undefined;
  if (key === LOOK_PRESETS_KEY) return parseLookPresets(value) !== undefined;
  if (isLookSettingsKey(key)) return value === '' || parseOfficeLook(value) !== undefined;
  return true;
}
