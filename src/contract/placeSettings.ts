import * as v from 'valibot';
import { DEFAULT_SETTINGS, type CheckSettings } from '../domain/checks/index.ts';

/** Where the settings of the checks are kept among the settings, as JSON. */
export const CHECK_SETTINGS_KEY = 'checks';

/** Marks a file of settings as ours. */
export const PLACE_SETTINGS_FORMAT = 'nianbao-settings/1';

const MAX_WORDS = 500;
const MAX_WORD_CHARS = 50;
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_WORD_CHARS));

/** What a place may set; outside of these bounds a check would say nothing, or cry at everything. */
const checkSettings = v.object({
  changeFactor: v.pipe(v.number(), v.minValue(1.1), v.maxValue(1000)),
  changeFloor: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  similarityPercent: v.pipe(v.number(), v.minValue(10), v.maxValue(100)),
  maxTextChars: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(1_000_000))),
  mustMention: v.optional(v.pipe(v.array(words), v.maxLength(MAX_WORDS)), []),
  unwantedWords: v.optional(
    v.pipe(
      v.array(
        v.object({
          wrong: words,
          right: v.pipe(v.string(), v.trim(), v.maxLength(MAX_WORD_CHARS)),
        }),
      ),
      v.maxLength(MAX_WORDS),
    ),
    [],
  ),
  raised: v.optional(v.record(v.string(), v.picklist(['error', 'warning'])), {}),
});

const settingsFile = v.object({
  format: v.literal(PLACE_SETTINGS_FORMAT),
  checks: checkSettings,
});

/** The settings of the checks as they are kept; the defaults where nothing, or nothing usable, is kept. */
export function checkSettingsOf(all: Readonly<Record<string, string>>): CheckSettings {
  return parseCheckSettings(all[CHECK_SETTINGS_KEY] ?? '') ?? DEFAULT_SETTINGS;
}

/** Settings of the checks from their JSON; undefined where they are not usable. */
export function parseCheckSettings(json: string): CheckSettings | undefined {
  const parsed = v.safeParse(checkSettings, parseJson(json));
  return parsed.success ? parsed.output : undefined;
}

/** Settings from a file another office exported; undefined where it is no such file. */
export function parseSettingsFile(json: string): CheckSettings | undefined {
  const parsed = v.safeParse(settingsFile, parseJson(json));
  return parsed.success ? parsed.output.checks : undefined;
}

/** The file that `parseSettingsFile` reads. */
export function settingsFileText(checks: CheckSettings): string {
  return `${JSON.stringify({ format: PLACE_SETTINGS_FORMAT, checks }, null, 2)}\n`;
}

function parseJson(json: string): unknown {
  try {
    // A file saved by an editor of Windows may begin with a byte order mark.
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
