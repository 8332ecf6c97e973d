import { fontsOf, type FontPresetId } from '../../domain/report/index.ts';
import type { OutputFormat } from '../ports/index.ts';
import type { CliContext } from './context.ts';

/** Names on standard error, before a document is written, the faces it asks for that this machine has not got. */
export async function sayMissingFonts(
  { fonts, streams }: CliContext,
  format: OutputFormat,
  preset: FontPresetId,
): Promise<void> {
  if (format !== 'docx' && format !== 'pdf') return;
  const missing = (await fonts.missing(fontsOf(preset))) ?? [];
  if (missing.length === 0) return;
  streams.say(`这台电脑没有安装字体：${missing.join('、')}，文件在这里会用相近的字体代替。`);
}
