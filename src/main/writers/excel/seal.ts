import type { Workbook } from 'exceljs';
import { sealPackage } from '../seal.ts';

/** Children of a font in the order of the schema (ISO/IEC 29500-1, CT_Font); exceljs writes them in another. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** The workbook as a file that keeps the schema, with `core` as its properties and other parts rewritten as told. */
export async function sealWorkbook(
  workbook: Workbook,
  core: string,
  rewritten: Readonly<Record<string, (xml: string) => string>> = {},
): Promise<Uint8Array> {
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return sealPackage(bytes, {
    'docProps/core.xml': () => core,
    ...rewritten,
    'xl/styles.xml': (xml) => xml.replaceAll(/<font>.*?<\/font>/g, inSchemaOrder),
  });
}

function inSchemaOrder(font: string): string {
  const children = font.match(/<\w+[^>]*\/>/g) ?? [];
  return `<font>${children.toSorted((a, b) => rank(a) - rank(b)).join('')}</font>`;
}

function rank(element: string): number {
  return FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
}
