import { describe, expect, it } from 'vitest';
import type { ReadReport } from '../../src/domain/reading/index.ts';
import type { Report } from '../../src/domain/report/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { compare, type Outcome } from './compare.ts';
import { draw } from './layouts.ts';
import { randomStyle } from './style.ts';
import { randomOf } from './random.ts';
import { randomReport } from './randomReport.ts';
import { MEDIA, render, type Medium } from './render.ts';

const LAYOUTS = Number(process.env['LAYOUTS'] ?? 4500);
/** Cells read equal, of all cells of all layouts; where empty cells leave no trace some cannot be placed. */
const RIGHT_SHARE: Readonly<Record<Medium, number>> = {
  html: 0.99,
  sheet: 0.99,
  sheets: 0.99,
  tabsFull: 0.99,
  tabsWord: 0.99,
  lines: 0.985,
  spaced: 0.985,
  pieces: 0.98,
  pipes: 0.99,
};
/** Layouts whose sections hold their own text and nothing of the tables. */
const TEXT_SHARE = 0.97;

describe('reports in random layouts', () => {
  it.each(MEDIA)(
    '%s: every cell is read equal or carries a warning, and the text holds no table',
    async (medium) => {
      const count = Math.ceil(LAYOUTS / MEDIA.length);
      const silent: string[] = [];
      let cells = 0;
      let right = 0;
      let texts = 0;
      for (let seed = 1; seed <= count; seed += 1) {
        const outcome = await tryLayout(seed, medium);
        cells += outcome.cells;
        right += outcome.right;
        texts += Number(outcome.isTextRight);
        silent.push(...outcome.silent.map((cell) => `seed ${seed}: ${cell}`));
      }
      expect(silent.slice(0, 20), `${silent.length} silent errors`).toEqual([]);
      expect(right / cells).toBeGreaterThan(RIGHT_SHARE[medium]);
      expect(texts / count).toBeGreaterThan(TEXT_SHARE);
    },
  );
});

/** Layouts beyond those above in which a row was once read from its neighbour without a word. */
const ERRED: readonly (readonly [Medium, number])[] = [
  ['lines', 1719],
  ['lines', 1878],
  ['lines', 2323],
  ['lines', 3253],
  ['pieces', 2908],
];

describe('layouts that erred', () => {
  it.each(ERRED)('%s, seed %i: each unequal cell carries a warning', async (medium, seed) => {
    expect((await tryLayout(seed, medium)).silent).toEqual([]);
  });
});

interface LayoutOutcome extends Outcome {
  readonly isTextRight: boolean;
}

async function tryLayout(seed: number, medium: Medium): Promise<LayoutOutcome> {
  const random = randomOf(seed * MEDIA.length + MEDIA.indexOf(medium));
  const report = randomReport(random);
  const style = randomStyle(random);
  const file = render(draw(report, style, random), medium, { style, random });
  const [read] = await readDocument(file);
  if (!read) throw new Error('nothing read');
  return { ...compare(report, read), isTextRight: textOf(report) === textOf(read) };
}

/** By number, since some offices print their tables, and with them their sections, in another order. */
function textOf({ preamble, sections }: Report | ReadReport): string {
  const inOrder = sections.toSorted((a, b) => a.no - b.no);
  return [preamble, ...inOrder.map(({ no, title, text }) => `${no}${title}\n${text}`)].join('\n');
}
