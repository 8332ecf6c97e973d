import { Failure } from '../../contract/errors.ts';
import { recognise, type NeutralDocument, type ReadReport } from '../../domain/reading/index.ts';
import type { SourceFile } from '../ports/index.ts';
import { readJson } from './json.ts';
import { kindOfFile } from './kind.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { guardZip } from './zipGuard.ts';

/**
 * Reads a file of any supported kind in this thread.
 * @throws Failure with UNREADABLE_FILE, ENCRYPTED_FILE, EMPTY_FILE, FILE_TOO_LARGE, NO_TABLES or UNSUPPORTED_FORMAT
 */
export async function readDocument(file: SourceFile): Promise<readonly ReadReport[]> {
  if (file.bytes.byteLength > MAX_FILE_BYTES)
    throw new Failure('FILE_TOO_LARGE', { file: file.name });
  const kind = kindOfFile(file);
  if (kind === 'json') return [readJson(file)];
  const doc = await toNeutral(file, kind);
  const reports = recognise(doc);
  if (reports.length === 0) throw new Failure('NO_TABLES', { file: file.name });
  return reports;
}

async function toNeutral(
  file: SourceFile,
  kind: Exclude<ReturnType<typeof kindOfFile>, 'json'>,
): Promise<NeutralDocument> {
  switch (kind) {
    case 'zip': {
      await guardZip(file);
      return readSpreadsheet(file);
    }
    case 'compound':
    case 'spreadsheetXml':
      return readSpreadsheet(file);
    default:
      throw new Failure('UNSUPPORTED_FORMAT', { file: file.name });
  }
}
