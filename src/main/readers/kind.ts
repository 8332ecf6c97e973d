import { Failure } from '../../contract/errors.ts';
import { utf16Of } from './charset.ts';
import type { SourceFile } from '../ports/index.ts';

export type FileKind =
  'zip' | 'compound' | 'pdf' | 'rtf' | 'json' | 'mht' | 'html' | 'text' | 'spreadsheetXml';

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const TEXT_PROBE_BYTES = 4096;

/**
 * What a file is by its content; its name does not count, since files saved from web sites and old systems are often
 * misnamed.
 * @throws Failure EMPTY_FILE or UNREADABLE_FILE
 */
export function kindOfFile(file: SourceFile): FileKind {
  const { bytes, name } = file;
  if (bytes.byteLength === 0) throw new Failure('EMPTY_FILE', { file: name });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return 'zip';
  }
  if (startsWith(bytes, COMPOUND)) return 'compound';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'rtf';
  const utf16 = utf16Of(bytes);
  const probe = bytes.subarray(0, TEXT_PROBE_BYTES);
  if (utf16 === null && probe.includes(0)) throw new Failure('UNREADABLE_FILE', { file: name });
  const head = probeText(probe, utf16).trimStart();
  if (head === '' && isBlank(bytes)) throw new Failure('EMPTY_FILE', { file: name });
  if (head.startsWith('{')) return 'json';
  if (/^(?:mime-version|from|subject|content-type|date|x-[a-z-]+):/i.test(head)) return 'mht';
  if (
    /<\?mso-application progid="Excel/i.test(head) ||
    /urn:schemas-microsoft-com:office:spreadsheet"/i.test(head)
  ) {
    if (!/<html[\s>]/i.test(head)) return 'spreadsheetXml';
  }
  if (/<(?:!doctype html|html|head|body|table|meta|div|p|title)[\s>]/i.test(head)) return 'html';
  return 'text';
}

function probeText(probe: Uint8Array, utf16: string | null): string {
  if (utf16 === null) return new TextDecoder('latin1').decode(probe).replace(/^ï»¿/, '');
  return new TextDecoder(utf16).decode(probe);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20);
}
