import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { Failure } from '../../contract/errors.ts';
import type { SourceFile } from '../ports/index.ts';
import {
  MAX_ENTRY_NAME_LENGTH,
  MAX_INFLATE_RATIO,
  MAX_INFLATED_BYTES,
  MAX_ZIP_ENTRIES,
  RATIO_FLOOR_BYTES,
} from './limits.ts';

/**
 * Walks the central directory of a zip file without inflating anything and returns the names of its parts.
 * @throws Failure FILE_TOO_LARGE for what would unpack to more than allowed, ENCRYPTED_FILE, UNREADABLE_FILE
 */
export async function guardZip(file: SourceFile): Promise<readonly string[]> {
  const zip = await open(file);
  try {
    return await walk(zip, file);
  } finally {
    zip.close();
  }
}

function open(file: SourceFile): Promise<ZipFile> {
  const { bytes, name } = file;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true };
    fromBuffer(buffer, options, (cause, zip) => {
      if (zip) resolve(zip);
      else reject(new Failure('UNREADABLE_FILE', { file: name }, { cause }));
    });
  });
}

function walk(zip: ZipFile, file: SourceFile): Promise<readonly string[]> {
  const names: string[] = [];
  let inflated = 0;
  return new Promise((resolve, reject) => {
    if (zip.entryCount > MAX_ZIP_ENTRIES) {
      reject(new Failure('FILE_TOO_LARGE', { file: file.name }));
      return;
    }
    zip.on('error', (cause) => {
      reject(new Failure('UNREADABLE_FILE', { file: file.name }, { cause }));
    });
    zip.on('end', () => {
      resolve(names);
    });
    zip.on('entry', (entry: Entry) => {
      inflated += entry.uncompressedSize;
      const failure = problemOf(entry, inflated, file.name);
      if (failure) {
        reject(failure);
        return;
      }
      names.push(entry.fileName);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function problemOf(entry: Entry, inflated: number, file: string): Failure | null {
  if (entry.isEncrypted()) return new Failure('ENCRYPTED_FILE', { file });
  if (entry.fileName.length > MAX_ENTRY_NAME_LENGTH)
    return new Failure('UNREADABLE_FILE', { file });
  const isBomb =
    entry.uncompressedSize > RATIO_FLOOR_BYTES &&
    entry.uncompressedSize > entry.compressedSize * MAX_INFLATE_RATIO;
  if (isBomb || inflated > MAX_INFLATED_BYTES) {
    return new Failure('FILE_TOO_LARGE', { file, place: entry.fileName });
  }
  return null;
}
