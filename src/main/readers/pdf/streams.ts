import { inflateSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { Failure } from '../../../contract/errors.ts';
import type { SourceFile } from '../../ports/index.ts';
import { MAX_INFLATE_RATIO, MAX_INFLATED_BYTES, RATIO_FLOOR_BYTES } from '../limits.ts';

const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');
const DICTIONARY_BYTES = 512;
const ZLIB_HEAD_BYTES = 2;
const SLICE_BYTES = 4096;
const MAX_PACKED = 4;

/**
 * Refuses a PDF whose streams would unpack to more than allowed, before the parser unpacks them whole. Only pictures
 * may be large: they are never unpacked.
 * @throws Failure FILE_TOO_LARGE
 */
export function refuseBombs({ name, bytes }: SourceFile): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = buffer.indexOf(STREAM); at >= 0; at = buffer.indexOf(STREAM, at + STREAM.length)) {
    const start = dataStart(buffer, at + STREAM.length);
    if (start < 0 || !isDeflated(buffer, start) || isPicture(buffer, at)) continue;
    const end = buffer.indexOf(END, start);
    total += unpackedSize(buffer.subarray(start, end < 0 ? undefined : end), name);
    if (total > MAX_INFLATED_BYTES) throw new Failure('FILE_TOO_LARGE', { file: name });
  }
}

/** After the keyword and its line end; not where the word is part of another, as in endstream. */
function dataStart(buffer: Buffer, at: number): number {
  if (buffer[at] === 0x0d) return buffer[at + 1] === 0x0a ? at + 2 : at + 1;
  return buffer[at] === 0x0a ? at + 1 : -1;
}

/** By the data (RFC 1950, 2.2), whatever the dictionary says. */
function isDeflated(buffer: Buffer, at: number): boolean {
  const [method, flags] = [buffer[at] ?? 0, buffer[at + 1] ?? 0];
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

function isPicture(buffer: Buffer, at: number): boolean {
  const before = buffer.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at);
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
  return /\/Subtype\s*\/Image\b/.test(dictionary);
}

/** Size that the stream unpacks to; damaged data counts as far as it goes. */
function unpackedSize(data: Buffer, file: string, depth = 0): number {
  const unpacked = unpackSmall(data);
  if (!unpacked) return slicedSize(data, file);
  // A stream may be packed several times over.
  const isPackedAgain = depth < MAX_PACKED && isDeflated(unpacked, 0);
  return unpacked.length + (isPackedAgain ? unpackedSize(unpacked, file, depth + 1) : 0);
}

function unpackSmall(data: Buffer): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: RATIO_FLOOR_BYTES });
  } catch {
    return null;
  }
}

/** Slice by slice, so that a bomb is found out before it is unpacked. */
function slicedSize(data: Buffer, file: string): number {
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
  });
  try {
    for (let read = ZLIB_HEAD_BYTES; read < data.length; read += SLICE_BYTES) {
      inflate.push(data.subarray(read, read + SLICE_BYTES));
      const isBomb = size > RATIO_FLOOR_BYTES && size > (read + SLICE_BYTES) * MAX_INFLATE_RATIO;
      if (isBomb || size > MAX_INFLATED_BYTES) throw new Failure('FILE_TOO_LARGE', { file });
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
  }
  return size;
}
