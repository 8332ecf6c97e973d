import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a page is not white. Points from its upper left corner. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Top and bottom of each band of lines, as the eye parts them. */
  readonly bands: readonly (readonly [number, number])[];
}

const DPI = 288;
const DARK = 128;

/** What stands on each page above `bottom` points from its lower edge, as it is drawn. */
export function inkOf(pdf: Uint8Array, bottom: number): readonly Ink[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-ink-'));
  try {
    writeFileSync(join(folder, 'report.pdf'), pdf);
    spawnSync('pdftoppm', ['-gray', '-r', String(DPI), 'report.pdf', 'page'], { cwd: folder });
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return pictures
      .toSorted()
      .map((name) => inkOfPicture(readFileSync(join(folder, name)), bottom));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A binary PGM picture: `P5 width height 255` and one byte for each pixel. */
function inkOfPicture(picture: Buffer, bottom: number): Ink {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  const start = head?.[0].length ?? 0;
  const points = (pixels: number): number => (pixels * 72) / DPI;
  let left = width;
  let right = 0;
  const bands: [number, number][] = [];
  let isInBand = false;
  for (let row = 0; row < height - (bottom * DPI) / 72; row += 1) {
    const line = picture.subarray(start + row * width, start + (row + 1) * width);
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
