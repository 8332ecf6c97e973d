import { BOUND_PARTS, textOf, type Report, type TextPart } from '../report/index.ts';
import { readChannelLists } from './channels.ts';
import { readClaims, type TextClaims } from './claims.ts';
import { readLists, type PartList } from './lists.ts';
import type { NumberToken } from './tokens.ts';

/** What one part of a report says in numbers. */
export interface PartAnalysis {
  readonly part: TextPart;
  readonly text: string;
  readonly claims: TextClaims;
  readonly lists: readonly PartList[];
}

interface LineAnalysis {
  readonly claims: TextClaims;
  readonly lists: readonly PartList[];
}

const cache = new Map<string, LineAnalysis>();
const CACHE_LIMIT = 600;

/** No statement crosses a line, so a line is read once and known again by its words. */
function analyseLine(line: string, year: number): LineAnalysis {
  const key = `${year} ${line}`;
  const known = cache.get(key);
  if (known) return known;
  const claims = readClaims(line, year);
  const analysis = {
    claims,
    lists: [...readLists(line, claims), ...readChannelLists(line, claims)],
  };
  const oldest = cache.keys().next().value;
  if (cache.size >= CACHE_LIMIT && oldest !== undefined) cache.delete(oldest);
  cache.set(key, analysis);
  return analysis;
}

/** The claims of one part of a report; an edit reads only the lines it changed. */
function analysePart(part: TextPart, text: string, year: number): PartAnalysis {
  const claims: Mutable<TextClaims> = {
    tokens: [],
    claims: [],
    denials: [],
    allDone: [],
    changes: [],
  };
  const lists: PartList[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line !== '') addLine({ claims, lists }, analyseLine(line, year), offset);
    offset += line.length + 1;
  }
  return { part, text, claims, lists };
}

type Mutable<T> = { [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

function addLine(
  to: { readonly claims: Mutable<TextClaims>; readonly lists: PartList[] },
  line: LineAnalysis,
  offset: number,
): void {
  const moved = new Map(line.claims.tokens.map((token) => [token, shift(token, offset)]));
  const at = (token: NumberToken): NumberToken => moved.get(token) ?? token;
  to.claims.tokens.push(...moved.values());
  to.claims.claims.push(
    ...line.claims.claims.map((claim) => ({ ...claim, token: at(claim.token) })),
  );
  to.claims.denials.push(...line.claims.denials.map((denial) => shift(denial, offset)));
  to.claims.allDone.push(...line.claims.allDone.map((done) => shift(done, offset)));
  to.claims.changes.push(
    ...line.claims.changes.map((change) => ({ ...change, token: at(change.token) })),
  );
  for (const list of line.lists) {
    to.lists.push({ ...list, whole: at(list.whole), parts: list.parts.map(at) });
  }
}

function shift<T extends { readonly start: number; readonly end: number }>(
  of: T,
  offset: number,
): T {
  return { ...of, start: of.start + offset, end: of.end + offset };
}

interface Analysed {
  readonly preamble: string;
  readonly year: number;
  readonly parts: readonly PartAnalysis[];
}
/** By the sections themselves: an edit of a cell leaves them the same object. */
const analyses = new WeakMap<Report['sections'], Analysed>();

/** All parts of a report whose numbers are looked at. */
export function analyseReport(report: Report): readonly PartAnalysis[] {
  const { sections, preamble, year } = report;
  const known = analyses.get(sections);
  if (known && known.preamble === preamble && known.year === year) return known.parts;
  const parts = BOUND_PARTS.map((part) => analysePart(part, textOf(report, part), year));
  analyses.set(sections, { preamble, year, parts });
  return parts;
}
