import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleFiles } from './ports/index.ts';

/** Last year's report of the sample agency, in the shape in which offices keep them. */
const LAST_YEAR_FILE = '示例县示例局2024年政府信息公开工作年度报告.xlsx';

export function sampleFilesIn(folder: string): SampleFiles {
  return {
    lastYear: async () => ({
      name: LAST_YEAR_FILE,
      bytes: await readFile(join(folder, LAST_YEAR_FILE)),
    }),
  };
}
