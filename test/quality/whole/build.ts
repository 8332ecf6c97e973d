import { tableOf } from '../../../src/domain/forms/index.ts';
import type { Report } from '../../../src/domain/report/index.ts';
import { report } from '../reports.ts';
import { yearsOf, type Office, type YearFigures } from './figures.ts';
import { OFFICES } from './offices.ts';
import { PREAMBLES, SECTION_FIVE, SECTION_ONE, SECTION_SIX, type Told } from './wording.ts';

/** A report and the one of the year before, both without a mistake. */
export interface Pair {
  readonly now: Report;
  readonly last: Report;
}

export const PAIRS: readonly Pair[] = OFFICES.map(pairOf);

function pairOf(office: Office, index: number): Pair {
  const [last, now] = yearsOf(office);
  return { last: written(last, index * 2), now: written(now, index * 2 + 1) };
}

function written(figures: YearFigures, style: number): Report {
  const { office, year, edition } = figures;
  const bare = report({ ...figures, unitName: office.name });
  const told = toldOf(bare, office);
  const at = <T>(of: readonly T[]): T => {
    const item = of[style % of.length];
    if (item === undefined) throw new Error('no words');
    return item;
  };
  return report({
    ...figures,
    edition,
    year,
    unitName: office.name,
    preamble: at(PREAMBLES)(told),
    sections: { 1: at(SECTION_ONE)(told), 5: at(SECTION_FIVE), 6: at(SECTION_SIX) },
  });
}

function toldOf(of: Report, office: Office): Told {
  const sum = (table: 'proactive' | 'requests' | 'litigation', keys: RegExp): number =>
    tableOf(of.edition, table)
      .cells.filter(({ key }) => keys.test(key))
      .reduce((total, { index }) => total + Number(of.tables[table][index] ?? 0), 0);
  const requests = (row: string): number => sum('requests', new RegExp(`^${row}(\\..*)?\\.total$`));
  const received = requests('newlyReceived');
  const natural = sum('requests', /^newlyReceived\.natural$/);
  return {
    name: office.name,
    self: office.self,
    year: of.year,
    government: office.name.endsWith('人民政府'),
    is2019: of.edition === '2019',
    n: {
      received,
      natural,
      legal: received - natural,
      carriedIn: requests('carriedIn'),
      carriedOut: requests('carriedOut'),
      handled: requests('handledTotal'),
      granted: requests('granted'),
      partial: requests('partiallyGranted'),
      denied: requests('denied'),
      unable: requests('unable'),
      refused: requests('refused'),
      otherwise: requests('otherwise'),
      review: sum('litigation', /^review\.total$/),
      suits: sum('litigation', /^suit.*\.total$/),
      made: sum('proactive', /^normativeDocuments\.made$/),
      repealed: sum('proactive', /^normativeDocuments\.repealed$/),
      inForce: sum('proactive', /^normativeDocuments\.inForce$/),
      licensing: sum('proactive', /^licensing\.decisions$/),
      penalties: sum('proactive', /^penalties\.decisions$/),
      coercion: sum('proactive', /^coercion\.decisions$/),
    },
  };
}
