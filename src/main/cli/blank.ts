import { Failure } from '../../contract/index.ts';
import { exportBlankForm } from '../services/index.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { assertWritable, formatOf, writeWhole } from './files.ts';

interface BlankOptions {
  readonly unit?: string;
  readonly year: number;
  readonly force?: boolean;
}

/** `blank OUT.xlsx --year N [--unit NAME]`: an empty workbook for an agency to fill in. */
export async function blankCommand(
  context: CliContext,
  path: string,
  { unit = '', year, force = false }: BlankOptions,
): Promise<ExitStatus> {
  if (formatOf(path) !== 'xlsx') {
    throw new Failure('BAD_REQUEST', { place: path, detail: '空白填报表应以 .xlsx 结尾' });
  }
  const output = { path, force };
  assertWritable(context, output);
  const { bytes } = await exportBlankForm(context, { unitName: unit, year });
  await writeWhole(context, output, bytes);
  context.streams.say(`已写出 ${path}`);
  return EXIT.done;
}
