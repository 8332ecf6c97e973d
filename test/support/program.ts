import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openApp, type App } from '../../src/main/app.ts';
import { chromiumPrinter } from '../../src/main/printing/chromium.ts';
import { machineFonts } from '../../src/main/fonts/index.ts';
import { createReportReader } from '../../src/main/readers/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const SAMPLES = join(ROOT, 'resources', 'samples');
export const LAST_YEAR_SAMPLE = join(SAMPLES, '示例县示例局2024年政府信息公开工作年度报告.xlsx');
export const THIS_YEAR_SAMPLE = join(SAMPLES, '示例县示例局2025年政府信息公开工作年度报告.json');

/** A clock that moves on by a second whenever it is asked. */
export function steppingClock(startMs = Date.UTC(2026, 0, 10)): { now: () => number } {
  let ms = startMs;
  return {
    now: () => {
      ms += 1000;
      return ms;
    },
  };
}

/** The program with real store, reading thread and writers, over `dataFolder`. */
export function openTestApp(dataFolder: string, clock = steppingClock()): App {
  return openApp({
    dataFolder,
    shell: 'direct',
    version: '0.0.0-test',
    clock,
    reader: createReportReader({
      workerUrl: pathToFileURL(join(ROOT, 'src', 'main', 'readers', 'worker.ts')),
    }),
    writer: createReportWriter({ printer: chromiumPrinter() }),
    fonts: machineFonts(),
    sampleFolder: SAMPLES,
    who: '测试员',
  });
}
