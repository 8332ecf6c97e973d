import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/main/readers/index.ts';
import { compare } from './compare.ts';
import type { DrawnBlock } from './layouts.ts';
import { randomStyle } from './style.ts';
import { layOut, ORIENTATIONS, tablesOf } from './orientations.ts';
import { randomOf } from './random.ts';
import { randomReport } from './randomReport.ts';
import { render } from './render.ts';

const SEEDS = 12;

describe('tables that do not stand as printed', () => {
  it.each(ORIENTATIONS)(
    '%s: every cell is read equal or carries a warning',
    async (orientation) => {
      const silent: string[] = [];
      let cells = 0;
      let right = 0;
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        const random = randomOf(seed);
        const report = randomReport(random);
        const blocks: DrawnBlock[] = [{ kind: 'text', text: report.title }];
        for (const form of tablesOf(report)) {
          blocks.push({ kind: 'table', id: form.id, rows: layOut(report, form, orientation) });
        }
        const medium = random.pick(['html', 'sheet', 'sheets'] as const);
        const [read] = await readDocument(
          render(blocks, medium, { style: randomStyle(random), random }),
        );
        if (!read) throw new Error(`nothing read of seed ${seed}`);
        const outcome = compare(report, read);
        cells += outcome.cells;
        right += outcome.right;
        silent.push(...outcome.silent.map((cell) => `seed ${seed} ${medium}: ${cell}`));
      }
      expect(silent).toEqual([]);
      expect(right / cells).toBeGreaterThan(0.99);
    },
  );
});
