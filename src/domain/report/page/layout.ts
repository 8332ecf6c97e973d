import { FONT_PRESETS, LOOK_LIMITS, type DocumentLook, type FontPreset } from '../look.ts';

/**
 * Measures of the printed page. Lengths in twips (1/20 pt) unless the name says otherwise.
 * Source: GB/T 9704-2012, chapter 5 and 7; documents.md, Word.
 */

const TWIPS_PER_POINT = 20;
const TWIPS_PER_MM = 1440 / 25.4;

function twipsOfMm(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

export const PAGE = { width: 11906, height: 16838 } as const;
const CHARACTERS_PER_LINE = 28;

/** 字号: 2号 22 pt, 3号 16 pt, 4号 14 pt, 小四 12 pt, 五号 10.5 pt, 小五 9 pt, in half-points. */
export const SIZE = {
  two: 44,
  three: 32,
  four: 28,
  smallFour: 24,
  five: 21,
  smallFive: 18,
} as const;

export interface PageLayout {
  readonly fonts: FontPreset;
  /** Exact distance of two lines of text. */
  readonly linePitch: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

/**
 * The look of an office in the measures of the file.
 * @throws RangeError for lengths beyond `LOOK_LIMITS`
 */
export function layoutOf(look: DocumentLook): PageLayout {
  const { top, bottom, left, right } = look.marginsMm;
  const { linePitchPt, marginMm } = LOOK_LIMITS;
  assertWithin(look.linePitchPt, linePitchPt);
  for (const margin of [top, bottom, left, right]) assertWithin(margin, marginMm);
  return {
    fonts: FONT_PRESETS[look.fonts],
    linePitch: Math.round(look.linePitchPt * TWIPS_PER_POINT),
    margins: {
      top: twipsOfMm(top),
      bottom: twipsOfMm(bottom),
      // Rounded up, so that the type area is no wider than asked for.
      left: Math.ceil(left * TWIPS_PER_MM),
      right: twipsOfMm(right),
    },
  };
}

function assertWithin(value: number, limits: { readonly min: number; readonly max: number }): void {
  if (!(value >= limits.min && value <= limits.max)) {
    throw new RangeError(`${value} is not within ${limits.min} and ${limits.max}`);
  }
}

export function typeAreaWidth(layout: PageLayout): number {
  return PAGE.width - layout.margins.left - layout.margins.right;
}

/** Characters of the title that fit in a line. */
export function titleWidth(layout: PageLayout): number {
  return Math.floor(typeAreaWidth(layout) / (SIZE.two * 10));
}

/** The page number stands 7 mm below the type area. Source: GB/T 9704-2012, 7.5. */
export function footerDistance(layout: PageLayout): number {
  return Math.max(twipsOfMm(5), layout.margins.bottom - twipsOfMm(10));
}

/**
 * What every character of the text gives up so that 28 stand in a line: 28 characters of 16 pt are 2 mm wider than
 * the type area of the standard. It is character spacing and not a grid of lines and characters, because LibreOffice
 * sets such a grid with 18 characters a line.
 */
export function characterSpacing(layout: PageLayout): number {
  const pitch = typeAreaWidth(layout) / CHARACTERS_PER_LINE;
  return Math.max(-10, Math.min(0, Math.floor(pitch - SIZE.three * 10)));
}

/** Distributes the relative widths of a table over `total` twips; the results sum to `total` exactly. */
export function columnTwips(relative: readonly number[], total: number): readonly number[] {
  const sum = relative.reduce((a, b) => a + b, 0);
  let before = 0;
  let taken = 0;
  return relative.map((width) => {
    before += width;
    const edge = Math.round((before / sum) * total);
    const own = edge - taken;
    taken = edge;
    return own;
  });
}
