import { reportTitle } from './titles.ts';

export interface FileNameParts {
  /** Full name of the agency. */
  readonly unitName: string;
  readonly year: number;
  /** Ending without a dot. */
  readonly format: string;
  readonly draft: boolean;
  /** Day of the draft as 20260115; used for drafts only. */
  readonly date: string;
  /** Position in a batch, from 1: prefixed 001_. */
  readonly position?: number | undefined;
}

/** Longest file name, ending included. */
const MAX_CHARS = 120;
/** Linux (统信, 麒麟) counts bytes, 255 of them, and a download adds an ending of its own while it is under way. */
const MAX_BYTES = 240;
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Names of devices, which Windows takes for no file whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.)/i;

/**
 * `{单位全称}{年份}年政府信息公开工作年度报告.docx`, a draft `…_送审稿_20260115.docx`, a batch `001_…`; safe on Windows and at most
 * 120 characters. Source: documents.md, Names.
 */
export function reportFileName(parts: FileNameParts): string {
  const prefix = parts.position === undefined ? '' : `${String(parts.position).padStart(3, '0')}_`;
  const suffix = parts.draft ? `_送审稿_${parts.date}` : '';
  const ending = `.${parts.format}`;
  const rest = safe(reportTitle('', parts.year)) + suffix + ending;
  return prefix + shorten(safe(parts.unitName), prefix + rest) + rest;
}

/** `{单位全称}{年份}年政府信息公开工作年度报告_审阅页.html`, under the same limits. */
export function reviewFileName(parts: Pick<FileNameParts, 'unitName' | 'year'>): string {
  return paperName({ ...parts, format: 'html' }, '审阅页');
}

/** `{单位全称}{年份}年政府信息公开工作年度报告_空白填报表.xlsx`, under the same limits. */
export function blankFormFileName(parts: Pick<FileNameParts, 'unitName' | 'year'>): string {
  return paperName({ ...parts, format: 'xlsx' }, '空白填报表');
}

type PaperNameParts = Pick<FileNameParts, 'unitName' | 'year' | 'format' | 'date'>;

/** `{单位全称}{年份}年政府信息公开工作年度报告_审核单_20260115.docx`, under the same limits. */
export function checkSheetFileName(parts: PaperNameParts): string {
  return paperName(parts, `审核单_${parts.date}`);
}

/** `{单位全称}{年份}年政府信息公开工作年度报告_对照表_20260115.docx`, under the same limits. */
export function comparisonFileName(parts: PaperNameParts): string {
  return paperName(parts, `对照表_${parts.date}`);
}

/** `{单位全称}{年份}年政府信息公开工作年度报告_送审稿_20260115_修订.docx`, under the same limits. */
export function revisionsFileName(parts: PaperNameParts): string {
  return paperName(parts, `送审稿_${parts.date}_修订`);
}

function paperName(parts: Omit<PaperNameParts, 'date'>, paper: string): string {
  const { unitName, year, format } = parts;
  const rest = `${safe(reportTitle('', year))}_${paper}.${format}`;
  return shorten(safe(unitName), rest) + rest;
}

function safe(name: string): string {
  return name
    .toWellFormed()
    .replace(FORBIDDEN, '_')
    .replace(/^[\s.]+/, '')
    .replace(DEVICE, '_$&');
}

/** What of a name there is room for beside `rest`; cut between characters, never inside a surrogate pair. */
function shorten(name: string, rest: string): string {
  let result = '';
  let bytes = utf8Length(rest);
  for (const char of name) {
    bytes += utf8Length(char);
    if (result.length + char.length + rest.length > MAX_CHARS || bytes > MAX_BYTES) break;
    result += char;
  }
  return result;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
