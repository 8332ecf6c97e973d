import type * as Xlsx from '@e965/xlsx';
import { Failure, type ForeignFormat } from '../../contract/errors.ts';
import type { NeutralDocument } from '../../domain/reading/index.ts';
import type { SourceFile } from '../ports/index.ts';
import { readDoc } from './doc.ts';
import { readSpreadsheet } from './spreadsheet.ts';

/**
 * Reads an OLE compound file: .xls, .et, .doc, .wps, or the envelope of an encrypted .xlsx or .docx.
 * @throws Failure ENCRYPTED_FILE, UNSUPPORTED_FORMAT or UNREADABLE_FILE
 */
export async function readCompound(file: SourceFile): Promise<NeutralDocument> {
  const { CFB } = await import('@e965/xlsx');
  const container = open(CFB, file);
  const names = container.FullPaths.map(
    (path: string) => path.split('/').at(-1)?.toLowerCase() ?? '',
  );
  const has = (name: string): boolean => names.includes(name.toLowerCase());
  if (has('EncryptedPackage')) throw new Failure('ENCRYPTED_FILE', { file: file.name });
  if (has('WordDocument')) {
    return readDoc(file, (name) => {
      const content = container.FileIndex[names.indexOf(name.toLowerCase())]?.content;
      return content === undefined ? undefined : Uint8Array.from(content);
    });
  }
  if (has('Workbook')) return readSpreadsheet(file);
  throw new Failure('UNSUPPORTED_FORMAT', { file: file.name, format: foreignCompound(file, has) });
}

function foreignCompound(
  { name }: SourceFile,
  has: (name: string) => boolean,
): ForeignFormat | undefined {
  // Its text is in the code page of the machine that wrote it.
  if (has('Book')) return 'oldExcel';
  if (has('PowerPoint Document')) return 'presentation';
  return /\.wps$/i.test(name) ? 'oldWps' : undefined;
}

type Cfb = typeof Xlsx.CFB;

function open(cfb: Cfb, file: SourceFile): ReturnType<Cfb['read']> {
  try {
    const { buffer, byteOffset, length } = file.bytes;
    return cfb.read(Buffer.from(buffer, byteOffset, length), { type: 'buffer' });
  } catch (cause) {
    throw new Failure('UNREADABLE_FILE', { file: file.name }, { cause });
  }
}
