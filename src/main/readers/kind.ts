import { Failure, type ForeignFormat } from '../../contract/errors.ts';
import { utf16Of } from './charset.ts';
import type { SourceFile } from '../ports/index.ts';

export type FileKind =
  'zip' | 'compound' | 'pdf' | 'rtf' | 'json' | 'mht' | 'html' | 'text' | 'spreadsheetXml';

/** First bytes of files that are none of ours to read. */
const FOREIGN: readonly (readonly [ForeignFormat, readonly number[]])[] = [
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b, 0x08]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['oldWord', [0xdb, 0xa5]],
  ['oldWord', [0x31, 0xbe, 0x00, 0x00]],
  ['oldExcel', [0x09, 0x00, 0x04, 0x00]],
  ['oldExcel', [0x09, 0x02, 0x06, 0x00]],
  ['oldExcel', [0x09, 0x04, 0x06, 0x00]],
  ['shortcut', [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
  ['program', [0x4d, 0x5a, 0x90, 0x00]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
];
/** RIFF….WEBP, BM with its size, ….ftypheic */
const PICTURE = /^(?:RIFF[^]{4}WEBP|BM[^]{4}\0\0\0\0|[^]{4}ftyp(?:hei|mif1))/;

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a file is an OLE compound file, as .xls and .doc are. */
export function isCompound(bytes: Uint8Array): boolean {
  return startsWith(bytes, COMPOUND);
}

const TEXT_PROBE_BYTES = 4096;

/**
 * What a file is by its content; its name does not count, since files saved from web sites and old systems are often
 * misnamed.
 * @throws Failure EMPTY_FILE, UNREADABLE_FILE, or UNSUPPORTED_FORMAT where it is known what it is
 */
export function kindOfFile(file: SourceFile): FileKind {
  const { bytes, name } = file;
  if (bytes.byteLength === 0) throw new Failure('EMPTY_FILE', { file: name });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return 'zip';
  }
  if (isCompound(bytes)) return 'compound';
  const format = foreignFormat(file);
  if (format) throw new Failure('UNSUPPORTED_FORMAT', { file: name, format });
  if (isPdf(bytes)) return 'pdf';
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'rtf';
  const utf16 = utf16Of(bytes);
  const probe = bytes.subarray(0, TEXT_PROBE_BYTES);
  if (utf16 === null && probe.includes(0)) throw unknownBinary(name);
  const head = probeText(probe, utf16).trimStart();
  if (head === '' && isBlank(bytes)) throw new Failure('EMPTY_FILE', { file: name });
  if (head.startsWith('{')) return 'json';
  if (/^(?:mime-version|from|subject|content-type|date|x-[a-z-]+):/i.test(head)) return 'mht';
  if (/<office:document[\s>]/i.test(head)) return 'spreadsheetXml';
  // In a page that Word saved, <w:WordDocument> is a note of Word's to itself.
  if (/<\?mso-application progid="Word|<w:wordDocument[\s>]|<pkg:package[\s>]/.test(head)) {
    throw new Failure('UNSUPPORTED_FORMAT', { file: name, format: 'wordXml' });
  }
  if (
    /<\?mso-application progid="Excel/i.test(head) ||
    /urn:schemas-microsoft-com:office:spreadsheet"/i.test(head)
  ) {
    if (!/<html[\s>]/i.test(head)) return 'spreadsheetXml';
  }
  if (/<(?:!doctype html|html|head|body|table|meta|div|p|title)[\s>]/i.test(head)) return 'html';
  return 'text';
}

/** Readers accept the mark anywhere in the first part of the file (ISO 32000-1, annex H.3.4.1). */
function isPdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /^[^<{]*%PDF-\d/.test(head);
}

function unknownBinary(file: string): Failure {
  return /\.wps$/i.test(file)
    ? new Failure('UNSUPPORTED_FORMAT', { file, format: 'oldWps' })
    : new Failure('UNREADABLE_FILE', { file });
}

function foreignFormat({ name, bytes }: SourceFile): ForeignFormat | null {
  // What Office leaves beside an open file; its content is a user name.
  if (name.startsWith('~$')) return 'lockFile';
  const found = FOREIGN.find(([, magic]) => startsWith(bytes, magic));
  if (found) return found[0];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
  return PICTURE.test(head) ? 'picture' : null;
}

function probeText(probe: Uint8Array, utf16: string | null): string {
  if (utf16 === null) return new TextDecoder('latin1').decode(probe).replace(/^ï»¿/, '');
  return new TextDecoder(utf16).decode(probe);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20);
}
