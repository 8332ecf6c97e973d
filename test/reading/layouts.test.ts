import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/main/readers/index.ts';
import { compare, type Outcome } from './compare.ts';
import { draw } from './layouts.ts';
import { randomStyle } from './style.ts';
import { randomOf } from './random.ts';
import { randomReport } from './randomReport.ts';
import { MEDIA, render, type Medium } from './render.ts';

const LAYOUTS = Number(process.env['LAYOUTS'] ?? 2000);
/** Cells read equal, of all cells of all layouts; where empty cells leave no trace some cannot be placed. */
const RIGHT_SHARE: Readonly<Record<Medium, number>> = {
  html: 0.99,
  sheet: 0.99,
  sheets: 0.99,
  tabsFull: 0.99,
  tabsWord: 0.99,
  lines: 0.95,
  spaced: 0.97,
};

describe('reports in random layouts', () => {
  it.each(MEDIA)('%s: every cell is read equal or carries a warning', async (medium) => {
    const count = Math.ceil(LAYOUTS / MEDIA.length);
    const silent: string[] = [];
    let cells = 0;
    let right = 0;
    for (let seed = 1; seed <= count; seed += 1) {
      const outcome = await tryLayout(seed, medium);
      cells += outcome.cells;
      right += outcome.right;
      silent.push(...outcome.silent.map((cell) => `seed ${seed}: ${cell}`));
    }
    expect(silent.slice(0, 20), `${silent.length} silent errors`).toEqual([]);
    expect(right / cells).toBeGreaterThan(RIGHT_SHARE[medium]);
  });
});

async function tryLayout(seed: number, medium: Medium): Promise<Outcome> {
  const random = randomOf(seed * MEDIA.length + MEDIA.indexOf(medium));
  const report = randomReport(random);
  const style = randomStyle(random);
  const file = render(draw(report, style, random), medium, { style, random });
  const [read] = await readDocument(file);
  if (!read) throw new Error('nothing read');
  return compare(report, read);
}
