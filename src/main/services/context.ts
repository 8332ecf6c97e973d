import type { AppInfo } from '../../contract/index.ts';
import type {
  Clock,
  FileSaver,
  FolderChoice,
  InstalledFonts,
  ReportComparer,
  ReportReader,
  ReportWriter,
  SampleFiles,
  Store,
  TemplateFiller,
  TokenSource,
} from '../ports/index.ts';

/** What every service is handed. */
export interface ServiceContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly reader: ReportReader;
  readonly writer: ReportWriter;
  readonly compare: ReportComparer;
  readonly fonts: InstalledFonts;
  readonly templates: TemplateFiller;
  readonly files: FileSaver;
  readonly folderChoice: FolderChoice;
  readonly samples: SampleFiles;
  readonly tokens: TokenSource;
  /** Name of the person at the machine, for the change log. */
  readonly who: string;
  readonly info: AppInfo;
}
