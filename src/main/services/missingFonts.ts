import type { MissingFonts } from '../../contract/index.ts';
import { fontsOf, type FontPresetId } from '../../domain/report/index.ts';
import type { InstalledFonts } from '../ports/index.ts';

/** What of each set of faces this machine has not got. */
export async function missingFonts(fonts: InstalledFonts): Promise<MissingFonts> {
  const of = async (preset: FontPresetId): Promise<readonly string[]> =>
    (await fonts.missing(fontsOf(preset))) ?? [];
  const [standard, system] = await Promise.all([of('standard'), of('system')]);
  return { standard, system };
}
