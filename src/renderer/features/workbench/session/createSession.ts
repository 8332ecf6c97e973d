import { createStore } from 'zustand/vanilla';
import type { EditSource, OpenReport } from '../../../../contract/index.ts';
import type { Finding } from '../../../../domain/checks/index.ts';
import { createReportChecker } from './reportChecker.ts';
import { applyEdits, invertEdits, type ReportEdit } from '../../../../domain/report/index.ts';
import { effectiveEdits } from './effectiveEdits.ts';
import { createFindingsRunner, followedTarget } from './findings.ts';
import { emptyHistory, recorded, sealed, stepBack, stepForward, type History } from './history.ts';
import { createSaveQueue } from './saveQueue.ts';
import type { Session, SessionApi, SessionState } from './types.ts';

/** A value leaves for the database at once, a sentence when the hand rests; both within 300 ms (issue: autosave). */
const TEXT_DELAY_MS = 250;
/** A pause this long ends an undo step of typing. */
const STEP_PAUSE_MS = 1200;

/** Opens a session on a report: live values, findings, undo and saving. */
export function createSession(open: OpenReport, api: SessionApi): Session {
  let history: History = emptyHistory;
  let unclear = false;
  let pauseTimer: ReturnType<typeof setTimeout> | undefined;
  const commits = new Set<() => void>();
  const check = createReportChecker();

  const store = createStore<SessionState>()(() => ({
    open,
    report: open.report,
    findings: check(open, open.report),
    answers: open.answers,
    save: { state: 'saved', at: open.savedAt },
    version: open.version,
    canUndo: false,
    canRedo: false,
    target: null,
    apply: (edits, source) => change(edits, source),
    undo: () => travel(stepBack, 'undo'),
    redo: () => travel(stepForward, 'redo'),
    show: (target) => store.setState({ target }),
    flush: () => flush(),
  }));

  const queue = createSaveQueue({
    version: open.version,
    savedAt: open.savedAt,
    send: (version, { source, edits }) =>
      api.reports.edit({ id: open.id, version, source, edits: [...edits] }),
    onState: (save, version) => {
      const { save: shown, version: known } = store.getState();
      if (shown.state !== save.state || save.state !== 'saving' || known !== version) {
        store.setState({ save, version });
      }
      if (save.state === 'saved') unclear = false;
      // The answer of a call was lost and the next one is stale: most likely it is our own write we collide with.
      if (unclear && save.state === 'failed' && save.code === 'STALE_VERSION') void reload();
    },
    onUnclear: () => {
      unclear = true;
    },
  });

  const runner = createFindingsRunner(
    (report) => check(store.getState().open, report),
    () => store.getState().report,
    (findings) => store.setState(found(findings)),
  );
  const found = (findings: readonly Finding[]): Pick<SessionState, 'findings' | 'target'> => ({
    findings,
    target: followedTarget(store.getState().target, findings),
  });

  /** Puts edits into the live report and on their way to the database: one change of the state for all of it. */
  const perform = (edits: readonly ReportEdit[], source: EditSource, next: History): void => {
    history = next;
    const typing = edits.every((edit) => edit.kind === 'text');
    const report = applyEdits(store.getState().report, edits);
    const findings = runner.request(typing ? 'typing' : 'cells', report);
    store.setState({ report, ...reach(next), ...(findings && found(findings)) });
    if (edits.length > 0) queue.push({ source, edits }, typing ? TEXT_DELAY_MS : 0);
  };

  const change = (wanted: readonly ReportEdit[], source: EditSource): void => {
    const { open: opened, report } = store.getState();
    if (opened.state === 'finalized') return;
    const edits = effectiveEdits(report, wanted);
    if (edits.length === 0) return;
    perform(edits, source, recorded(history, edits, source));
    clearTimeout(pauseTimer);
    pauseTimer = setTimeout(seal, STEP_PAUSE_MS);
  };

  const travel = (step: typeof stepBack, source: 'undo' | 'redo'): void => {
    const { open: opened, report } = store.getState();
    const moved = opened.state === 'finalized' ? undefined : step(history);
    if (!moved) return;
    const { edits } = moved.step;
    const wanted = source === 'undo' ? invertEdits(edits) : edits;
    perform(effectiveEdits(report, wanted), source, moved.history);
  };

  const seal = (): void => {
    history = sealed(history);
  };

  const flush = async (): Promise<void> => {
    for (const commit of commits) commit();
    await queue.flush();
  };

  const reload = async (): Promise<void> => {
    const fresh = await api.reports.open({ id: open.id });
    let { report } = fresh;
    const pending = queue.pending().map(({ source, edits }) => {
      const rebased = effectiveEdits(report, edits);
      report = applyEdits(report, rebased);
      return { source, edits: rebased };
    });
    store.setState({ open: fresh, report, answers: fresh.answers });
    queue.restart(
      fresh,
      pending.filter(({ edits }) => edits.length > 0),
    );
    store.setState(found(check(fresh, report)));
  };

  return Object.assign(store, {
    setComposing: (composing: boolean) => {
      queue.setHeld(composing);
      runner.setHeld(composing);
    },
    seal,
    onFlush: (commit: () => void) => {
      commits.add(commit);
      return () => void commits.delete(commit);
    },
    leave: () => {
      void flush();
      queue.sendAhead();
    },
    setAnswers: (answers: OpenReport['answers']) => store.setState({ answers }),
    reload,
    dispose: () => {
      clearTimeout(pauseTimer);
      queue.dispose();
      runner.dispose();
    },
  });
}

function reach(history: History): Pick<SessionState, 'canUndo' | 'canRedo'> {
  return { canUndo: history.done.length > 0, canRedo: history.undone.length > 0 };
}
