import { type } from '@orpc/contract';
import * as v from 'valibot';
import { EDITIONS, TABLE_IDS } from '../domain/forms/index.ts';
import type { Answer } from '../domain/checks/index.ts';
import { TEXT_PARTS } from '../domain/report/index.ts';
import { batch } from './batch.ts';
import { compareBase, draftId, drafts } from './drafts.ts';
import { folders } from './folders.ts';
import { procedure } from './procedure.ts';
import {
  editSource,
  findingAnswer,
  findingFingerprint,
  reportEdit,
  reportId,
  reportYear,
  unitId,
  unitInput,
} from './schemas.ts';
import type {
  AppInfo,
  ChangeEntry,
  ImportPreview,
  ImportResult,
  ImportSource,
  MissingFonts,
  OpenReport,
  Saved,
  Unit,
} from './types.ts';

const importTarget = v.object({
  token: v.string(),
  unit: v.union([v.object({ id: unitId }), v.object({ name: v.string() })]),
  year: reportYear,
  /** `all`, or exactly these tables and texts. */
  accept: v.union([
    v.literal('all'),
    v.object({
      tables: v.array(v.picklist(TABLE_IDS)),
      /** Cells, as `table.row.column`, to leave as they are. */
      exceptCells: v.array(v.string()),
      texts: v.array(v.picklist(TEXT_PARTS)),
    }),
  ]),
});
const MAX_HINTS = 200;

/** What a person says of places of the file; replaces what was said before. */
const importPointed = v.object({
  token: v.string(),
  hints: v.pipe(
    v.array(
      v.object({
        place: v.string(),
        edition: v.picklist(EDITIONS.map(({ id }) => id)),
        table: v.picklist(TABLE_IDS),
        axis: v.picklist(['row', 'column']),
        key: v.string(),
      }),
    ),
    v.maxLength(MAX_HINTS),
  ),
});
export type ImportPointed = v.InferOutput<typeof importPointed>;

export type ImportTarget = v.InferOutput<typeof importTarget>;

/** The contract: the only thing the window and main share besides the domain. */
export const contract = {
  app: {
    info: procedure.output(type<AppInfo>()),
    /** What of the faces of documents is not installed on this machine. */
    missingFonts: procedure.output(type<MissingFonts>()),
  },
  units: {
    list: procedure.output(type<readonly Unit[]>()),
    create: procedure.input(unitInput).output(type<Unit>()),
    update: procedure.input(v.object({ id: unitId, unit: unitInput })).output(type<Unit>()),
  },
  reports: {
    open: procedure.input(v.object({ id: reportId })).output(type<OpenReport>()),
    /** `lastYear` fills carriedIn from last year's carriedOut and takes its text as a draft (以上年为底新建). */
    create: procedure
      .input(v.object({ unitId, year: reportYear, from: v.picklist(['blank', 'lastYear']) }))
      .output(type<OpenReport>()),
    edit: procedure
      .input(
        v.object({
          id: reportId,
          version: v.number(),
          source: editSource,
          edits: v.pipe(v.array(reportEdit), v.minLength(1), v.maxLength(2000)),
        }),
      )
      .output(type<Saved>()),
    /** Refused with ERRORS_STAND while an error stands. */
    finalize: procedure
      .input(v.object({ id: reportId, version: v.number() }))
      .output(type<OpenReport>()),
    reopen: procedure.input(v.object({ id: reportId })).output(type<OpenReport>()),
    remove: procedure
      .input(v.object({ id: reportId }))
      .output(type<{ readonly batchId: number }>()),
    history: procedure
      .input(v.object({ id: reportId, limit: v.optional(v.number(), 200) }))
      .output(type<readonly ChangeEntry[]>()),
  },
  findings: {
    /** Gives a reason to a warning, puts a hint away, or (null) takes back either; by `fingerprintOf` the finding. */
    answer: procedure
      .input(v.object({ id: reportId, fingerprint: findingFingerprint, answer: findingAnswer }))
      .output(type<readonly Answer[]>()),
  },
  imports: {
    /** `byHand`: also where no table is found, to be pointed at; refused with NO_TABLES otherwise. */
    preview: procedure
      .input(v.object({ file: v.file(), byHand: v.optional(v.boolean(), false) }))
      .output(type<ImportPreview>()),
    /** The file of a preview as it is; of a very large one the parts that hold the tables come first. */
    source: procedure.input(v.object({ token: v.string() })).output(type<ImportSource>()),
    /** Reads the file of a preview again with what was said of its lines; the preview of the same report in it. */
    point: procedure.input(importPointed).output(type<ImportPreview>()),
    accept: procedure.input(importTarget).output(type<ImportResult>()),
    /** Undoes one batch as if it had never been; refused with STALE_VERSION where later edits touch the same cells. */
    undo: procedure
      .input(v.object({ batchId: v.number() }))
      .output(type<{ readonly reportId: number | null }>()),
  },
  folders,
  batch,
  drafts,
  exports: {
    /** A final export is refused with ERRORS_STAND; a draft is marked 送审稿. */
    document: procedure
      .input(
        v.object({
          id: reportId,
          format: v.picklist(['docx', 'xlsx', 'html', 'pdf', 'json']),
          draft: v.boolean(),
        }),
      )
      .output(v.file()),
    /** Word in an office's own template (.docx with marks such as 【标题】【表三】). */
    fromTemplate: procedure.input(v.object({ id: reportId, template: v.file() })).output(v.file()),
    /** 送审稿 with Word's own revision marks against `draft`, or (null) the last draft that said something else. */
    revisions: procedure
      .input(v.object({ id: reportId, draft: v.nullable(draftId) }))
      .output(v.file()),
    /** 对照表: what is not the same, old beside new, as a Word document. */
    comparison: procedure.input(v.object({ id: reportId, base: compareBase })).output(v.file()),
    /** 空白填报表: a workbook to send out; without a name its cover asks for the agency. */
    blankForm: procedure
      .input(v.object({ unitName: v.pipe(v.string(), v.maxLength(200)), year: reportYear }))
      .output(v.file()),
    /** 审阅页: the report with what each number counts, last year's, and the findings, as one page. */
    review: procedure.input(v.object({ id: reportId })).output(v.file()),
    /** 审核单: all findings with their reasons. */
    checkSheet: procedure
      .input(v.object({ id: reportId, format: v.picklist(['docx', 'xlsx']) }))
      .output(v.file()),
  },
  samples: {
    /** 示例数据: a sample agency with last year's report, so that the main job can be seen at once. */
    load: procedure.output(type<OpenReport>()),
  },
  settings: {
    get: procedure.output(type<Readonly<Record<string, string>>>()),
    set: procedure
      .input(v.object({ key: v.pipe(v.string(), v.maxLength(100)), value: v.string() }))
      .output(type<Readonly<Record<string, string>>>()),
  },
};

export type { Saved };
