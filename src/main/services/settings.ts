import {
  CHECK_SETTINGS_KEY,
  Failure,
  isLookSettingsKey,
  parseCheckSettings,
  parseOfficeLook,
} from '../../contract/index.ts';
import type { ServiceContext } from './context.ts';
import { logBatch } from './changes.ts';

/**
 * Sets one setting and returns all of them.
 * @throws Failure BAD_REQUEST where the settings of the checks or the look of documents are not usable
 */
export function setSetting(
  context: ServiceContext,
  key: string,
  value: string,
): Readonly<Record<string, string>> {
  const isChecks = key === CHECK_SETTINGS_KEY;
  const isLook = isLookSettingsKey(key);
  if (
    (isChecks && !parseCheckSettings(value)) ||
    (isLook && value !== '' && !parseOfficeLook(value))
  ) {
    throw new Failure('BAD_REQUEST', { place: key });
  }
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
