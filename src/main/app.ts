import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { AppInfo } from '../contract/index.ts';
import { fileSaver, homeFolders } from './files/folders.ts';
import type {
  Clock,
  FolderChoice,
  InstalledFonts,
  ReportReader,
  ReportWriter,
} from './ports/index.ts';
import { createRouter, type Router } from './router.ts';
import { sampleFilesIn } from './samples.ts';
import { createServices, type Services } from './services/index.ts';
import { openStore } from './store/index.ts';

export interface AppOptions {
  readonly dataFolder: string;
  readonly shell: AppInfo['shell'];
  readonly version: string;
  readonly clock: Clock;
  readonly reader: ReportReader;
  readonly writer: ReportWriter;
  readonly fonts: InstalledFonts;
  readonly sampleFolder: string;
  /** Of the system; without it a folder is written by its path. */
  readonly folderChoice?: FolderChoice | undefined;
  /** Name for the change log; the one the operating system knows where nothing is said. */
  readonly who?: string;
  /** Refuse with NOT_FOUND rather than begin a new database. */
  readonly mustExist?: boolean;
  /** Learns of unexpected errors; they go to standard error where nothing is said. */
  readonly report?: (error: unknown) => void;
}

export interface App {
  readonly router: Router;
  readonly services: Services;
  /** Ends the reading worker and the printing, and closes the database. */
  readonly close: () => Promise<void>;
}

/**
 * Puts the program together over one data folder.
 * @throws Failure with DATA_READ_ONLY, DATA_NEWER, DATA_DAMAGED, DATA_IN_USE, DISK_FULL; NOT_FOUND with `mustExist`
 */
export function openApp(options: AppOptions): App {
  const { dataFolder, shell, version, clock, reader, writer } = options;
  const store = openStore({ folder: dataFolder, mustExist: options.mustExist ?? false });
  const services = createServices({
    store,
    clock,
    reader,
    writer,
    fonts: options.fonts,
    compare: async (...of) => (await import('./comparing/index.ts')).compareReports(...of),
    templates: {
      fill: async (...of) => (await import('./templates/index.ts')).fillTemplate(...of),
    },
    files: fileSaver,
    folderChoice: options.folderChoice ?? homeFolders,
    samples: sampleFilesIn(options.sampleFolder),
    tokens: { next: randomUUID },
    who: options.who ?? userName(),
    info: { version, shell, dataFolder },
  });
  return {
    services,
    router: createRouter(services, options.report ?? ((error) => console.error(error))),
    close: async () => {
      await Promise.all([reader.close(), writer.close()]);
      store.close();
    },
  };
}

/** Some accounts have no entry in the user database. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env['USER'] ?? process.env['USERNAME'] ?? '';
  }
}
