import { inflateSync } from 'node:zlib';
import { Unzlib } from 'fflate';
import { Failure } from '../../../contract/errors.ts';
import type { SourceFile } from '../../ports/index.ts';
import { MAX_INFLATE_RATIO, MAX_INFLATED_BYTES, RATIO_FLOOR_BYTES } from '../limits.ts';

const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');
const DICTIONARY_BYTES = 512;
const SLICE_BYTES = 4096;
const MAX_PACKED = 4;

/** What the packed streams of a PDF say of it before it is parsed. */
export interface StreamCheck {
  /** A stream is cut short, or its checksum is not that of its content: a figure may be another one. */
  readonly isDamaged: boolean;
}

/**
 * Unpacks every stream within limits. Only pictures may be larger: they are never unpacked.
 * @throws Failure FILE_TOO_LARGE for what the parser, which has no limits, would unpack to more than allowed
 */
export function checkStreams({ name, bytes }: SourceFile): StreamCheck {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isEncrypted = buffer.includes('/Encrypt');
  let total = 0;
  let end = 0;
  let isDamaged = false;
  for (let at = buffer.indexOf(STREAM); at >= 0; at = buffer.indexOf(STREAM, at + STREAM.length)) {
    const start = dataStart(buffer, at + STREAM.length);
    if (start < 0 || !isDeflated(buffer, start) || isPicture(buffer, at)) continue;
    if (end < start) end = endOf(buffer, start);
    const { size, isWhole } = unpacked(buffer.subarray(start, end), name);
    total += size;
    if (total > MAX_INFLATED_BYTES) throw new Failure('FILE_TOO_LARGE', { file: name });
    // What is encrypted looks like packed data by chance.
    if (!isWhole && !isEncrypted) isDamaged = true;
  }
  return { isDamaged };
}

function endOf(buffer: Buffer, start: number): number {
  const end = buffer.indexOf(END, start);
  return end < 0 ? buffer.length : end;
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

interface Unpacked {
  readonly size: number;
  readonly isWhole: boolean;
}

/** Damaged data counts as far as it goes. */
function unpacked(data: Buffer, file: string, depth = 0): Unpacked {
  try {
    const content = inflateSync(data, { maxOutputLength: RATIO_FLOOR_BYTES });
    const size = content.length;
    // A stream may be packed several times over.
    if (depth === MAX_PACKED || !isDeflated(content, 0)) return { size, isWhole: true };
    return { size: size + unpacked(content, file, depth + 1).size, isWhole: true };
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    return unpackedInSlices(data, file);
  }
}

/** Slice by slice, so that a bomb is found out before it is unpacked. */
function unpackedInSlices(data: Buffer, file: string): Unpacked {
  let size = 0;
  const inflate = new Unzlib((chunk) => {
    size += chunk.length;
  });
  try {
    for (let read = 0; read < data.length; read += SLICE_BYTES) {
      inflate.push(data.subarray(read, read + SLICE_BYTES));
      const isBomb = size > RATIO_FLOOR_BYTES && size > (read + SLICE_BYTES) * MAX_INFLATE_RATIO;
      if (isBomb || size > MAX_INFLATED_BYTES) throw new Failure('FILE_TOO_LARGE', { file });
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
  }
  return { size, isWhole: size > RATIO_FLOOR_BYTES };
}
