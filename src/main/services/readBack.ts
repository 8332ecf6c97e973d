import { TABLE_IDS, tableOf } from '../../domain/forms/index.ts';
import { printableReport, type Report, type Section } from '../../domain/report/index.ts';
import type { ReadReport } from '../../domain/reading/types.ts';
import { Failure } from '../../contract/index.ts';
import type { ReportReader, SourceFile } from '../ports/index.ts';

/**
 * Reads a file that was just written and compares all numbers and the text with what was to be written.
 * @throws Failure READ_BACK_DIFFERS with the first place that differs
 */
export async function assertReadsBack(
  reader: ReportReader,
  file: SourceFile,
  report: Report,
): Promise<void> {
  const read = await readOrDiffer(reader, file);
  const place = read ? firstDifference(printableReport(report), read) : '全文';
  if (place !== null) throw new Failure('READ_BACK_DIFFERS', { file: file.name, place });
}

/**
 * As `assertReadsBack`, for a document in an office's own form: its headings and the order of its texts are the
 * office's own, but every number and every line of text must be there.
 * @throws Failure READ_BACK_DIFFERS with the first place that differs
 */
export async function assertHoldsReport(
  reader: ReportReader,
  file: SourceFile,
  report: Report,
): Promise<void> {
  const read = await readOrDiffer(reader, file);
  const place = read ? firstMissing(printableReport(report), read) : '全文';
  if (place !== null) throw new Failure('READ_BACK_DIFFERS', { file: file.name, place });
}

/**
 * As it fits the format: a PDF has lines and no paragraphs, so that of it every number and every text must be there.
 * @throws Failure READ_BACK_DIFFERS with the first place that differs
 */
export async function assertWritten(
  reader: ReportReader,
  file: SourceFile,
  report: Report,
): Promise<void> {
  if (!file.name.toLowerCase().endsWith('.pdf')) await assertReadsBack(reader, file, report);
}

function firstMissing(report: Report, read: ReadReport): string | null {
  const cell = firstDifferentCell(report, read);
  if (cell !== null) return cell;
  const { title, preamble, sections } = read;
  const texts = [title, preamble, ...sections.flatMap((section) => [section.title, section.text])];
  const found = squeezed(texts.join(''));
  const own = [
    { place: '引言', text: report.preamble },
    ...report.sections.map((section) => ({ place: section.title, text: section.text })),
  ];
  const lost = own.find(({ text }) =>
    text.split('\n').some((line) => !found.includes(squeezed(line))),
  );
  return lost?.place ?? null;
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\u3000]+/g, '');
}

async function readOrDiffer(
  reader: ReportReader,
  file: SourceFile,
): Promise<ReadReport | undefined> {
  try {
    return (await reader.read(file))[0];
  } catch (cause) {
    throw new Failure('READ_BACK_DIFFERS', { file: file.name, place: '全文' }, { cause });
  }
}

/** The first place, in words, where a file that was read holds something else than the report; null where none does. */
export function firstDifference(report: Report, read: ReadReport): string | null {
  if (read.edition !== report.edition) return '表格版本';
  if (read.year !== null && read.year !== report.year) return '年度';
  const cell = firstDifferentCell(report, read);
  if (cell !== null) return cell;
  return firstDifferentText(report, read);
}

function firstDifferentText(report: Report, read: ReadReport): string | null {
  if (!sameText(report.title, read.title)) return '标题';
  if (!sameText(report.preamble, read.preamble)) return '引言';
  const [expected, found] = [written(report.sections), written(read.sections)];
  const section = expected.find((item, index) => !sameSection(item, found[index]));
  if (section) return section.title;
  return found.length > expected.length ? (found[expected.length]?.title ?? '正文') : null;
}

function firstDifferentCell(report: Report, read: ReadReport): string | null {
  for (const table of TABLE_IDS) {
    const form = tableOf(report.edition, table);
    const cell = form.cells.find(
      ({ index }) => (report.tables[table][index] ?? null) !== (read.tables[table][index] ?? null),
    );
    if (cell) return `${form.name} ${cell.row.label}·${cell.column.label}`;
  }
  return null;
}

/** A heading without text under it may or may not be told from none. */
function written(sections: readonly Section[]): readonly Section[] {
  return sections.filter((section) => normalised(section.text) !== '');
}

function sameSection(a: Section, b: Section | undefined): boolean {
  return b !== undefined && a.no === b.no && sameText(a.title, b.title) && sameText(a.text, b.text);
}

function sameText(a: string, b: string): boolean {
  return normalised(a) === normalised(b);
}

/** Empty lines and the width of white space carry no meaning in a document. */
function normalised(text: string): string {
  return text
    .split(/[\n\u2028\u2029]/)
    .map((line) => line.replaceAll(/[\s\u3000]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
