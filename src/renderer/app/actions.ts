import type { ReportId, UnitId } from '../../contract/index.ts';
import { api } from '../api/index.ts';
import { createSession } from '../features/workbench/session/index.ts';
import { zh } from '../text/zh-CN.ts';
import { ask, complainOf, say } from './notify.ts';
import { fetchUnits, reportById, unitsChanged } from './queries.ts';
import { currentSession, useApp, type View } from './store.ts';

/** Writes what is still unsaved of the open report; failures are told. */
export const saveNow = async (): Promise<void> => {
  await currentSession()?.getState().flush();
};

/** Leaves the open report, if any, with everything written. */
const leaveTo = async (view: View): Promise<void> => {
  await saveNow().catch(complainOf);
  const left = currentSession();
  useApp.setState({ view });
  left?.dispose();
};

export const goHome = async (): Promise<void> => {
  await leaveTo({ kind: 'home' });
  await unitsChanged();
};

export const openReport = async (id: ReportId): Promise<void> => {
  if (currentSession()?.getState().open.id === id) return;
  await reopenFromStore(id);
};

/** Opens a report as it is stored now, also where it is open already. */
export const reopenFromStore = async (id: ReportId): Promise<void> => {
  await leaveTo({ kind: 'opening' });
  try {
    showReport(await api.reports.open({ id }));
  } catch (error) {
    useApp.setState({ view: { kind: 'home' } });
    complainOf(error);
  }
};

/** Shows a report that a call has just answered with. */
export const showReport = (open: Parameters<typeof createSession>[0]): void => {
  const left = currentSession();
  useApp.setState({ view: { kind: 'report', session: createSession(open, api) } });
  left?.dispose();
};

export const startImport = (file: File | null): Promise<void> => leaveTo({ kind: 'import', file });

export const loadSample = async (): Promise<void> => {
  try {
    const open = await api.samples.load();
    await unitsChanged();
    showReport(open);
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
    await saveNow();
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
    if (currentSession()?.getState().open.id === id) await leaveTo({ kind: 'home' });
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
