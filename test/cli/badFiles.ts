import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strToU8, zipSync, Zip, ZipDeflate } from 'fflate';

/** A compound file with the streams by which an encrypted Office document is known (MS-OFFCRYPTO 2.3). */
function encrypted(): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64, 1));
  XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(4096, 2));
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

async function withoutTables(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('通讯录');
  sheet.addRow(['姓名', '电话']);
  sheet.addRow(['甲', 12345]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const CHUNK = new Uint8Array(1024 * 1024).fill(0x20);
const INFLATED_MEGABYTES = 400;

/** A workbook of some 400 kB whose only sheet unpacks to 400 MB. */
async function bomb(path: string): Promise<void> {
  const output = createWriteStream(path);
  const done = new Promise<void>((resolve, reject) =>
    output.on('finish', () => resolve()).on('error', reject),
  );
  const zip = new Zip((error, data, final) => {
    if (error) throw error;
    output.write(data);
    if (final) output.end();
  });
  const types = new ZipDeflate('[Content_Types].xml');
  zip.add(types);
  types.push(
    strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    true,
  );
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 9 });
  zip.add(sheet);
  for (let index = 0; index < INFLATED_MEGABYTES; index += 1) {
    sheet.push(CHUNK, index === INFLATED_MEGABYTES - 1);
  }
  zip.end();
  await done;
}

/** Files that hold no report, by what is wrong with them, written into `folder`. */
export async function writeBadFiles(folder: string): Promise<void> {
  const write = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
  write('空文件.xlsx', new Uint8Array());
  write('照片.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5]));
  write('压缩包.xlsx', zipSync({ 'readme.txt': strToU8('这不是工作簿') }));
  write('加密.xlsx', encrypted());
  write('通讯录.xlsx', await withoutTables());
  write('坏的.json', strToU8('{"format":"gongkai-nianbao/1","year":"去年"}'));
  await bomb(join(folder, '炸弹.xlsx'));
}

export const BAD_FILES: readonly (readonly [name: string, says: string])[] = [
  ['空文件.xlsx', '是空的'],
  ['照片.xlsx', '是图片'],
  ['压缩包.xlsx', '是压缩包'],
  ['加密.xlsx', '密码'],
  ['通讯录.xlsx', '没有找到年报的三张表'],
  ['坏的.json', '不能识别'],
  ['炸弹.xlsx', '太大'],
  ['没有这个文件.xlsx', '没有这个文件'],
];
