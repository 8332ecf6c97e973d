import type { Finding } from '../../../../domain/checks/types.ts';
import type { Report } from '../../../../domain/report/index.ts';
import type { FocusTarget } from './types.ts';

/** Checks faster than this run with the edit itself, so that number and finding appear in one frame. */
const AT_ONCE_MS = 8;
/** Sentences are checked when typing pauses. */
const PAUSE_MS = 200;

export interface FindingsRunner {
  /** Asks for a run; `typing` waits for a pause. Returns the findings of `report` where they could be had at once. */
  readonly request: (reason: 'cells' | 'typing', report: Report) => readonly Finding[] | undefined;
  /** While held nothing is checked; what was asked for runs afterwards. */
  readonly setHeld: (held: boolean) => void;
  readonly dispose: () => void;
}

/** Decides when the checks run, so that they never stand between a key and its character. */
export function createFindingsRunner(
  check: (report: Report) => readonly Finding[],
  latest: () => Report,
  onFindings: (findings: readonly Finding[]) => void,
): FindingsRunner {
  let costMs = 0;
  let held = false;
  let due = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = (report: Report): readonly Finding[] => {
    clearTimeout(timer);
    due = false;
    const start = performance.now();
    const findings = check(report);
    costMs = performance.now() - start;
    return findings;
  };

  const later = (delayMs: number): void => {
    due = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!held) onFindings(run(latest()));
    }, delayMs);
  };

  return {
    request: (reason, report) => {
      if (reason === 'cells' && !held && costMs < AT_ONCE_MS) return run(report);
      later(reason === 'typing' ? PAUSE_MS : 0);
      return undefined;
    },
    setHeld: (value) => {
      held = value;
      if (!held && due) later(0);
    },
    dispose: () => clearTimeout(timer),
  };
}

/** The finding a target frames may have changed its words or have been put right since. */
export function followedTarget(
  target: FocusTarget | null,
  findings: readonly Finding[],
): FocusTarget | null {
  if (target?.kind !== 'finding') return target;
  const same = findings.find((finding) => placesOf(finding) === placesOf(target.finding));
  if (!same) return null;
  return same === target.finding ? target : { kind: 'finding', finding: same };
}

function placesOf(finding: Finding): string {
  const cells = finding.cells.map((ref) => `${ref.table}.${ref.cell}`);
  return [finding.rule, finding.section ?? '', finding.text?.part ?? '', ...cells].join('|');
}
