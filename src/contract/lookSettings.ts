import * as v from 'valibot';
import {
  DEFAULT_OFFICE_LOOK,
  FONT_PRESETS,
  LOOK_LIMITS,
  type FontPresetId,
  type OfficeLook,
} from '../domain/report/index.ts';
import type { UnitId } from './schemas.ts';

/** Where the look of documents (文档样式) is kept among the settings, as JSON: for everybody, or for one agency. */
const LOOK_SETTINGS_KEY = 'look';
export const lookSettingsKey = (unit: UnitId | null): string =>
  unit === null ? LOOK_SETTINGS_KEY : `${LOOK_SETTINGS_KEY}.${unit}`;

export const isLookSettingsKey = (key: string): boolean => /^look(?:\.\d+)?$/.test(key);

const { linePitchPt, marginMm } = LOOK_LIMITS;
const margin = v.pipe(v.number(), v.minValue(marginMm.min), v.maxValue(marginMm.max));

const MAX_REVISER_CHARS = 50;

const officeLook = v.object({
  fonts: v.pipe(
    v.string(),
    v.check((name) => Object.hasOwn(FONT_PRESETS, name)),
    v.transform((name) => name as FontPresetId),
  ),
  linePitchPt: v.pipe(v.number(), v.minValue(linePitchPt.min), v.maxValue(linePitchPt.max)),
  marginsMm: v.object({ top: margin, bottom: margin, left: margin, right: margin }),
  titleSet: v.nullable(v.picklist(['A', 'B'])),
  signOff: v.boolean(),
  signOffDate: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
  review: v.optional(v.boolean(), false),
  reviser: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MAX_REVISER_CHARS)), ''),
});

/** A look from its JSON; undefined where it is not usable. */
export function parseOfficeLook(json: string): OfficeLook | undefined {
  const parsed = v.safeParse(officeLook, parseJson(json));
  return parsed.success ? parsed.output : undefined;
}

/** Where the looks an office keeps by name (自存样式) stand among the settings, as JSON. */
export const LOOK_PRESETS_KEY = 'lookPresets';

const MAX_PRESETS = 50;
export const MAX_PRESET_NAME_CHARS = 20;

const lookPresets = v.pipe(
  v.array(
    v.object({
      name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_PRESET_NAME_CHARS)),
      look: officeLook,
    }),
  ),
  v.maxLength(MAX_PRESETS),
  v.check((presets) => new Set(presets.map(({ name }) => name)).size === presets.length),
);

/** A look kept under a name, to be taken for any agency. */
export type LookPreset = v.InferOutput<typeof lookPresets>[number];

/** The looks kept by name, from their JSON; undefined where it is not usable. */
export function parseLookPresets(json: string): readonly LookPreset[] | undefined {
  const parsed = v.safeParse(lookPresets, parseJson(json));
  return parsed.success ? parsed.output : undefined;
}

/** The look of an agency's documents: its own, else everybody's, else the standard. */
export function officeLookOf(
  all: Readonly<Record<string, string>>,
  unit: UnitId | null,
): OfficeLook {
  const own = parseOfficeLook(all[lookSettingsKey(unit)] ?? '');
  return own ?? parseOfficeLook(all[LOOK_SETTINGS_KEY] ?? '') ?? DEFAULT_OFFICE_LOOK;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
