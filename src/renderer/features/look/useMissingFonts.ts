import { useQuery } from '@tanstack/react-query';
import { FONT_PRESETS, type FontPresetId } from '../../../domain/report/index.ts';
import { api } from '../../api/index.ts';

/** A face may be installed while the program runs. */
const FRESH_MS = 5000;

export interface PresetFonts {
  /** Faces of the set that this machine has not got. */
  readonly missing: readonly string[];
  /** The other set, where it lacks less. */
  readonly better: FontPresetId | null;
}

/** What of a set of faces is not installed, and whether the other set would do better. */
export const useMissingFonts = (preset: FontPresetId): PresetFonts => {
  const { data } = useQuery({
    queryKey: ['missingFonts'],
    queryFn: () => api.app.missingFonts(),
    staleTime: FRESH_MS,
  });
  const missing = data?.[preset] ?? [];
  const better = PRESETS.find((other) => (data?.[other].length ?? 0) < missing.length) ?? null;
  return { missing, better };
};

const PRESETS = Object.keys(FONT_PRESETS) as readonly FontPresetId[];
