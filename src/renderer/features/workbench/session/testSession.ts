import * as fc from 'fast-check';
import {
  BLANK_UNIT,
  Failure,
  type OpenReport,
  type ReportId,
  type Saved,
  type UnitId,
} from '../../../../contract/index.ts';
import { DEFAULT_SETTINGS } from '../../../../domain/checks/index.ts';
import type { CellValue } from '../../../../domain/cells/index.ts';
import { formOf, TABLE_IDS, type CellKey } from '../../../../domain/forms/index.ts';
import {
  applyEdits,
  blankTables,
  TEXT_PARTS,
  textOf,
  type Report,
  type ReportEdit,
} from '../../../../domain/report/index.ts';
import { createSession } from './createSession.ts';
import type { EditRequest, Session, SessionApi } from './types.ts';

const blankReport: Report = {
  unitName: '示例县示例局',
  year: 2024,
  edition: '2021',
  title: '',
  preamble: '',
  sections: [],
  tables: blankTables('2021'),
};

export const opened: OpenReport = {
  id: 7 as ReportId,
  unit: {
    ...BLANK_UNIT,
    id: 3 as UnitId,
    name: '示例县示例局',
    level: 3,
  },
  version: 4,
  state: 'draft',
  savedAt: '2025-01-06T02:00:00.000Z',
  report: blankReport,
  previous: null,
  toRevise: [],
  otherNames: [],
  checkSettings: DEFAULT_SETTINGS,
  answers: [],
};

/** A database of one report, kept in memory: takes an edit on the version it holds and refuses it on any other. */
export class Database implements SessionApi {
  held = opened;
  readonly requests: EditRequest[] = [];
  /** What befalls the next calls, in order; nothing when used up. */
  readonly troubles: Trouble[] = [];

  /** Calls made, answered or not. */
  calls = 0;
  #last: Promise<unknown> = Promise.resolve();

  readonly reports = {
    /** One call after the other, as the program does it. */
    edit: (request: EditRequest): Promise<Saved> => {
      this.calls += 1;
      const answer = this.#last.then(() => this.#edit(request));
      this.#last = answer.catch(() => undefined);
      return answer;
    },
    open: async (): Promise<OpenReport> => this.held,
  };

  async #edit(request: EditRequest): Promise<Saved> {
    const trouble = this.troubles.shift();
    await new Promise((resolve) => setTimeout(resolve, trouble === 'slow' ? 5 : 0));
    if (trouble === 'disk full') throw new Failure('DISK_FULL');
    if (trouble === 'lost') throw new TypeError('connection lost');
    if (request.version !== this.held.version) throw new Failure('STALE_VERSION');
    this.requests.push(request);
    this.write(request.edits);
    if (trouble === 'answer lost') throw new TypeError('connection lost');
    return { version: this.held.version, savedAt: this.held.savedAt, batchId: this.held.version };
  }

  write(edits: readonly ReportEdit[]): void {
    const version = this.held.version + 1;
    const savedAt = new Date(Date.parse(opened.savedAt) + version * 1000).toISOString();
    this.held = { ...this.held, version, savedAt, report: applyEdits(this.held.report, edits) };
  }
}

export type Trouble = 'none' | 'slow' | 'disk full' | 'lost' | 'answer lost';

/** Every cell typed in: 0. */
export const zeros: OpenReport = {
  ...opened,
  report: applyEdits(
    blankReport,
    TABLE_IDS.flatMap((table) =>
      formOf('2021').tables[table].cells.map(({ key }): ReportEdit => ({
        kind: 'cell',
        table,
        cell: key,
        from: null,
        to: 0,
      })),
    ),
  ),
};

const sessions: Session[] = [];

/** For `afterEach`: stops the timers of every session of the test. */
export const disposeSessions = (): void => {
  for (const session of sessions.splice(0)) session.dispose();
};

export function sessionOn(database: Database, open = opened): Session {
  const session = createSession(open, database);
  sessions.push(session);
  return session;
}

export const cellEdit = (cell: string, to: CellValue): ReportEdit => ({
  kind: 'cell',
  table: 'requests',
  cell: cell as CellKey,
  from: null,
  to,
});
export const textEdit = (to: string): ReportEdit => ({
  kind: 'text',
  part: 'section1',
  from: '',
  to,
});

/** Tables and texts; a section that is not there and an empty one say the same. */
export const contentOf = (report: Report): unknown => ({
  tables: report.tables,
  texts: TEXT_PARTS.map((part) => textOf(report, part)),
});

const anyValue = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.constant(null),
  fc.constant('NA' as const),
);
export const anyEdit: fc.Arbitrary<ReportEdit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...TABLE_IDS), fc.nat(300), anyValue)
      .map(([table, at, to]): ReportEdit => {
        const { cells } = formOf('2021').tables[table];
        const cell = cells[at % Math.min(cells.length, 12)]?.key ?? ('' as CellKey);
        return { kind: 'cell', table, cell, from: null, to };
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...TEXT_PARTS), fc.constantFrom('', '甲', '甲乙'))
      .map(([part, to]): ReportEdit => ({ kind: 'text', part, from: '', to })),
  },
);
