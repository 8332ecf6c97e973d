import type { CellKey, EditionId, TableId } from '../forms/index.ts';
import type { Report, ReportEdit, SectionNumber, TextPart } from '../report/index.ts';

/** 强制 blocks 定稿; 核实 passes with a written reason; 提示 is advice. */
export type Severity = 'error' | 'warning' | 'hint';

/** What a check is run for: reading a file, editing, or finalizing (定稿). */
export type CheckStage = 'reading' | 'editing' | 'finalizing';

/** What the checks need to know of the agency besides its report. */
export interface UnitFacts {
  readonly name: string;
  /** 曾用名; reports of earlier years rightly stand under one of them. */
  readonly formerNames?: readonly string[] | undefined;
  /** 1 province, 2 city, 3 county, 4 town; undefined where nobody said. */
  readonly level?: 1 | 2 | 3 | 4 | undefined;
  /** A government (各级人民政府), not a department. */
  readonly isGovernment?: boolean | undefined;
  /** 有行政执法权 */
  readonly hasEnforcementPower?: boolean | undefined;
  /** Full names of the other agencies in the database, none of which belongs in this report's title or preamble. */
  readonly otherNames?: readonly string[] | undefined;
}

/** What reading a file showed of its form, for the rules about form (T3-07, T4-03, S-09). */
export interface ReadingFacts {
  /** Rows with more or fewer numbers than the form has. */
  readonly rows: readonly {
    readonly table: TableId;
    /** In people's words: 第56行. */
    readonly place: string;
    /** The printed row, e.g. 一、本年新收政府信息公开申请数量. */
    readonly label: string;
    readonly found: number;
    readonly expected: number;
    /** How the numbers were put into the cells, in people's words: 自然人 1、商业企业 0、…. */
    readonly alignment: string;
    /** Every number of the row is the same, so that the alignment changes nothing. */
    readonly harmless: boolean;
  }[];
  /** Labels that are not printed as the form prints them. */
  readonly labels: readonly {
    readonly table: TableId;
    /** In people's words: 第12行. */
    readonly place: string;
    readonly printed: string;
    readonly official: string;
  }[];
  /** Cells whose words say more than the number that was taken from them: 592372元, --253. */
  readonly words?: readonly {
    readonly table: TableId;
    readonly cell: CellKey;
    /** In people's words: 第12行. */
    readonly place: string;
    readonly raw: string;
    readonly what: 'moneyUnit' | 'doubleSign';
  }[];
}

export interface PreviousReport {
  readonly report: Report;
  /** A finalized report from the database, or one that was only read from a file. */
  readonly origin: 'finalized' | 'file';
}

export interface UnwantedWord {
  readonly wrong: string;
  /** Empty where the place only says that it must not stand there. */
  readonly right: string;
}

/** Thresholds a place may set; each has a default (settings.ts). */
export interface CheckSettings {
  /** C-03: a value may grow or shrink by this factor from one year to the next. */
  readonly changeFactor: number;
  /** C-03: smaller values are left alone. */
  readonly changeFloor: number;
  /** C-05: how much of a section may stand in last year's, in percent. */
  readonly similarityPercent: number;
  /** S-13: longest report text in characters; null where the place sets no limit. */
  readonly maxTextChars: number | null;
  /** P-01: what the place wants every report to mention. */
  readonly mustMention?: readonly string[] | undefined;
  /** P-02: words the place does not want to see, with what belongs there. */
  readonly unwantedWords?: readonly UnwantedWord[] | undefined;
  /** Rules a place takes more seriously, by id; a rule is never lowered. */
  readonly raised?: Readonly<Record<string, Severity>> | undefined;
}

/** Everything one run of the checks reads. Pure data: no clock, no database. */
export interface CheckInput {
  readonly report: Report;
  readonly stage: CheckStage;
  readonly previous?: PreviousReport | undefined;
  readonly unit?: UnitFacts | undefined;
  /** Where the report was read from a file just now. */
  readonly reading?: ReadingFacts | undefined;
  /** Defaults where undefined. */
  readonly settings?: CheckSettings | undefined;
}

export interface CellRef {
  readonly table: TableId;
  readonly cell: CellKey;
  /** `wrong` is framed solid, `taking part` dashed (ux.md). */
  readonly role: 'wrong' | 'part';
}

/** A place in the text, in UTF-16 units from the start of the part. */
export interface TextRef {
  readonly part: TextPart;
  readonly start: number;
  readonly end: number;
}

export interface Repair {
  /** One sentence: what it does and why that is likely. */
  readonly label: string;
  readonly edits: readonly ReportEdit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** `fails`, or `unknown` where the check could not be made (无法核对). */
  readonly outcome: 'fails' | 'unknown';
  /** A sentence in the clerk's words: table, row, column as printed, both values, the difference, what to do. */
  readonly message: string;
  readonly cells: readonly CellRef[];
  readonly section?: SectionNumber | undefined;
  readonly text?: TextRef | undefined;
  readonly quote?: string | undefined;
  readonly repairs: readonly Repair[];
}

/** What a rule reads, so that an edit re-runs only the rules it can change: a table, one row of it, or what is no table. */
export type RuleScope = TableId | `${TableId}.${string}` | 'text' | 'previous' | 'unit';

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** A short Chinese name, e.g. 表三列平衡. */
  readonly name: string;
  /** What must hold, in Chinese, for the handbook and the rule list. */
  readonly holds: string;
  /** What to do about it, in Chinese. */
  readonly help: string;
  /** The clause the rule rests on. */
  readonly source: string;
  /** A finding of this rule as it is printed, for the handbook and the rule list. */
  readonly example: string;
  readonly editions: readonly EditionId[];
  readonly reads: readonly RuleScope[];
  /** Empty where the rule holds. */
  readonly check: (input: CheckInput) => readonly Finding[];
}
