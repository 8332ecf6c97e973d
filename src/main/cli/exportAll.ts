import { resolve } from 'node:path';
import {
  BATCH_FORMATS,
  Failure,
  failureSentence,
  officeLookOf,
  type BatchExported,
  type BatchFormat,
} from '../../contract/index.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { withApp } from './database.ts';
import type { ExportOptions } from './export.ts';
import { sayMissingFonts } from './missingFonts.ts';

const SAY_EVERY = 100;

/**
 * `export FOLDER --all --year N [--format F] [--draft | --final] [--force]`: every report of the year into a folder, one
 * line for each. Exit status 1 where errors stand in any report, else 2 where one could not be written.
 */
export async function exportAll(
  context: CliContext,
  path: string,
  options: ExportOptions,
): Promise<ExitStatus> {
  const { streams } = context;
  assertOptionsFit(options);
  const format = batchFormat(options.format ?? 'docx');
  const refused: BatchExported[] = [];
  let written = 0;
  await withApp(context, { data: options.data, mustExist: true }, async ({ services }) => {
    const found = services.units
      .list()
      .flatMap(({ id: unit, reports }) => reports.map((report) => ({ unit, ...report })))
      .filter(({ year }) => year === options.year);
    const ids = found.map(({ id }) => id);
    if (ids.length === 0) {
      const detail = '数据库里没有这一年的年报';
      throw new Failure('NOT_FOUND', { year: options.year, detail });
    }
    const settings = services.settings.get();
    const presets = new Set(found.map(({ unit }) => officeLookOf(settings, unit).fonts));
    for (const preset of presets) await sayMissingFonts(context, format, preset);
    const events = services.batch.export({
      ids,
      format,
      scope: scopeOf(options),
      folder: resolve(context.workingFolder, path),
      overwrite: options.force ?? false,
    });
    for await (const event of events) {
      if (event.kind === 'log') {
        streams.say(`情况表：${event.file}`);
      } else if (event.refusal === null) {
        written += 1;
        await streams.out(`${event.file}\n`);
        if (written % SAY_EVERY === 0) streams.say(`已写出 ${written}/${ids.length} 份`);
      } else {
        refused.push(event);
        streams.say(
          `${event.unitName}：${failureSentence(event.refusal.code, event.refusal.facts)}`,
        );
      }
    }
  });
  streams.say(`写出 ${written} 份，没有写出 ${refused.length} 份`);
  if (refused.some(({ refusal }) => refusal?.code === 'ERRORS_STAND')) return EXIT.errorsFound;
  return refused.length > 0 ? EXIT.unusable : EXIT.done;
}

/** @throws Failure BAD_REQUEST for what is of one report alone */
function assertOptionsFit({ unit, revisions, comparison, draft, final }: ExportOptions): void {
  const detail =
    unit !== undefined || revisions || comparison
      ? '--all 不能与 --unit、--revisions、--comparison 合用'
      : '--draft 与 --final 只能写一个';
  if (unit !== undefined || revisions || comparison || (draft && final)) {
    throw new Failure('BAD_REQUEST', { detail });
  }
}

function batchFormat(text: string): BatchFormat {
  const format = BATCH_FORMATS.find((known) => known === text.toLowerCase());
  if (format) return format;
  const detail = `--format 应为 ${BATCH_FORMATS.join('、')} 之一`;
  throw new Failure('BAD_REQUEST', { place: text, detail });
}

function scopeOf({ draft, final }: ExportOptions): 'byState' | 'finalized' | 'drafts' {
  if (draft) return 'drafts';
  return final ? 'finalized' : 'byState';
}
