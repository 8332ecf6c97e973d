import type { AppInfo } from '../contract/index.ts';
import { openApp, type App } from './app.ts';
import { machineFonts } from './fonts/index.ts';
import { versionIn, type Places } from './places.ts';
import type { FolderChoice, PagePrinter } from './ports/index.ts';
import { createReportReader } from './readers/index.ts';
import { createReportWriter } from './writers/index.ts';

export interface ProgramOptions {
  readonly dataFolder: string;
  readonly shell: AppInfo['shell'];
  readonly places: Places;
  readonly printer: PagePrinter;
  readonly folderChoice?: FolderChoice;
}

/**
 * The program with its real clock, readers and writers, for whichever shell carries it.
 * @throws Failure with DATA_READ_ONLY, DATA_NEWER, DATA_DAMAGED or DATA_IN_USE
 */
export const openProgram = (options: ProgramOptions): App => {
  const { dataFolder, shell, places, printer, folderChoice } = options;
  const version = versionIn(places.packageFile);
  return openApp({
    fonts: machineFonts(),
    dataFolder,
    shell,
    version,
    clock: { now: () => Date.now() },
    reader: createReportReader({ workerUrl: places.readWorker }),
    writer: createReportWriter({ version, printer }),
    sampleFolder: places.samples,
    folderChoice,
  });
};
