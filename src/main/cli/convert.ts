import { basename } from 'node:path';
import { chineseDate, DEFAULT_LOOK, plainReport, type Report } from '../../domain/report/index.ts';
import { Failure } from '../../contract/index.ts';
import { assertHoldsReport, assertWritten } from '../services/index.ts';
import { fillTemplate } from '../templates/index.ts';
import { asReport, assertYearKnown } from './asReport.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import {
  assertWritable,
  formatOf,
  readReports,
  sourceFile,
  writeWhole,
  type OutputFile,
} from './files.ts';
import { sayMissingFonts } from './missingFonts.ts';

export interface Conversion {
  readonly input: string;
  readonly output: OutputFile;
  /** An office's own Word document with marks. */
  readonly template?: string | undefined;
}

/** `convert IN OUT [--template FILE]`: what stands in the file, wrong totals included, in another format. */
export async function convertCommand(
  context: CliContext,
  { input, output, template }: Conversion,
): Promise<ExitStatus> {
  const format = formatOf(output.path);
  assertWritable(context, output);
  const [read] = await readReports(context, input);
  assertYearKnown(read, input);
  const source = asReport(read);
  const report = format === 'json' ? source : plainReport(source);
  if (template !== undefined && format !== 'docx') {
    const detail = '用模板时，输出文件应以 .docx 结尾';
    throw new Failure('BAD_REQUEST', { place: output.path, detail });
  }
  const name = basename(output.path);
  if (template === undefined) {
    const bytes = await context.writer.write({ report, format, draft: false });
    await assertWritten(context.reader, { name, bytes }, report);
    await sayMissingFonts(context, format, DEFAULT_LOOK.fonts);
    await writeWhole(context, output, bytes);
  } else {
    const bytes = await filled(context, template, report);
    await assertHoldsReport(context.reader, { name, bytes }, report);
    await writeWhole(context, output, bytes);
  }
  context.streams.say(`已写出 ${output.path}`);
  return EXIT.done;
}

async function filled(context: CliContext, path: string, report: Report): Promise<Uint8Array> {
  const now = new Date(context.clock.now());
  const date = chineseDate([now.getFullYear(), now.getMonth() + 1, now.getDate()].join('-'));
  const template = await sourceFile(context, path);
  return fillTemplate(template, { report, draft: false, look: DEFAULT_LOOK, date });
}
