import { exactSum, formatNumber, type CellValue } from '../../cells/index.ts';
import type { Report } from '../report.ts';
import { BRACKETED, isOfOtherEdition, parseMarker, type Binding, type Places } from './marker.ts';
import { chineseNumeral } from './numerals.ts';
import { sourceNamed, type BoundSource } from './vocabulary.ts';

/** The tables bound numbers are taken from. */
export interface BoundTables {
  readonly report: Pick<Report, 'edition' | 'tables'>;
  /** The report of the year before; undefined where there is none. */
  readonly previous: Pick<Report, 'edition' | 'tables'> | undefined;
}

/** Why a marker has no number yet. Zero is a number; blank and 不适用 are none. */
export type BoundProblem =
  | 'blank'
  | 'notApplicable'
  | 'noLastYear'
  /** A share of nothing, or a change from nothing in per cent. */
  | 'ofZero'
  | 'otherEdition';

export type Resolved =
  | { readonly ok: true; readonly text: string; readonly value: number }
  | { readonly ok: false; readonly problem: BoundProblem };

/** What stands for a marker in the printed text; undefined where the words are no marker at all. */
export function resolveMarker(
  inner: string,
  tables: BoundTables,
): { readonly binding: Binding | undefined; readonly resolved: Resolved } | undefined {
  const { edition } = tables.report;
  const binding = parseMarker(inner, edition);
  if (binding) return { binding, resolved: resolveBinding(binding, tables) };
  if (!isOfOtherEdition(inner, edition)) return undefined;
  return { binding: undefined, resolved: { ok: false, problem: 'otherEdition' } };
}

/** A bound number as it is printed with these tables. */
export function resolveBinding(binding: Binding, tables: BoundTables): Resolved {
  const { source, form, lastYear } = binding;
  const now = valueOf(source, tables, lastYear);
  if (typeof now !== 'number') return failed(now);
  switch (form.kind) {
    case 'digits':
      return { ok: true, text: formatNumber(now), value: now };
    case 'numeral':
      return { ok: true, text: chineseNumeral(now), value: now };
    case 'share': {
      const whole = valueOf(form.of, tables, lastYear);
      if (typeof whole !== 'number') return failed(whole);
      return asPercent('', { part: now, whole, places: form.places });
    }
    case 'change':
    case 'changePercent': {
      const before = valueOf(source, tables, true);
      return typeof before === 'number' ? changeOf(form, now, before) : failed(before);
    }
  }
}

function changeOf(
  form: Extract<Binding['form'], { kind: 'change' | 'changePercent' }>,
  now: number,
  before: number,
): Resolved {
  const difference = exactSum([now, -before]);
  if (form.kind === 'change') {
    const text = `${difference < 0 ? '减少' : '增加'}${formatNumber(Math.abs(difference))}`;
    return { ok: true, text, value: Math.abs(difference) };
  }
  if (difference === 0) return { ok: true, text: '持平', value: 0 };
  const direction = difference < 0 ? '下降' : '增长';
  return asPercent(direction, { part: Math.abs(difference), whole: before, places: form.places });
}

type Unknown = Exclude<BoundProblem, 'ofZero' | 'otherEdition'>;

/** The number of a source; why there is none, otherwise. A sum with a blank among its parts is blank. */
function valueOf(
  source: BoundSource,
  { report, previous }: BoundTables,
  lastYear: boolean,
): number | Unknown {
  const from = lastYear ? previous : report;
  const there = from && sourceNamed(from.edition, source.name);
  if (!there) return 'noLastYear';
  const values = there.cells.map((index): CellValue => from.tables[there.table][index] ?? null);
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === values.length) return exactSum(numbers);
  return values.includes(null) ? 'blank' : 'notApplicable';
}

function failed(problem: BoundProblem): Resolved {
  return { ok: false, problem };
}

const MICRO = 1e6;

interface Share {
  readonly part: number;
  readonly whole: number;
  readonly places: Places;
}

/** Rounded half up, exactly: cells have six decimals at most. */
function asPercent(before: string, { part, whole, places }: Share): Resolved {
  const micro = (value: number): bigint => BigInt(Math.round(value * MICRO));
  if (micro(whole) === 0n) return failed('ofZero');
  const scale = 10 ** places;
  const scaled = (2n * micro(part) * 100n * BigInt(scale) + micro(whole)) / (2n * micro(whole));
  const value = Number(scaled) / scale;
  return { ok: true, text: `${before}${value.toFixed(places)}%`, value };
}

/** A marker in a text, and what stands there in print. */
export interface BoundPiece {
  /** UTF-16 units in the text with markers. */
  readonly from: { readonly start: number; readonly end: number };
  /** The same in the printed text. */
  readonly start: number;
  readonly end: number;
  /** With its brackets. */
  readonly marker: string;
  readonly binding: Binding | undefined;
  readonly resolved: Resolved;
}

/** A text with its markers put in numbers; a marker without a number stands there as it is. */
export interface BoundText {
  /** With markers. */
  readonly source: string;
  /** As printed. */
  readonly text: string;
  readonly pieces: readonly BoundPiece[];
}

export function resolveText(source: string, tables: BoundTables): BoundText {
  if (!source.includes('〔')) return { source, text: source, pieces: [] };
  const pieces: BoundPiece[] = [];
  let text = '';
  let done = 0;
  for (const match of source.matchAll(BRACKETED)) {
    const [marker] = match;
    const found = resolveMarker(marker.slice(1, -1), tables);
    if (!found) continue;
    text += source.slice(done, match.index);
    const start = text.length;
    text += found.resolved.ok ? found.resolved.text : marker;
    done = match.index + marker.length;
    const from = { start: match.index, end: done };
    pieces.push({ from, start, end: text.length, marker, ...found });
  }
  return pieces.length === 0
    ? { source, text: source, pieces }
    : { source, text: text + source.slice(done), pieces };
}
