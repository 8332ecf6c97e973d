import * as xlsx from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Failure, type ErrorCode, type ForeignFormat } from '../../src/contract/errors.ts';
import { failureSentence } from '../../src/contract/sentences.ts';
import type { SourceFile } from '../../src/main/ports/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { fixture, textFile } from './fixtures.ts';
import { bombs, zipBomb } from './hostile.ts';

async function refused(file: SourceFile, code: ErrorCode): Promise<void> {
  await expect(readDocument(file)).rejects.toMatchObject({ code, facts: { file: file.name } });
}

describe('input that cannot be read', () => {
  it('an empty file is EMPTY_FILE', async () => {
    await refused({ name: 'a.xlsx', bytes: new Uint8Array() }, 'EMPTY_FILE');
    await refused(textFile('a.txt', ' \r\n\t\n'), 'EMPTY_FILE');
  });

  it('bytes of no known kind are UNREADABLE_FILE', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256);
    await refused({ name: 'a.xlsx', bytes }, 'UNREADABLE_FILE');
  });

  it('a workbook, a text or a page without the tables is NO_TABLES', async () => {
    const book = xlsx.utils.book_new();
    const sheet = xlsx.utils.aoa_to_sheet([
      ['科目', '预算数'],
      ['一般公共服务支出', 120],
      ['合计', 120],
    ]);
    xlsx.utils.book_append_sheet(book, sheet, '预算');
    const bytes: unknown = xlsx.write(book, { type: 'buffer', bookType: 'xlsx' });
    await refused({ name: '预算.xlsx', bytes: bytes as Uint8Array }, 'NO_TABLES');
    await refused(textFile('a.txt', '关于召开会议的通知\n请准时参加。'), 'NO_TABLES');
    await refused(textFile('a.html', '<html><body><p>通知</p></body></html>'), 'NO_TABLES');
  });

  it('an encrypted .xlsx or .docx is ENCRYPTED_FILE', async () => {
    const container = xlsx.CFB.utils.cfb_new();
    xlsx.CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(224, 1));
    xlsx.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(8192, 7));
    const bytes = Uint8Array.from(xlsx.CFB.write(container, { type: 'buffer' }) as Buffer);
    await refused({ name: 'a.xlsx', bytes }, 'ENCRYPTED_FILE');
  });

  it('an encrypted .xls is ENCRYPTED_FILE', async () => {
    const container = xlsx.CFB.read(fixture('sample-2020.xls').bytes, { type: 'buffer' });
    const entry = xlsx.CFB.find(container, '/Workbook');
    if (!entry) throw new Error('no workbook stream');
    const stream = Buffer.from(entry.content as Uint8Array);
    const afterBof = 4 + stream.readUInt16LE(2);
    // FILEPASS ([MS-XLS] 2.4.117) with RC4 encryption, right after the first BOF.
    const filePass = Buffer.alloc(4 + 54);
    filePass.writeUInt16LE(0x2f, 0);
    filePass.writeUInt16LE(54, 2);
    filePass.writeUInt16LE(1, 4);
    filePass.writeUInt16LE(1, 6);
    filePass.writeUInt16LE(1, 8);
    const marked = Buffer.concat([
      stream.subarray(0, afterBof),
      filePass,
      stream.subarray(afterBof),
    ]);
    const fresh = xlsx.CFB.utils.cfb_new();
    xlsx.CFB.utils.cfb_add(fresh, '/Workbook', marked);
    const bytes = Uint8Array.from(xlsx.CFB.write(fresh, { type: 'buffer' }) as Buffer);
    await refused({ name: 'a.xls', bytes }, 'ENCRYPTED_FILE');
  });

  it('an encrypted .doc is ENCRYPTED_FILE', async () => {
    const bytes = Uint8Array.from(fixture('sample-2020.doc').bytes);
    const at = Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5]));
    bytes[at + 0x0b] = (bytes[at + 0x0b] ?? 0) | 1;
    await refused({ name: 'a.doc', bytes }, 'ENCRYPTED_FILE');
  });

  it.each<readonly [ForeignFormat, string, Uint8Array | string]>([
    ['rtf', 'a.doc', '{\\rtf1 x}'],
    ['odt', 'a.odt', zipSync({ 'content.xml': strToU8('<a/>') })],
    ['ofd', 'a.ofd', zipSync({ 'OFD.xml': strToU8('<a/>') })],
    ['presentation', 'a.pptx', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') })],
    ['presentation', 'a.ppt', compound('PowerPoint Document')],
    ['xlsb', 'a.xlsb', zipSync({ 'xl/workbook.bin': strToU8('a') })],
    ['archive', 'a.zip', zipSync({ 'a.txt': strToU8('a') })],
    ['archive', 'a.rar', 'Rar!\u001a\u0007\u0001\0'],
    ['archive', 'a.7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ['picture', 'a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0)],
    ['picture', 'a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['picture', 'a.bmp', 'BM6\u0010\u000e\0\0\0\0\u00006\0'],
    ['oldWord', 'a.doc', compound('WordDocument', 0xdc, 0xa5, 0x68, 0)],
    ['oldExcel', 'a.xls', compound('Book')],
    ['oldWps', 'a.wps', 'WPS\0\u0001\u0002'],
    ['wordXml', 'a.doc', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><a/>'],
    ['shortcut', '年报.docx.lnk', Uint8Array.of(0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0)],
    ['lockFile', '~$年报.docx', '\u0005admin\0'],
    ['program', 'a.exe', Uint8Array.of(0x4d, 0x5a, 0x90, 0)],
  ])('%s (%s) is told for what it is, with how to convert it', async (format, name, content) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    await expect(readDocument({ name, bytes })).rejects.toMatchObject({
      code: 'UNSUPPORTED_FORMAT',
      facts: { file: name, format },
    });
    expect(failureSentence('UNSUPPORTED_FORMAT', { file: name, format })).toMatch(
      /^“.+”是.+。请.+。$/,
    );
  });

  it('a broken interchange file names the place', async () => {
    await refused(
      textFile('a.json', '{"format":"gongkai-nianbao/1","edition":"2021"}'),
      'UNREADABLE_FILE',
    );
    await refused(textFile('a.json', '{"format":'), 'UNREADABLE_FILE');
  });
});

