import type {
  ImportPointed,
  ImportPreview,
  ImportResult,
  ImportSource,
  ImportTarget,
  OpenReport,
  ReportId,
  UnitId,
  UnitInput,
} from '../../contract/index.ts';
import type { SourceFile } from '../ports/index.ts';
import type { ServiceContext } from './context.ts';
import { answerFinding, type AnswerRequest } from './answers.ts';
import { exportCheckSheet, type CheckSheetRequest } from './checkSheet.ts';
import { compareReport, exportComparison, type CompareRequest } from './drafts/compare.ts';
import { listDrafts } from './drafts/list.ts';
import { exportRevisions, type RevisionsExport } from './drafts/revisions.ts';
import { exportBlankForm, type BlankFormRequest } from './blankForm.ts';
import { exportDocument, type ExportRequest } from './exports.ts';
import { batchServices } from './batch/index.ts';
import { folderServices } from './folders/index.ts';
import { acceptImport } from './imports/accept.ts';
import { knownLayouts } from './imports/layouts.ts';
import { pointImport } from './imports/point.ts';
import { previewImport, previewRead } from './imports/preview.ts';
import { createPreviews, type Remembered } from './imports/previews.ts';
import { importSource } from './imports/source.ts';
import { exportReview } from './review.ts';
import { createReport, type CreateRequest } from './reports/create.ts';
import { editReport, type EditRequest } from './reports/edit.ts';
import { reportHistory } from './reports/history.ts';
import { missingFonts } from './missingFonts.ts';
import { openReport } from './reports/open.ts';
import { finalizeReport, removeReport, reopenReport } from './reports/state.ts';
import { loadSamples } from './samples.ts';
import { setSetting } from './settings.ts';
import { exportWithTemplate, type TemplateExport } from './template.ts';
import { undoBatch } from './undo.ts';
import { createUnit, listUnits, matchUnit, updateUnit } from './units.ts';

export type { ServiceContext } from './context.ts';
export { concurrently } from './concurrently.ts';
export { exportBlankForm } from './blankForm.ts';
export { MEDIA_TYPES } from './exports.ts';
export { assertHoldsReport, assertWritten } from './readBack.ts';

/** The use cases, grouped as the contract groups its procedures; every one may throw a Failure. */
export type Services = ReturnType<typeof createServices>;

export function createServices(context: ServiceContext) {
  const previews = createPreviews(context.clock, context.tokens);
  return {
    app: { info: () => context.info, missingFonts: () => missingFonts(context.fonts) },
    units: {
      list: () => listUnits(context),
      create: (unit: UnitInput) => createUnit(context, unit),
      update: (id: UnitId, unit: UnitInput) => updateUnit(context, id, unit),
      /** The one unit a code, full name, short name or former name stands for. */
      match: (name: string) => matchUnit(context.store, name),
    },
    reports: {
      open: (id: ReportId): OpenReport => openReport(context, id),
      create: (request: CreateRequest) => createReport(context, request),
      edit: (request: EditRequest) => editReport(context, request),
      finalize: (id: ReportId, version: number) => finalizeReport(context, id, version),
      reopen: (id: ReportId) => reopenReport(context, id),
      remove: (id: ReportId) => removeReport(context, id),
      history: (id: ReportId, limit: number) => reportHistory(context, id, limit),
    },
    findings: { answer: (request: AnswerRequest) => answerFinding(context, request) },
    imports: {
      /** `byHand`: also of a file in which no table is found. */
      preview: (file: SourceFile, byHand = false): Promise<ImportPreview> =>
        previewImport(context, previews, { file, byHand }),
      /** As `preview`, of what was read already. */
      previewRead: (item: Remembered): ImportPreview => previewRead(context, previews, item),
      source: (token: string): ImportSource => importSource(previews, token),
      point: (pointed: ImportPointed): Promise<ImportPreview> =>
        pointImport(context, previews, pointed),
      accept: (target: ImportTarget): ImportResult => acceptImport(context, previews, target),
      undo: (batchId: number) => undoBatch(context, batchId),
      knownLayouts: () => knownLayouts(context.store),
    },
    folders: folderServices(context),
    batch: batchServices(context),
    drafts: {
      list: (id: ReportId) => listDrafts(context, id),
      compare: (request: CompareRequest) => compareReport(context, request),
    },
    exports: {
      document: (request: ExportRequest): Promise<SourceFile> => exportDocument(context, request),
      fromTemplate: (request: TemplateExport): Promise<SourceFile> =>
        exportWithTemplate(context, request),
      revisions: (request: RevisionsExport): Promise<SourceFile> =>
        exportRevisions(context, request),
      comparison: (request: CompareRequest): Promise<SourceFile> =>
        exportComparison(context, request),
      blankForm: (request: BlankFormRequest): Promise<SourceFile> =>
        exportBlankForm(context, request),
      review: (id: ReportId): Promise<SourceFile> => exportReview(context, id),
      checkSheet: (request: CheckSheetRequest): Promise<SourceFile> =>
        exportCheckSheet(context, request),
    },
    samples: { load: () => loadSamples(context) },
    settings: {
      get: () => context.store.settings.all(),
      set: (key: string, value: string) => setSetting(context, key, value),
    },
  };
}
