import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { SourceFile } from '../../src/main/ports/index.ts';
import { textFile } from './fixtures.ts';
import { pdfFile } from './pdfFile.ts';

const MEGABYTE = 1024 * 1024;
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** Files of every kind that would need far more memory or time than they are large. */
export function bombs(): readonly SourceFile[] {
  const nested = zipSync({ 'xl/workbook.xml': zipBomb('xl/workbook.xml', 100) });
  return [
    { name: 'worksheet.xlsx', bytes: zipBomb('xl/worksheets/sheet1.xml', 400) },
    { name: 'document.docx', bytes: zipBomb('word/document.xml', 400) },
    { name: 'content.ods', bytes: zipBomb('content.xml', 400) },
    { name: 'lying-directory.xlsx', bytes: zipBomb('xl/worksheets/sheet1.xml', 80, 1000) },
    { name: 'zip-in-zip.xlsx', bytes: zipSync({ 'xl/inner.zip': nested }) },
    { name: 'many-entries.xlsx', bytes: zipSync(manyEntries(), { level: 0 }) },
    { name: 'entities.docx', bytes: zipSync({ 'word/document.xml': strToU8(billionLaughs()) }) },
    {
      name: 'entities.ods',
      bytes: zipSync({ mimetype: strToU8(ODS), 'content.xml': strToU8(billionLaughs()) }),
    },
    textFile('entities.xls', `<?mso-application progid="Excel.Sheet"?>${billionLaughs()}`),
    pdfFile('stream.pdf', [deflated(400)]),
    pdfFile('packed-twice.pdf', [deflateSync(deflated(400))]),
    textFile('deep.html', `<html><body>${'<div>'.repeat(20_000)}x`),
    textFile('deep-tables.html', `<html><body>${'<table><tr><td>'.repeat(5000)}x`),
    textFile('deep.json', '{"a":['.repeat(20_000)),
  ];
}

function deflated(megabytes: number): Buffer {
  return deflateSync(Buffer.alloc(megabytes * MEGABYTE, 'q\n'), { level: 9 });
}

function manyEntries(): Zippable {
  return Object.fromEntries(
    Array.from({ length: 20_000 }, (_, index) => [`xl/${index}.xml`, new Uint8Array(1)]),
  );
}

function billionLaughs(): string {
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${entities.join('')}]><x>&l9;</x>`;
}

/** A zip file with one part of `megabytes` zeros; `stated` is the size its directory claims. */
export function zipBomb(
  part: string,
  megabytes: number,
  stated = megabytes * MEGABYTE,
): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(MEGABYTE), { finishFlush: constants.Z_FULL_FLUSH });
  const data = Buffer.concat([
    ...Array.from({ length: megabytes }, () => block),
    deflateRawSync(Buffer.alloc(0)),
  ]);
  const name = Buffer.from(part);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(stated, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, data]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    fields,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Uint8Array.from(Buffer.concat([local, central, Buffer.from('PK\u0005\u0006'), end]));
}
