import type { ServiceContext } from './context.ts';
import { logBatch } from './changes.ts';

/** Sets one setting and returns all of them. */
export function setSetting(
  context: ServiceContext,
  key: string,
  value: string,
): Readonly<Record<string, string>> {
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
