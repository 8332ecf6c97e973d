import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleFiles, SourceFile } from './ports/index.ts';

const LAST_YEAR_FILE = '示例县示例局2024年政府信息公开工作年度报告.xlsx';
const THIS_YEAR_FILE = '示例县示例局2025年政府信息公开工作年度报告.json';

/** The files in `resources/samples`. */
export function sampleFilesIn(folder: string): SampleFiles {
  const load = async (name: string): Promise<SourceFile> => ({
    name,
    bytes: await readFile(join(folder, name)),
  });
  return { lastYear: () => load(LAST_YEAR_FILE), thisYear: () => load(THIS_YEAR_FILE) };
}
