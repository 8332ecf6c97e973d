import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A printed page as grey pixels, row by row: 0 black, 255 white. */
export interface Picture {
  readonly dotsPerMm: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Darker is ink. */
export const DARK = 128;

/** The pages of a PDF as pictures. */
export function picturesOf(pdf: string, dotsPerMm = 6): readonly Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-pictures-'));
  try {
    const dotsPerInch = String(dotsPerMm * 25.4);
    spawnSync('pdftoppm', ['-gray', '-r', dotsPerInch, pdf, join(folder, 'page')]);
    return readdirSync(folder)
      .toSorted()
      .map((name) => ({ dotsPerMm, ...greyMap(readFileSync(join(folder, name))) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A binary PGM: `P5`, width, height, 255 and the pixels. */
function greyMap(bytes: Uint8Array): Omit<Picture, 'dotsPerMm'> {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(bytes.subarray(0, 40)).toString('latin1'),
  );
  if (!head) throw new Error('no grey map');
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    pixels: bytes.subarray(head[0].length),
  };
}

/** Share of the page that is printed, 0 to 1. */
export function shareOfInk({ pixels }: Picture): number {
  return pixels.reduce((dark, pixel) => dark + (pixel < DARK ? 1 : 0), 0) / pixels.length;
}

/** Vertical lines at least `least` mm long: their distances from the left edge in mm. */
export function verticalLines(picture: Picture, least: number): readonly number[] {
  const { width, height, pixels, dotsPerMm } = picture;
  return lines({ across: width, along: height, least, dotsPerMm }, (x, y) => pixels[y * width + x]);
}

/** Horizontal lines at least `least` mm long: their distances from the top edge in mm. */
export function horizontalLines(picture: Picture, least: number): readonly number[] {
  const { width, height, pixels, dotsPerMm } = picture;
  return lines({ across: height, along: width, least, dotsPerMm }, (y, x) => pixels[y * width + x]);
}

interface Search {
  readonly across: number;
  readonly along: number;
  readonly least: number;
  readonly dotsPerMm: number;
}

function lines(
  { across, along, least, dotsPerMm }: Search,
  pixel: (across: number, along: number) => number | undefined,
): readonly number[] {
  const found: number[] = [];
  let last = -2;
  for (let at = 0; at < across; at += 1) {
    if (longestRun(along, (step) => (pixel(at, step) ?? 255) < DARK) < least * dotsPerMm) continue;
    // A line is several dots thick.
    if (at > last + 1) found.push(at / dotsPerMm);
    last = at;
  }
  return found;
}

function longestRun(length: number, isDark: (at: number) => boolean): number {
  let longest = 0;
  let run = 0;
  for (let at = 0; at < length; at += 1) {
    run = isDark(at) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
