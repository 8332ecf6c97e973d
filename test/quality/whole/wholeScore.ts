import type { Finding } from '../../../src/domain/checks/index.ts';
import { PAIRS } from './build.ts';
import { MISTAKES, type Mistake } from './mistakes.ts';
import { checkPages, pageOf } from './published.ts';

export interface MistakeScore {
  readonly name: string;
  readonly found: boolean;
  /** Undefined where no repair can know what belongs there. */
  readonly repairedFirst: boolean | undefined;
  /** Errors and warnings that say something else. */
  readonly others: readonly string[];
}

/** Each report with one human error in it, checked as the command line checks a page. */
export async function scoreMistakes(): Promise<readonly MistakeScore[]> {
  return Promise.all(MISTAKES.map(scoreOne));
}

async function scoreOne({ name, rules, pages, right }: Mistake): Promise<MistakeScore> {
  const findings = (await checkPages(pages)).filter(counts);
  const hits = findings.filter((finding) => rules.includes(finding.rule));
  const wanted = Object.entries(right ?? {});
  const edits = hits.find(({ repairs }) => repairs.length > 0)?.repairs[0]?.edits ?? [];
  const to = new Map<string, unknown>(
    edits.map((edit) => [edit.kind === 'cell' ? edit.cell : edit.part, edit.to]),
  );
  const others = findings.filter((finding) => !hits.includes(finding));
  return {
    name,
    found: hits.length > 0,
    repairedFirst:
      wanted.length === 0
        ? undefined
        : to.size > 0 &&
          wanted.every(([cell, value]) => !to.has(cell) || to.get(cell) === value) &&
          [...to].every(([cell, value]) => right?.[cell] === undefined || right[cell] === value) &&
          wanted.some(([cell]) => to.has(cell)),
    others: others.map(({ rule, message }) => `${rule} ${message}`),
  };
}

function counts({ severity, outcome }: Finding): boolean {
  return outcome === 'fails' && severity !== 'hint';
}

export interface CleanPages {
  readonly reports: number;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** What is said of right reports of every kind of agency, one half of them with last year beside them. */
export async function scorePages(): Promise<CleanPages> {
  const pages = PAIRS.flatMap(({ now, last }) => [
    { now: pageOf(last) },
    { now: pageOf(now), last: pageOf(last) },
  ]);
  const findings = (await Promise.all(pages.map(checkPages))).flat().filter(counts);
  const of = (wanted: Finding['severity']): readonly string[] =>
    findings
      .filter(({ severity }) => severity === wanted)
      .map(({ rule, message }) => `${rule} ${message}`);
  return { reports: pages.length, errors: of('error'), warnings: of('warning') };
}
