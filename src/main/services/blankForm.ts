import { editionForYear } from '../../domain/forms/index.ts';
import { blankFormFileName, blankReport } from '../../domain/report/index.ts';
import { Failure } from '../../contract/index.ts';
import type { SourceFile } from '../ports/index.ts';
import type { ServiceContext } from './context.ts';
import { assertReadsBack } from './readBack.ts';

export interface BlankFormRequest {
  /** Empty for a form whose cover asks for the name. */
  readonly unitName: string;
  readonly year: number;
}

/**
 * 空白填报表: a workbook to send out, with the tables of the year's edition and room for the texts; it is recognised
 * when it comes back filled in.
 * @throws Failure NO_EDITION, READ_BACK_DIFFERS
 */
export async function exportBlankForm(
  context: Pick<ServiceContext, 'reader' | 'writer'>,
  { unitName, year }: BlankFormRequest,
): Promise<SourceFile> {
  const edition = editionForYear(year);
  if (!edition) throw new Failure('NO_EDITION', { year });
  const report = blankReport({ unitName: unitName.trim(), year, edition });
  const bytes = await context.writer.write({ report, format: 'xlsx', draft: true });
  const file = { name: blankFormFileName(report), bytes };
  await assertReadsBack(context.reader, file, report);
  return file;
}
