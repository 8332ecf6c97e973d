import { implement, ORPCError, ValidationError } from '@orpc/server';
import { contract, Failure, failureSentence, UNEXPECTED_SENTENCE } from '../contract/index.ts';
import type { SourceFile } from './ports/index.ts';
import { MEDIA_TYPES, type Services } from './services/index.ts';

export type Router = ReturnType<typeof createRouter>;

/**
 * The contract's procedures over the services. Expected failures leave as typed errors with their facts; of anything
 * else the caller learns that it happened, and `report` the rest.
 */
export function createRouter(services: Services, report: (error: unknown) => void) {
  const os = implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw toTypedError(error, report);
    }
  });
  const { app, units, reports, findings, imports, folders, batch, drafts, samples, settings } =
    services;
  return os.router({
    app: {
      info: os.app.info.handler(() => app.info()),
      missingFonts: os.app.missingFonts.handler(() => app.missingFonts()),
    },
    units: {
      list: os.units.list.handler(() => units.list()),
      create: os.units.create.handler(({ input }) => units.create(input)),
      update: os.units.update.handler(({ input }) => units.update(input.id, input.unit)),
    },
    reports: {
      open: os.reports.open.handler(({ input }) => reports.open(input.id)),
      create: os.reports.create.handler(({ input }) => reports.create(input)),
      edit: os.reports.edit.handler(({ input }) => reports.edit(input)),
      finalize: os.reports.finalize.handler(({ input }) =>
        reports.finalize(input.id, input.version),
      ),
      reopen: os.reports.reopen.handler(({ input }) => reports.reopen(input.id)),
      remove: os.reports.remove.handler(({ input }) => reports.remove(input.id)),
      history: os.reports.history.handler(({ input }) => reports.history(input.id, input.limit)),
    },
    findings: { answer: os.findings.answer.handler(({ input }) => findings.answer(input)) },
    imports: {
      preview: os.imports.preview.handler(async ({ input }) =>
        imports.preview(
          { name: input.file.name, bytes: new Uint8Array(await input.file.arrayBuffer()) },
          input.byHand,
        ),
      ),
      source: os.imports.source.handler(({ input }) => imports.source(input.token)),
      point: os.imports.point.handler(({ input }) => imports.point(input)),
      accept: os.imports.accept.handler(({ input }) => imports.accept(input)),
      undo: os.imports.undo.handler(({ input }) => imports.undo(input.batchId)),
    },
    folders: {
      begin: os.folders.begin.handler(() => folders.begin()),
      read: os.folders.read.handler(({ input, signal }) =>
        typedErrors(
          folders.read({
            token: input.token,
            files: input.files.map(({ path, file }) => ({
              path,
              bytes: async () => new Uint8Array(await file.arrayBuffer()),
            })),
            signal,
          }),
          report,
        ),
      ),
      accept: os.folders.accept.handler(({ input }) =>
        folders.accept(input.token, input.decisions),
      ),
      undo: os.folders.undo.handler(({ input }) => folders.undo(input.batchIds)),
      report: os.folders.report.handler(async ({ input }) =>
        toFile(await folders.report(input.token), MEDIA_TYPES.xlsx),
      ),
      discard: os.folders.discard.handler(({ input }) => folders.discard(input.token)),
    },
    batch: {
      check: os.batch.check.handler(({ input }) => typedErrors(batch.check(input.ids), report)),
      export: os.batch.export.handler(({ input, signal }) =>
        typedErrors(batch.export({ ...input, signal }), report),
      ),
      folder: os.batch.folder.handler(() => batch.folder()),
      chooseFolder: os.batch.chooseFolder.handler(() => batch.chooseFolder()),
      notice: os.batch.notice.handler(async ({ input }) =>
        toFile(await batch.notice(input), MEDIA_TYPES[input.format]),
      ),
    },
    drafts: {
      list: os.drafts.list.handler(({ input }) => drafts.list(input.id)),
      compare: os.drafts.compare.handler(({ input }) => drafts.compare(input)),
    },
    exports: {
      revisions: os.exports.revisions.handler(async ({ input }) =>
        toFile(await services.exports.revisions(input), MEDIA_TYPES.docx),
      ),
      comparison: os.exports.comparison.handler(async ({ input }) =>
        toFile(await services.exports.comparison(input), MEDIA_TYPES.docx),
      ),
      fromTemplate: os.exports.fromTemplate.handler(async ({ input }) => {
        const template = {
          name: input.template.name,
          bytes: new Uint8Array(await input.template.arrayBuffer()),
        };
        const { name, bytes } = await services.exports.fromTemplate({ id: input.id, template });
        return new File([new Uint8Array(bytes)], name, { type: MEDIA_TYPES.docx });
      }),
      blankForm: os.exports.blankForm.handler(async ({ input }) =>
        toFile(await services.exports.blankForm(input), MEDIA_TYPES.xlsx),
      ),
      review: os.exports.review.handler(async ({ input }) => {
        const { name, bytes } = await services.exports.review(input.id);
        return new File([new Uint8Array(bytes)], name, { type: MEDIA_TYPES.html });
      }),
      document: os.exports.document.handler(async ({ input }) => {
        const written = await services.exports.document(input);
        return toFile(written, MEDIA_TYPES[input.format]);
      }),
      checkSheet: os.exports.checkSheet.handler(async ({ input }) => {
        const { name, bytes } = await services.exports.checkSheet(input);
        return new File([new Uint8Array(bytes)], name, { type: MEDIA_TYPES[input.format] });
      }),
    },
    samples: { load: os.samples.load.handler(() => samples.load()) },
    settings: {
      get: os.settings.get.handler(() => settings.get()),
      set: os.settings.set.handler(({ input }) => settings.set(input.key, input.value)),
    },
  });
}

function toFile({ name, bytes }: SourceFile, type: string): File {
  return new File([new Uint8Array(bytes)], name, { type });
}

/** Errors of an answer that comes piece by piece are thrown when the procedure has returned long since. */
async function* typedErrors<T>(
  events: AsyncGenerator<T, void>,
  report: (error: unknown) => void,
): AsyncGenerator<T, void> {
  try {
    yield* events;
  } catch (error) {
    throw toTypedError(error, report);
  }
}

function toTypedError(error: unknown, report: (error: unknown) => void): unknown {
  if (error instanceof Failure) return typedError(error);
  if (error instanceof ORPCError) return error.code === 'BAD_REQUEST' ? badRequest(error) : error;
  report(error);
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: UNEXPECTED_SENTENCE });
}

function typedError(failure: Failure): ORPCError<string, unknown> {
  const { code, facts } = failure;
  return new ORPCError(code, { data: facts, message: failureSentence(code, facts) });
}

/** Input that does not fit the schema: names the field, never echoes what was sent. */
function badRequest(error: ORPCError<string, unknown>): ORPCError<string, unknown> {
  const issue = error.cause instanceof ValidationError ? error.cause.issues[0] : undefined;
  const path = (issue?.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  return typedError(new Failure('BAD_REQUEST', { place: path.map(String).join('.') }));
}
