import { Failure, type ForeignFormat } from '../../contract/errors.ts';
import { noTables } from '../../contract/noTables.ts';
import { ownReport } from '../../domain/reading/own/index.ts';
import {
  recogniseKnown,
  type KnownLayouts,
  type NeutralDocument,
  type ReadReport,
} from '../../domain/reading/index.ts';
import type { ReadFile, SourceFile } from '../ports/index.ts';
import { declaredCharset, decodeText } from './charset.ts';
import { readCompound } from './compound.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readJson } from './json.ts';
import { kindOfFile, type FileKind } from './kind.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { htmlOfMht } from './mht.ts';
import { ownHtml } from './own/html.ts';
import { ownWord } from './own/word.ts';
import { readPdf } from './pdf/index.ts';
import { readPlainText } from './plainText.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { checkedParts, openZip, repack } from './zip.ts';

/**
 * Reads a file of any supported kind in this thread.
 * @throws Failure with UNREADABLE_FILE, ENCRYPTED_FILE, EMPTY_FILE, FILE_TOO_LARGE, NO_TABLES or UNSUPPORTED_FORMAT
 */
export async function readDocument(
  file: SourceFile,
  known: KnownLayouts = new Map(),
): Promise<readonly ReadReport[]> {
  const { reports, source } = await readWithSource(file, known);
  if (reports.length === 0 && source) throw noTables(source);
  return reports;
}

/** As `readDocument`, with the neutral form of the file; no report where no table is found. */
export async function readWithSource(file: SourceFile, known: KnownLayouts): Promise<ReadFile> {
  if (file.bytes.byteLength > MAX_FILE_BYTES) {
    throw new Failure('FILE_TOO_LARGE', { file: file.name });
  }
  const kind = kindOfFile(file);
  if (kind === 'json') return { reports: [readJson(file)], source: null, hints: [] };
  const source = await toNeutral(file, kind);
  const own = ownReport(source);
  if (own) return { reports: [own], source, hints: [] };
  return { ...recogniseKnown(source, known), source };
}

/** The neutral form of a file that is not our own JSON. */
export async function toNeutral(
  file: SourceFile,
  kind: Exclude<FileKind, 'json'>,
): Promise<NeutralDocument> {
  switch (kind) {
    case 'zip':
      return readZip(file);
    case 'compound':
      return readCompound(file);
    case 'spreadsheetXml':
      return readSpreadsheet(file);
    case 'html':
      return readPage(decodeText(file.bytes, declaredCharset(file.bytes)), file.name);
    case 'mht': {
      const html = htmlOfMht(file.bytes);
      if (html === null) return readPlainText(decodeText(file.bytes), file.name);
      return readHtml(html, file.name);
    }
    case 'text':
      return readPlainText(decodeText(file.bytes), file.name);
    case 'pdf':
      return readPdf(file);
    case 'rtf':
      throw new Failure('UNSUPPORTED_FORMAT', { file: file.name, format: 'rtf' });
  }
}

async function readZip(file: SourceFile): Promise<NeutralDocument> {
  const archive = await openZip(file);
  const parts = checkedParts(archive, file.name);
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name));
  if (has(/^word\/document\.xml$/i)) {
    return { ...readDocx(file, archive), own: ownWord(archive) };
  }
  if (has(/^xl\/workbook\.bin$/i)) {
    throw new Failure('UNSUPPORTED_FORMAT', { file: file.name, format: 'xlsb' });
  }
  if (has(/^xl\//i) || isOdsSpreadsheet(archive.names, archive.part)) {
    const mayHide = Object.entries(parts).some(([name, part]) => hidesCells(name, part));
    return readSpreadsheet({ name: file.name, bytes: repack(parts) }, mayHide);
  }
  throw new Failure('UNSUPPORTED_FORMAT', { file: file.name, format: foreignZip(has) });
}

/** Whether a part of a workbook has hidden rows or columns. */
function hidesCells(name: string, part: Uint8Array): boolean {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (name === 'content.xml') return /"(?:collapse|filter)"/.test(bytes.toString('latin1'));
  return name.startsWith('xl/worksheets/') && HIDDEN.some((words) => bytes.includes(words));
}

const HIDDEN = [' hidden="1"', ' hidden="true"'];

function foreignZip(has: (pattern: RegExp) => boolean): ForeignFormat {
  if (has(/^OFD\.xml$/i)) return 'ofd';
  if (has(/^ppt\//i)) return 'presentation';
  if (has(/^content\.xml$/)) return 'odt';
  return 'archive';
}

async function readPage(html: string, fileName: string): Promise<NeutralDocument> {
  return { ...(await readHtml(html, fileName)), own: await ownHtml(html) };
}

function isOdsSpreadsheet(names: readonly string[], part: (name: string) => Uint8Array): boolean {
  if (!names.includes('mimetype')) return false;
  return new TextDecoder().decode(part('mimetype')).includes('spreadsheet');
}
