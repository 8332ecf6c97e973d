import * as xlsx from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { deflateSync } from 'node:zlib';
import type { SourceFile } from '../../src/main/ports/index.ts';
import { textFile } from './fixtures.ts';
import { pdfFile, withStream } from './pdfFile.ts';

const ROWS = 60_000;
const page = `<table>${'<tr><td>1</td><td>2</td></tr>'.repeat(ROWS * 6)}</table>`;

function workbook(name: string, bookType: 'xlsx' | 'biff8' | 'ods'): SourceFile {
  const rows = Array.from({ length: ROWS }, (_, row) => [`第${row}行`, row, row * 7, row * 13]);
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), '表');
  const bytes: unknown = xlsx.write(book, { type: 'buffer', bookType, compression: true });
  return { name, bytes: Uint8Array.from(bytes as Uint8Array) };
}

function document(): SourceFile {
  const paragraph = (_: unknown, index: number): string =>
    `<w:p><w:r><w:t>第${(index * 7919) % 99_991}条</w:t></w:r></w:p>`;
  const body = Array.from({ length: ROWS * 5 }, paragraph).join('');
  const xml = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return { name: 'heavy.docx', bytes: zipSync({ 'word/document.xml': strToU8(xml) }) };
}

function pages(): SourceFile {
  const line = 'BT /F1 9 Tf 50 700 Td (many words on many pages) Tj ET\n';
  return pdfFile(
    'heavy.pdf',
    Array.from({ length: 60 }, () => line.repeat(300)),
  );
}

/** Files within all limits on size that a parser needs a second or a good deal of memory for. */
export const HEAVY: readonly SourceFile[] = [
  workbook('heavy.xlsx', 'xlsx'),
  workbook('heavy.xls', 'biff8'),
  workbook('heavy.ods', 'ods'),
  document(),
  textFile('heavy.html', page),
  textFile('heavy.mht', `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${page}`),
  textFile('heavy.txt', '一\t2\t3\n'.repeat(ROWS * 5)),
  textFile('heavy.csv', '一,2,3\n'.repeat(ROWS * 5)),
  textFile('heavy.json', `[${'{"a":[1,2,3]},'.repeat(ROWS * 8)}1]`.replace('[', '{"a":[') + '}'),
  pages(),
];

/** A stream that is packed behind another encoding, so that its size does not show beforehand. */
export function hiddenPdfBomb(): SourceFile {
  const packed = deflateSync(Buffer.alloc(500 * 1024 * 1024, 'q\n'), { level: 1 });
  const data = Buffer.from(`${packed.toString('hex')}>`);
  return withStream('hidden.pdf', data, '[/ASCIIHexDecode/FlateDecode]');
}
