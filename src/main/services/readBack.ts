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
  const place = read ? firstNotHeld(printableReport(report), read) : '全文';
  if (place !== null) throw new Failure('READ_BACK_DIFFERS', { file: file.name, place });
}

function firstNotHeld(report: Report, read: ReadReport): string | null {
  const { title, preamble, sections } = read;
  const texts = [
    title,
    preamble,
    ...sections.flatMap((section) => [section.title, section.text]),
    read.review ?? '',
  ];
  return (
    firstDifferentCell(report, read) ?? firstMissing(report, squeezed(texts.join('')), isWrittenIn)
  );
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
  if (!/\.pdf$/i.test(file.name)) return assertReadsBack(reader, file, report);
  const place = await firstNotDrawn(reader, file, printableReport(report));
  if (place !== null) throw new Failure('READ_BACK_DIFFERS', { file: file.name, place });
}

/** Texts are compared as they stand on the pages, before anything in them is taken for furniture of a page. */
async function firstNotDrawn(
  reader: ReportReader,
  file: SourceFile,
  report: Report,
): Promise<string | null> {
  const { reports, source } = await reader
    .readWithSource(file, new Map())
    .catch((cause: unknown) => {
      throw new Failure('READ_BACK_DIFFERS', { file: file.name, place: '全文' }, { cause });
    });
  const [read] = reports;
  if (!read || !source) return '全文';
  const found = source.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text),
  );
  return (
    firstDifferentCell(report, read) ?? firstMissing(report, squeezed(found.join('')), isDrawnIn)
  );
}

/** @param found the text of a file without white space */
function firstMissing(
  report: Report,
  found: string,
  isIn: (found: string, line: string) => boolean,
): string | null {
  const own = [
    { place: '引言', text: report.preamble },
    ...report.sections.map((section) => ({ place: section.title, text: section.text })),
    { place: '撰稿、审核信息', text: report.review ?? '' },
  ];
  const lost = own.find(({ text }) =>
    text.split('\n').some((line) => !isIn(found, squeezed(line))),
  );
  return lost?.place ?? null;
}

function isWrittenIn(found: string, line: string): boolean {
  return found.includes(line);
}

/**
 * A PDF holds what was drawn. A face may draw two characters alike (户 and 戶), and of them a PDF names always the same:
 * a character that stands nowhere in the file may be any other there, but for digits and Latin letters. Marks which a
 * browser moves together (’【) may be read in another order, and what has no width is not drawn: letters, digits and
 * the signs of numbers are compared.
 */
function isDrawnIn(found: string, line: string): boolean {
  const [text, wanted] = [drawn(found), drawn(line)];
  if (text.includes(wanted)) return true;
  const pattern = Array.from(wanted, (char) =>
    isAscii(char) || text.includes(char)
      ? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`
      : '[^\\x00-\\x7f]',
  );
  return new RegExp(pattern.join(''), 'u').test(text);
}

function drawn(text: string): string {
  return text.replaceAll(/～|[^\p{L}\p{N}\p{S}.,%‰/-]/gu, '');
}

function isAscii(char: string): boolean {
  return char.charCodeAt(0) < 0x80;
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
  if (found.length > expected.length) return found[expected.length]?.title ?? '正文';
  return sameText(report.review ?? '', read.review ?? '') ? null : '撰稿、审核信息';
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
