import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DARK, picturesOf, type Picture } from './picture.ts';

/** Where a page is not white. Points from its upper left corner. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Top and bottom of each band of lines, as the eye parts them. */
  readonly bands: readonly (readonly [number, number])[];
}

const POINTS_PER_MM = 72 / 25.4;
/** Four dots to the point. */
const DOTS_PER_MM = 4 * POINTS_PER_MM;

/** What stands on each page above `bottom` points from its lower edge, as it is drawn. */
export function inkOf(pdf: Uint8Array, bottom: number): readonly Ink[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-ink-'));
  try {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, pdf);
    return picturesOf(path, DOTS_PER_MM).map((picture) => inkOfPicture(picture, bottom));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inkOfPicture({ width, height, pixels, dotsPerMm }: Picture, bottom: number): Ink {
  const dotsPerPoint = dotsPerMm / POINTS_PER_MM;
  const points = (dots: number): number => dots / dotsPerPoint;
  let left = width;
  let right = 0;
  const bands: [number, number][] = [];
  let isInBand = false;
  for (let row = 0; row < height - bottom * dotsPerPoint; row += 1) {
    const line = pixels.subarray(row * width, (row + 1) * width);
    const first = line.findIndex((value) => value < DARK);
    if (first >= 0) {
      left = Math.min(left, first);
      right = Math.max(right, line.findLastIndex((value) => value < DARK) + 1);
      if (!isInBand) bands.push([points(row), 0]);
      const band = bands.at(-1);
      if (band) band[1] = points(row + 1);
    }
    isInBand = first >= 0;
  }
  const [top, end] = [bands[0]?.[0] ?? 0, bands.at(-1)?.[1] ?? 0];
  return { left: points(left), right: points(right), top, bottom: end, bands };
}
