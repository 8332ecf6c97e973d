import { describe, expect, it } from 'vitest';
import { formOf, TABLE_IDS } from '../../src/domain/forms/index.ts';
import type { ReadReport } from '../../src/domain/reading/index.ts';
import type { Report } from '../../src/domain/report/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { draw, randomStyle } from './layouts.ts';
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

interface Outcome {
  readonly cells: number;
  readonly right: number;
  /** Wrong cells without a warning at that cell. */
  readonly silent: readonly string[];
}

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

function compare(report: Report, read: ReadReport): Outcome {
  if (read.edition !== report.edition || read.year !== report.year) {
    return { cells: 1, right: 0, silent: [`edition ${read.edition}, year ${String(read.year)}`] };
  }
  const outcome = { cells: 0, right: 0, silent: [] as string[] };
  const warned = new Set(
    read.notes.flatMap(({ level, cell }) =>
      cell && level !== 'info' ? [`${cell.table}.${cell.cell}`] : [],
    ),
  );
  for (const table of TABLE_IDS) {
    for (const { key, index } of formOf(report.edition).tables[table].cells) {
      const expected = report.tables[table][index];
      const got = read.tables[table][index];
      outcome.cells += 1;
      if (got === expected) outcome.right += 1;
      else if (!warned.has(`${table}.${key}`)) {
        outcome.silent.push(`${table}.${key} is ${String(expected)}, read ${String(got)}`);
      }
    }
  }
  return outcome;
}
