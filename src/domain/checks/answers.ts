import type { Report } from '../report/index.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Finding } from './types.ts';

/** Shortest 出错说明, in characters without white space (rules.md). */
export const MIN_REASON_CHARS = 8;

/** What an office said to a finding: a reason for a warning, or that it has seen a hint. */
export interface Answer {
  readonly kind: 'reason' | 'putAway';
  readonly rule: string;
  /** `fingerprintOf` the finding it was given for. */
  readonly fingerprint: string;
  /** `placeOf` that finding: by it a reason that lapsed is shown where it was given. */
  readonly place: string;
  /** What the finding said then. */
  readonly message: string;
  /** The reason; empty for a hint put away. */
  readonly words: string;
  readonly who: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export type Standing =
  /** Nothing was said to it. */
  | 'open'
  /** A reason stands. */
  | 'explained'
  /** A hint that was put away. */
  | 'putAway'
  /** What was said was said of other values. */
  | 'lapsed';

export interface AnsweredFinding {
  readonly finding: Finding;
  readonly fingerprint: string;
  readonly standing: Standing;
  /** The answer that stands or lapsed. */
  readonly answer: Answer | undefined;
}

/** Characters that count towards `MIN_REASON_CHARS`. */
export function reasonLength(words: string): number {
  return Array.from(words.replaceAll(/[\s\u3000]/g, '')).length;
}

/**
 * Blank cells, and bound numbers without a value: warnings while one types, errors at 定稿 (rules.md, T3-05), so that no
 * reason can let them pass.
 */
const FILLED_BEFORE_FINAL: ReadonlySet<string> = new Set(['T3-05', 'T4-02', 'T2-01', 'N-14']);

/** What can be said to a finding; undefined for errors and for what could not be checked. */
export function answerKindFor(
  finding: Pick<Finding, 'rule' | 'severity' | 'outcome'>,
): Answer['kind'] | undefined {
  if (finding.outcome === 'unknown' || finding.severity === 'error') return undefined;
  if (FILLED_BEFORE_FINAL.has(finding.rule)) return undefined;
  return finding.severity === 'warning' ? 'reason' : 'putAway';
}

/** What a finding is about, whatever its values: the rule and where. */
export function placeOf(finding: Finding): string {
  const cells = finding.cells.map(({ table, cell }) => `${table}.${cell}`).toSorted();
  return [finding.rule, finding.section ?? '', finding.text?.part ?? '', ...cells].join('|');
}

/**
 * Each finding with what was said to it. An answer stands while rule, cells and values are those it was given for; one
 * that stands for nothing any more is shown, as lapsed, with the finding that came in its place.
 */
export function withAnswers(
  findings: readonly Finding[],
  report: Report,
  answers: readonly Answer[],
): readonly AnsweredFinding[] {
  const marked = findings.map((finding) => ({
    finding,
    fingerprint: fingerprintOf(finding, report),
  }));
  const old = lapsedFor(marked, answers);
  return marked.map((one) => {
    const kind = answerKindFor(one.finding);
    const stands = answers.find((answer) => answer.fingerprint === one.fingerprint);
    if (stands && stands.kind === kind) {
      const standing = stands.kind === 'reason' ? 'explained' : 'putAway';
      return { ...one, standing, answer: stands };
    }
    const answer = old.get(one.finding);
    return { ...one, standing: answer ? 'lapsed' : 'open', answer };
  });
}

type Marked = Pick<AnsweredFinding, 'finding' | 'fingerprint'>;

/** The reason that lapsed for each finding that came in its place: of several the one about the same words. */
function lapsedFor(
  marked: readonly Marked[],
  answers: readonly Answer[],
): ReadonlyMap<Finding, Answer> {
  const present = new Set(marked.map(({ fingerprint }) => fingerprint));
  const given = new Set(answers.map(({ fingerprint }) => fingerprint));
  const left = answers.filter(
    ({ kind, fingerprint }) => kind === 'reason' && !present.has(fingerprint),
  );
  const asking = marked.filter(
    ({ finding, fingerprint }) => answerKindFor(finding) === 'reason' && !given.has(fingerprint),
  );
  const taken = new Map<Finding, Answer>();
  for (const sameWords of [true, false]) {
    for (const { finding } of asking) {
      if (taken.has(finding)) continue;
      const { quote = '' } = finding;
      const at = left.findIndex(
        (answer) =>
          answer.place === placeOf(finding) && (!sameWords || answer.fingerprint.includes(quote)),
      );
      const [answer] = at === -1 ? [] : left.splice(at, 1);
      if (answer) taken.set(finding, answer);
    }
  }
  return taken;
}

/** Warnings that still ask for a reason. */
export function unexplained(of: readonly AnsweredFinding[]): readonly AnsweredFinding[] {
  return of.filter(
    ({ finding, standing }) => standing !== 'explained' && answerKindFor(finding) === 'reason',
  );
}
