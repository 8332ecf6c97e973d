import { crc32, inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
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

const LOCAL_HEADER_BYTES = 30;
const DOCTYPE_PROBE_BYTES = 16_384;
const STORED = 0;
const DEFLATED = 8;

/** A zip file whose directory was found to be within the limits. */
export interface Archive {
  readonly names: readonly string[];
  /**
   * One part, inflated to at most the size its directory states.
   * @throws Failure UNREADABLE_FILE where the part is missing, damaged or larger than stated
   */
  readonly part: (name: string) => Uint8Array;
}

/**
 * Opens a zip file after walking its central directory, without inflating anything.
 * @throws Failure FILE_TOO_LARGE for what would unpack to more than allowed, ENCRYPTED_FILE, UNREADABLE_FILE
 */
export async function openZip(file: SourceFile): Promise<Archive> {
  const { bytes, name } = file;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await open(buffer, name);
  try {
    const entries = await walk(zip, name);
    return {
      names: [...entries.keys()],
      part: (path) => inflate(buffer, entries.get(path), name),
    };
  } finally {
    zip.close();
  }
}

/**
 * Every XML part, unpacked and checked: a directory that lies about sizes, damaged data and a DOCTYPE are found
 * before another parser sees them.
 */
export function checkedParts(
  archive: Archive,
  fileName: string,
): Readonly<Record<string, Uint8Array>> {
  const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const name of archive.names) {
    if (!/(?:\.(?:xml|rels)|^mimetype)$/i.test(name)) continue;
    const part = archive.part(name);
    const head = Buffer.from(
      part.buffer,
      part.byteOffset,
      Math.min(part.byteLength, DOCTYPE_PROBE_BYTES),
    );
    if (/<!DOCTYPE/i.test(head.toString('latin1'))) {
      throw new Failure('UNREADABLE_FILE', { file: fileName, place: name });
    }
    parts[name] = part;
  }
  return parts;
}

/** The checked parts as a plain zip file, so that the next parser sees nothing of the original's headers. */
export function repack(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...parts }, { level: 0 });
}

function open(buffer: Buffer, name: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: false };
    fromBuffer(buffer, options, (cause, zip) => {
      if (zip) resolve(zip);
      else reject(new Failure('UNREADABLE_FILE', { file: name }, { cause }));
    });
  });
}

function walk(zip: ZipFile, file: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let inflated = 0;
  return new Promise((resolve, reject) => {
    if (zip.entryCount > MAX_ZIP_ENTRIES) {
      reject(new Failure('FILE_TOO_LARGE', { file }));
      return;
    }
    zip.on('error', (cause) => {
      reject(new Failure('UNREADABLE_FILE', { file }, { cause }));
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('entry', (entry: Entry) => {
      inflated += entry.uncompressedSize;
      const failure = problemOf(entry, inflated, file);
      if (failure) {
        reject(failure);
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function problemOf(entry: Entry, inflated: number, file: string): Failure | null {
  if (entry.isEncrypted()) return new Failure('ENCRYPTED_FILE', { file });
  if (entry.fileName.length > MAX_ENTRY_NAME_LENGTH) {
    return new Failure('UNREADABLE_FILE', { file });
  }
  const isBomb =
    entry.uncompressedSize > RATIO_FLOOR_BYTES &&
    entry.uncompressedSize > entry.compressedSize * MAX_INFLATE_RATIO;
  if (isBomb || inflated > MAX_INFLATED_BYTES) {
    return new Failure('FILE_TOO_LARGE', { file, place: entry.fileName });
  }
  return null;
}

function unpack(data: Uint8Array, entry: Entry): Uint8Array {
  if (entry.compressionMethod === STORED) return data;
  if (entry.compressionMethod !== DEFLATED) throw new Error('compression method');
  return inflateRawSync(data, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
}

function inflate(buffer: Buffer, entry: Entry | undefined, file: string): Uint8Array {
  if (!entry) throw new Failure('UNREADABLE_FILE', { file });
  try {
    const header = entry.relativeOffsetOfLocalHeader;
    const start =
      header +
      LOCAL_HEADER_BYTES +
      buffer.readUInt16LE(header + 26) +
      buffer.readUInt16LE(header + 28);
    const data = buffer.subarray(start, start + entry.compressedSize);
    const part = unpack(data, entry);
    // A flipped bit in the packed data may be a wrong figure in the table.
    if (crc32(part) !== entry.crc32) throw new Error('checksum');
    return part;
  } catch (cause) {
    throw new Failure('UNREADABLE_FILE', { file, place: entry.fileName }, { cause });
  }
}
