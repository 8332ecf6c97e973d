import type { CompareBase, ReportId } from '../../contract/index.ts';
import { api } from '../api/index.ts';
import type { Session } from '../features/workbench/session/index.ts';
import { zh } from '../text/zh-CN.ts';
import { saveNow, showReport } from './actions.ts';
import { sentenceOfCode } from './failures.ts';
import { complain, complainOf, during, say } from './notify.ts';
import { unitsChanged } from './queries.ts';

export interface ExportChoice {
  readonly format: 'docx' | 'xlsx' | 'html' | 'pdf' | 'json';
  /** Word: marks the document 送审稿. The other formats follow the state of the report. */
  readonly draft: boolean;
}

/** Writes what is unsaved, has a document made of it, and hands it to the browser's or Electron's download. */
const handOver = async (session: Session, make: (id: ReportId) => Promise<File>): Promise<void> => {
  try {
    if (!(await saveNow())) return complainUnsaved(session);
    const file = await during(zh.exports.working, () => make(session.getState().open.id));
    download(file);
    say(zh.exports.done(file.name));
  } catch (error) {
    complainOf(error);
  }
};

export const exportDocument = (session: Session, { format, draft }: ExportChoice): Promise<void> =>
  handOver(session, (id) => {
    const isFinal = session.getState().open.state === 'finalized';
    return api.exports.document({ id, format, draft: format === 'docx' ? draft : !isFinal });
  });

/** 空白填报表; true when it was handed over. */
export const exportBlankForm = async (
  of: Parameters<typeof api.exports.blankForm>[0],
): Promise<boolean> => {
  try {
    const file = await api.exports.blankForm(of);
    download(file);
    say(zh.exports.done(file.name));
    return true;
  } catch (error) {
    complainOf(error);
    return false;
  }
};

/** 审核单 */
export const exportCheckSheet = (session: Session, format: 'docx' | 'xlsx'): Promise<void> =>
  handOver(session, (id) => api.exports.checkSheet({ id, format }));

/** 审阅页 */
export const exportReview = (session: Session): Promise<void> =>
  handOver(session, (id) => api.exports.review({ id }));

/** 送审稿 with revision marks against a draft that went out; null: the last that said something else. */
export const exportRevisions = (session: Session, draft: number | null): Promise<void> =>
  handOver(session, (id) => api.exports.revisions({ id, draft }));

/** 对照表 */
export const exportComparison = (session: Session, base: CompareBase): Promise<void> =>
  handOver(session, (id) => api.exports.comparison({ id, base }));

/** 用本单位模板: asks for the office's own .docx and has the report put into it. */
export const exportWithTemplate = async (session: Session): Promise<void> => {
  const template = await chooseFile('.docx');
  if (template) await handOver(session, (id) => api.exports.fromTemplate({ id, template }));
};

const chooseFile = (accept: string): Promise<File | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });

/** What is not written cannot stand in a document. */
const complainUnsaved = (session: Session): void => {
  const { save } = session.getState();
  if (save.state === 'failed') complain(`${zh.status.failed}：${sentenceOfCode(save.code)}`);
};

const RELEASE_AFTER_MS = 60_000;

/** Hands a file to the browser's or Electron's download. */
export const download = (file: File): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
};

/** 定稿. @throws what the call is refused with, e.g. ERRORS_STAND */
export const finalizeReport = async (session: Session): Promise<void> => {
  if (!(await saveNow())) return complainUnsaved(session);
  const { open, version } = session.getState();
  const finalized = await api.reports.finalize({ id: open.id, version });
  await unitsChanged();
  showReport(finalized);
  say(zh.finalize.done);
};

/** 退回修改 */
export const reopenReport = async (session: Session): Promise<void> => {
  const reopened = await api.reports.reopen({ id: session.getState().open.id });
  await unitsChanged();
  showReport(reopened);
  say(zh.finalize.reopened);
};
