import { basename } from 'node:path';
import { assertReadsBack } from '../services/index.ts';
import { asReport, assertYearKnown } from './asReport.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { assertWritable, formatOf, readReports, writeWhole, type OutputFile } from './files.ts';

export interface Conversion {
  readonly input: string;
  readonly output: OutputFile;
}

/** `convert IN OUT`: what stands in the file, wrong totals included, in another format. */
export async function convertCommand(
  context: CliContext,
  { input, output }: Conversion,
): Promise<ExitStatus> {
  const format = formatOf(output.path);
  assertWritable(context, output);
  const [read] = await readReports(context, input);
  assertYearKnown(read, input);
  const report = asReport(read);
  const bytes = await context.writer.write({ report, format, draft: false });
  await assertReadsBack(context.reader, { name: basename(output.path), bytes }, report);
  await writeWhole(context, output, bytes);
  context.streams.say(`已写出 ${output.path}`);
  return EXIT.done;
}