describe('hostile archives', () => {
  it.each(bombs().map((file) => [file.name, file] as const))(
    '%s is refused in a sentence, before it is unpacked',
    async (_, file) => {
      expect(file.bytes.byteLength).toBeLessThan(3 * 1024 * 1024);
      const before = process.memoryUsage.rss();
      await expect(readDocument(file)).rejects.toBeInstanceOf(Failure);
      expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024);
    },
  );

  it('a directory that states less than a part unpacks to is refused', async () => {
    await refused(
      { name: 'a.xlsx', bytes: zipBomb('xl/worksheets/sheet1.xml', 80, 1000) },
      'UNREADABLE_FILE',
    );
  });

  it('a DOCTYPE is refused', async () => {
    const evil = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><w:document/>';
    const bytes = zipSync({ 'word/document.xml': strToU8(evil) });
    await refused({ name: 'a.docx', bytes }, 'UNREADABLE_FILE');
  });

  it('too many parts are refused', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`xl/${index}.xml`, new Uint8Array(1)]),
    );
    await refused({ name: 'a.xlsx', bytes: zipSync(parts, { level: 0 }) }, 'FILE_TOO_LARGE');
  });

  it('tables nested a thousand deep end in a failure or a result', async () => {
    const html = `<html><body>${'<table><tr><td>'.repeat(1000)}x`;
    await expect(readDocument(textFile('a.html', html))).rejects.toMatchObject({
      code: 'NO_TABLES',
    });
  });

  it('a sheet named __proto__ is data', async () => {
    const book = xlsx.read(fixture('sample-2023.xlsx').bytes);
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    const fresh = xlsx.utils.book_new();
    if (!sheet) throw new Error('no sheet');
    xlsx.utils.book_append_sheet(fresh, sheet, 'constructor');
    const bytes: unknown = xlsx.write(fresh, { type: 'buffer', bookType: 'xlsx' });
    const [report] = await readDocument({ name: 'a.xlsx', bytes: bytes as Uint8Array });
    expect(report?.year).toBe(2023);
    expect(Object.hasOwn(Object.prototype, 'year')).toBe(false);
  });
});

/** A compound file with one stream that begins with these bytes. */
function compound(stream: string, ...start: readonly number[]): Uint8Array {
  const container = xlsx.CFB.utils.cfb_new();
  const content = Buffer.alloc(4096);
  content.set(start);
  xlsx.CFB.utils.cfb_add(container, `/${stream}`, content);
  return Uint8Array.from(xlsx.CFB.write(container, { type: 'buffer' }) as Buffer);
}
