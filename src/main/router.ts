import { implement, ORPCError, ValidationError } from '@orpc/server';
import { contract, Failure, failureSentence, UNEXPECTED_SENTENCE } from '../contract/index.ts';
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
  const { app, units, reports, findings, imports, samples, settings } = services;
  return os.router({
    app: { info: os.app.info.handler(() => app.info()) },
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
        imports.preview({
          name: input.file.name,
          bytes: new Uint8Array(await input.file.arrayBuffer()),
        }),
      ),
      accept: os.imports.accept.handler(({ input }) => imports.accept(input)),
      undo: os.imports.undo.handler(({ input }) => imports.undo(input.batchId)),
    },
    exports: {
      document: os.exports.document.handler(async ({ input }) => {
        const { name, bytes } = await services.exports.document(input);
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
