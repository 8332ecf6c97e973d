import { tablesToRecords, INTERCHANGE_FORMAT, plainReport } from '../../domain/report/index.ts';
import type { ReadNote, ReadReport } from '../../domain/reading/types.ts';
import { asReport } from './asReport.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { readReports } from './files.ts';
import { NOTE_WORDS, reportText } from './reportText.ts';

/** `read FILE [--json]`: the report a file contains, as it stands there, with notes on the reading. */
export async function readCommand(
  context: CliContext,
  path: string,
  options: { readonly json?: true },
): Promise<ExitStatus> {
  const [read, ...others] = await readReports(context, path);
  const notes = [...read.notes, ...others.map((other) => otherNote(other, path))];
  if (options.json) {
    await context.streams.out(`${JSON.stringify(readAsJson(read, notes), null, 2)}\n`);
    return EXIT.done;
  }
  await context.streams.out(reportText(read));
  sayNotes(context, notes);
  return EXIT.done;
}

const MAX_INFO_LINES = 10;

/** A whole table of full-width digits makes 200 remarks: people see the first few, `--json` has them all. */
function sayNotes({ streams }: CliContext, notes: readonly ReadNote[]): void {
  const grave = notes.filter((note) => note.level !== 'info');
  const info = notes.filter((note) => note.level === 'info');
  for (const note of [...grave, ...info.slice(0, MAX_INFO_LINES)]) {
    const where = note.where === '' ? '' : `${note.where}：`;
    streams.say(`${NOTE_WORDS[note.level]}　${where}${note.message}`);
  }
  const left = info.length - MAX_INFO_LINES;
  if (left > 0) streams.say(`说明　另有 ${left} 条，加 --json 可以全部看到。`);
}

/** The interchange JSON of what was read; agency and year are null where the file does not name them. */
function readAsJson(read: ReadReport, notes: readonly ReadNote[]): object {
  const { preamble, sections } = plainReport(asReport(read));
  return {
    format: INTERCHANGE_FORMAT,
    unit: { name: read.unitName },
    year: read.year,
    edition: read.edition,
    title: read.title,
    preamble,
    sections,
    tables: tablesToRecords(read.edition, read.tables),
    ...(read.review !== undefined && { review: read.review }),
    notes: notes.map(({ level, where, message }) => ({ level, where, message })),
  };
}

function otherNote(other: ReadReport, path: string): ReadNote {
  const name = `${other.unitName ?? '未写明单位'} ${other.year ?? '未写明年度'}`;
  return { level: 'info', where: path, message: `文件里还有另一份年报：${name}。` };
}
