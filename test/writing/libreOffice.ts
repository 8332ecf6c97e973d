import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { picturesOf, type Picture } from './picture.ts';

function has(program: string, flag: string): boolean {
  return spawnSync(program, [flag], { stdio: 'ignore' }).error === undefined;
}

/** Why tests that need LibreOffice and poppler are skipped; null where both are installed. */
export const MISSING: string | null =
  has('soffice', '--version') && has('pdftotext', '-v')
    ? null
    : '没有安装 LibreOffice 或 poppler-utils';

/** Runs `work` in a folder that is removed afterwards. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-writing-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens the file in LibreOffice and saves it in another format; returns the path of the one file it saved. */
function convert(folder: string, name: string, format: string): string {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const out = join(folder, 'out');
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      out,
      join(folder, name),
    ],
    { encoding: 'utf8' },
  );
  const saved = status === 0 ? readdirSync(out)[0] : undefined;
  if (saved === undefined) throw new Error(`LibreOffice did not open ${name}: ${stderr}`);
  return join(out, saved);
}

export interface PdfLine {
  readonly text: string;
  /** Points from the left and top edge of the page. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** Where each line of text stands on each page of a PDF. */
export function pdfPages(path: string): readonly PdfPage[] {
  const { stdout } = spawnSync('pdftotext', ['-bbox-layout', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => ({
      ...sizeOf(page),
      lines: page.split('<line ').slice(1).map(lineOf),
    }));
}

function sizeOf(page: string): { readonly width: number; readonly height: number } {
  return { width: numberOf(page, 'width'), height: numberOf(page, 'height') };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function lineOf(line: string): PdfLine {
  const words = [...line.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map((match) => match[1] ?? '');
  return {
    text: words
      .join('')
      .replaceAll(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name] ?? ''),
    left: numberOf(line, 'xMin'),
    right: numberOf(line, 'xMax'),
    top: numberOf(line, 'yMin'),
  };
}

function numberOf(text: string, attribute: string): number {
  return Number(new RegExp(`${attribute}="([\\d.]+)"`).exec(text)?.[1]);
}

/** What is printed of the document, as pictures. */
export function photograph(bytes: Uint8Array, name: string): readonly Picture[] {
  return inFolder((folder) => {
    writeFileSync(join(folder, name), bytes);
    return picturesOf(convert(folder, name, 'pdf'));
  });
}

/** The document as PDF pages. */
export function render(bytes: Uint8Array, name: string): readonly PdfPage[] {
  return inFolder((folder) => {
    writeFileSync(join(folder, name), bytes);
    return pdfPages(convert(folder, name, 'pdf'));
  });
}

/** How many pages each of the documents has, opened all at once. */
export function pageCounts(documents: readonly Uint8Array[]): readonly number[] {
  return inFolder((folder) => {
    const names = documents.map((bytes, index) => {
      writeFileSync(join(folder, `${index}.docx`), bytes);
      return join(folder, `${index}.docx`);
    });
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const out = join(folder, 'out');
    spawnSync('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      ...names,
    ]);
    return documents.map((_, index) => pdfPages(join(out, `${index}.pdf`)).length);
  });
}

/** The pages of a PDF. */
export function pagesOf(pdf: Uint8Array): readonly PdfPage[] {
  return inFolder((folder) => {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, pdf);
    return pdfPages(path);
  });
}

/** The text of a PDF in the order in which it was written, without white space. */
export function textOfPdf(pdf: Uint8Array): string {
  return inFolder((folder) => {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, pdf);
    const { stdout } = spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
    return stdout.replaceAll(/\s+/g, '');
  });
}

/** The cells of one sheet (from 1) of a workbook as LibreOffice shows them after it has computed the formulas. */
export function sheetText(bytes: Uint8Array, sheet: number): readonly (readonly string[])[] {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    // Tabs between cells, UTF-8, as displayed; the last token is the number of the sheet.
    const filter = `csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,${sheet}`;
    return readFileSync(convert(folder, 'book.xlsx', filter), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'));
  });
}

/** The file as LibreOffice saves it in the format it has. */
export function savedAgain(bytes: Uint8Array, ending: 'docx' | 'xlsx'): Uint8Array {
  return savedAs(bytes, ending, ending);
}

/** The file as LibreOffice saves it in another format. */
export function savedAs(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return inFolder((folder) => {
    const name = `report.${from}`;
    writeFileSync(join(folder, name), bytes);
    return new Uint8Array(readFileSync(convert(folder, name, to)));
  });
}
