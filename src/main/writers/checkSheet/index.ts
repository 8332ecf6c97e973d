import type { CheckSheet } from '../../../domain/checkSheet/index.ts';

/** Writes a 审核单; each format's library is loaded when it is first asked for. */
export async function writeCheckSheet(
  sheet: CheckSheet,
  format: 'docx' | 'xlsx',
): Promise<Uint8Array> {
  if (format === 'xlsx') return (await import('./excel.ts')).writeCheckSheetExcel(sheet);
  return (await import('./word.ts')).writeCheckSheetWord(sheet);
}
