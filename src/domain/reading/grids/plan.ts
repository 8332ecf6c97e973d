import { EDITIONS, TABLE_IDS, type TableId } from '../../forms/index.ts';
import type { NeutralCell, NeutralGrid } from '../types.ts';
import { termsOf, type TableTerms } from '../vocabulary.ts';
import { crossingsOf, type Crossing } from './crossings.ts';
import { nameOf, ORIENTATIONS, type Name, type Orientation } from './naming.ts';

/** A figure and the statutory cell its labels name. */
export interface NamedFigure {
  readonly cell: NeutralCell;
  readonly name: Name;
}

/** How one statutory table lies in a grid, for one agency and year or for several. */
export interface Plan {
  readonly terms: TableTerms;
  readonly orientation: Orientation;
  readonly figures: readonly NamedFigure[];
}

/** Fewer figures may have met their labels by chance. */
const NEEDED: Readonly<Record<TableId, number>> = { proactive: 5, requests: 14, litigation: 8 };

/** For each statutory table the reading of the grid that gives names to most figures; none where too few have any. */
export function plansOf(grid: NeutralGrid): readonly Plan[] {
  const crossings = crossingsOf(grid);
  return TABLE_IDS.flatMap((table) => {
    const plans = EDITIONS.flatMap(({ id }) =>
      ORIENTATIONS.map((orientation) => planOf(crossings, orientation, termsOf(id, table))),
    );
    // The printed orientation and the later edition stand first among equals.
    const best = plans.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
    return weightOf(best) < NEEDED[table] ? [] : [best];
  });
}

function weightOf({ figures }: Plan): number {
  return figures.filter(({ cell }) => cell.text.trim() !== '').length;
}

function planOf(crossings: readonly Crossing[], orientation: Orientation, terms: TableTerms): Plan {
  const named = new Map<string, NamedFigure | null>();
  const rows = new Set<number>();
  for (const crossing of crossings) {
    const name = nameOf(crossing, orientation, terms);
    if (!name) continue;
    rows.add(crossing.cell.row);
    const place = placeOf(name);
    const known = named.get(place);
    // Two figures for one cell: neither is taken.
    named.set(place, known === undefined ? { cell: crossing.cell, name } : agreed(known, crossing));
  }
  const figures = hasSlipped(crossings, rows)
    ? []
    : [...named.values()].filter((figure) => figure !== null);
  return { terms, orientation, figures };
}

/** A figure without any head in a row of the table: others may stand under the wrong ones. */
function hasSlipped(crossings: readonly Crossing[], rows: ReadonlySet<number>): boolean {
  return crossings.some(
    ({ cell, above }) => above.length === 0 && rows.has(cell.row) && cell.text.trim() !== '',
  );
}

function agreed(known: NamedFigure | null, { cell }: Crossing): NamedFigure | null {
  return known?.cell.text.trim() === cell.text.trim() ? known : null;
}

function placeOf({ row, column, year, agency }: Name): string {
  return `${agency?.key ?? ''} ${year ?? ''} ${row.row.key}.${column}`;
}
