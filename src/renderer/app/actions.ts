import type { ReportId, UnitId } from '../../contract/index.ts';
import { api } from '../api/index.ts';
import type { ChosenFile } from '../features/folderImport/chosen.ts';
import { createSession } from '../features/workbench/session/index.ts';
import { zh } from '../text/zh-CN.ts';
import { ask, complainOf, say } from './notify.ts';
import { fetchUnits, reportById, unitsChanged } from './queries.ts';
import { currentSession, useApp, type View } from './store.ts';

/** Writes what is still unsaved of the open report. @returns whether everything is written */
export const saveNow = async (): Promise<boolean> => {
  const session = currentSession();
  await session?.getState().flush();
  return session?.getState().save.state !== 'failed';
};

/** Edits that could not be written are lost only with the user's consent. */
const mayLeave = async (): Promise<boolean> =>
  (await saveNow()) ||
  (await ask({
    title: zh.report.unsavedTitle,
    text: zh.report.unsavedText,
    confirm: zh.report.leaveAnyway,
  }));

/** Leaves the open report, if any. @returns whether it was left */
const leaveTo = async (view: View): Promise<boolean> => {
  if (!(await mayLeave())) return false;
  const left = currentSession();
  useApp.setState({ view });
  left?.dispose();
  return true;
};

export const goHome = async (): Promise<void> => {
  if (await leaveTo({ kind: 'home' })) await unitsChanged();
};

export const openReport = async (id: ReportId): Promise<void> => {
  if (currentSession()?.getState().open.id === id) return;
  await reopenFromStore(id);
};

/** Opens a report as it is stored now, also where it is open already. */
export const reopenFromStore = async (id: ReportId): Promise<void> => {
  const opening: View = { kind: 'opening' };
  if (!(await leaveTo(opening))) return;
  // The user may have gone on to something else meanwhile.
  const isStillWanted = (): boolean => useApp.getState().view === opening;
  try {
    const open = await api.reports.open({ id });
    if (isStillWanted()) showReport(open);
  } catch (error) {
    if (isStillWanted()) useApp.setState({ view: { kind: 'home' } });
    complainOf(error);
  }
};

/** Shows a report that a call has just answered with. */
export const showReport = (open: Parameters<typeof createSession>[0]): void => {
  const left = currentSession();
  useApp.setState({ view: { kind: 'report', session: createSession(open, api) } });
  left?.dispose();
};

export const startImport = async (file: File | null): Promise<void> => {
  await leaveTo({ kind: 'import', file });
};

/** Many files at once; none: asks for them. */
export const startFolderImport = async (files: readonly ChosenFile[]): Promise<void> => {
  await leaveTo({ kind: 'folderImport', files });
};

export const startBatchCheck = async (): Promise<void> => {
  await leaveTo({ kind: 'batchCheck' });
};

export const startBatchExport = async (): Promise<void> => {
  await leaveTo({ kind: 'batchExport' });
};

/** Shows the sample report, unless the user has gone on to something else meanwhile. */
export const loadSample = async (): Promise<void> => {
  const { view } = useApp.getState();
  try {
    const open = await api.samples.load();
    await unitsChanged();
    if (useApp.getState().view === view) showReport(open);
    else say(zh.home.sampleLoaded);
  } catch (error) {
    complainOf(error);
  }
};

export interface NewReport {
  readonly unitId: UnitId;
  readonly year: number;
  readonly from: 'blank' | 'lastYear';
}

export const createReport = async (wish: NewReport): Promise<boolean> => {
  try {
    if (!(await mayLeave())) return false;
    const open = await api.reports.create(wish);
    await unitsChanged();
    showReport(open);
    return true;
  } catch (error) {
    complainOf(error);
    return false;
  }
};

/** Asks, removes, and offers to take it back. */
export const removeReport = async (id: ReportId): Promise<void> => {
  const found = reportById(await fetchUnits(), id);
  if (!found) return;
  const name = `${found.unit.name} ${zh.sidebar.year(found.report.year)}`;
  const agreed = await ask({
    title: zh.report.removeTitle,
    text: zh.report.removeText(name),
    confirm: zh.common.remove,
  });
  if (!agreed) return;
  try {
    const isOpen = currentSession()?.getState().open.id === id;
    if (isOpen && !(await leaveTo({ kind: 'home' }))) return;
    const { batchId } = await api.reports.remove({ id });
    await unitsChanged();
    useApp.setState({ removed: { name, batchId } });
  } catch (error) {
    complainOf(error);
  }
};

/** Takes one batch back as if it had never been, and shows what is left. */
export const undoBatch = async (batchId: number, done: string): Promise<void> => {
  try {
    await saveNow();
    const { reportId } = await api.imports.undo({ batchId });
    useApp.setState({ imported: null, removed: null });
    await unitsChanged();
    const left = reportId === null ? null : reportById(await fetchUnits(), reportId as ReportId);
    if (left) await reopenFromStore(left.report.id);
    else await leaveTo({ kind: 'home' });
    say(done);
  } catch (error) {
    complainOf(error);
  }
};
