import type { EditionId } from '../../../src/domain/forms/index.ts';
import { editionForYear } from '../../../src/domain/forms/index.ts';
import type { Cells } from '../reports.ts';

/** An agency as its yearly reports show it. */
export interface Office {
  readonly name: string;
  /** How it speaks of itself: 我局, 全市 … */
  readonly self: string;
  readonly year: number;
  /** Requests of natural persons a year, roughly. */
  readonly size: number;
  readonly proactive: Readonly<
    Record<'made' | 'repealed' | 'inForce' | 'licensing' | 'penalties' | 'coercion', number>
  >;
  readonly fees: number;
  readonly regulations?: number;
  readonly suits?: number;
}

/** What happened in one year, in cells of the three tables. */
export interface YearFigures {
  readonly office: Office;
  readonly year: number;
  readonly edition: EditionId;
  readonly proactive: Cells;
  readonly requests: Cells;
  readonly litigation: Cells;
}

const SHARES = { natural: 1, commercial: 0.12, legalService: 0.03, other: 0.02 } as const;
const RESULTS: readonly (readonly [row: string, share: number])[] = [
  ['partiallyGranted', 0.08],
  ['denied.thirdParty', 0.03],
  ['denied.process', 0.05],
  ['denied.administrativeQuery', 0.04],
  ['unable.notHeld', 0.2],
  ['unable.creationNeeded', 0.02],
  ['refused.petition', 0.05],
  ['refused.repeat', 0.02],
];

/** Two years of an office that follow from each other: the one before its year, and its year. */
export function yearsOf(office: Office): readonly [YearFigures, YearFigures] {
  return [figuresOf(office, 0), figuresOf(office, 1)];
}

function figuresOf(office: Office, later: 0 | 1): YearFigures {
  const year = office.year - 1 + later;
  const edition = editionForYear(year) ?? '2021';
  return {
    office,
    year,
    edition,
    proactive: edition === '2019' ? oldProactive(office, later) : proactive(office, later),
    requests: requests(office, later, edition),
    litigation: litigation(office, later),
  };
}

function requests({ size }: Office, later: 0 | 1, edition: EditionId): Cells {
  const cells: Record<string, number> = {};
  for (const [applicant, share] of Object.entries(SHARES)) {
    const received = Math.round(size * share * (later ? 1.13 : 1));
    // What was carried out of the first year is carried into the second.
    const [carriedIn, carriedOut] = [left(size * share, later - 1), left(size * share, later)];
    let open = received + carriedIn - carriedOut;
    cells[`newlyReceived.${applicant}`] = received;
    cells[`carriedIn.${applicant}`] = carriedIn;
    cells[`carriedOut.${applicant}`] = carriedOut;
    for (const [row, of] of RESULTS) {
      const count = Math.min(open, Math.round(received * of));
      cells[`${row}.${applicant}`] = count;
      open -= count;
    }
    const withdrawn = Math.min(open, Math.round(received * 0.04));
    cells[`${edition === '2019' ? 'otherwise' : 'otherwise.other'}.${applicant}`] = withdrawn;
    cells[`granted.${applicant}`] = open - withdrawn;
  }
  return cells;
}

/** Requests still open at the end of a year; nobody has more left than came. */
function left(size: number, year: number): number {
  return Math.floor(size * (0.04 + 0.015 * (year + 1)));
}

function proactive({ proactive: of, fees, regulations = 0 }: Office, later: 0 | 1): Cells {
  const made = of.made + later;
  return {
    'regulations.inForce': regulations,
    'normativeDocuments.made': made,
    'normativeDocuments.repealed': of.repealed,
    'normativeDocuments.inForce': of.inForce + later * (made - of.repealed),
    'licensing.decisions': of.licensing + later * Math.round(of.licensing / 9),
    'penalties.decisions': of.penalties + later * Math.round(of.penalties / 7),
    'coercion.decisions': of.coercion,
    'fees.amount': Number((fees * (1 + later * 0.07)).toFixed(4)),
  };
}

function oldProactive({ proactive: of, fees, regulations = 0 }: Office, later: 0 | 1): Cells {
  const items = 40 + of.made * 3;
  return {
    'regulations.totalPublic': regulations,
    'normativeDocuments.made': of.made + later,
    'normativeDocuments.published': of.made + later,
    'normativeDocuments.totalPublic': of.inForce + of.made + later,
    'licensing.lastYearItems': items - later * 6,
    'licensing.change': later ? 2 : -6,
    'licensing.decisions': of.licensing + later * Math.round(of.licensing / 9),
    'penalties.lastYearItems': items * 5,
    'penalties.decisions': of.penalties + later * Math.round(of.penalties / 7),
    'coercion.lastYearItems': 21,
    'coercion.decisions': of.coercion,
    'fees.lastYearItems': 5,
    'procurement.projects': 12 + later,
    'procurement.amount': Number((fees * 3 + 20).toFixed(2)),
  };
}

function litigation({ suits = 0 }: Office, later: 0 | 1): Cells {
  return {
    'review.upheld': suits * 2 + (suits > 0 ? later : 0),
    'review.corrected': Math.floor(suits / 3),
    'suitDirect.upheld': suits,
    'suitAfterReview.pending': Math.floor(suits / 2),
  };
}
