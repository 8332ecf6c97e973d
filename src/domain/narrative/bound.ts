import { tableOf, type CellKey } from '../forms/index.ts';
import {
  boundTables,
  markerOf,
  resolveBinding,
  vocabularyOf,
  type BoundPiece,
  type BoundSource,
  type BoundText,
  type Report,
  type TextPart,
} from '../report/index.ts';
import { measuredWords } from './measure.ts';
import type { NumberVerdict } from './verdicts.ts';

interface Place {
  readonly part: TextPart;
  readonly report: Report;
}

/**
 * The verdicts on the numbers of one text, each bound number among them: it agrees with the cell it follows, except
 * where its words speak of another one. Bound words that are read as no number (持平) have a verdict too.
 */
export function withBound(
  verdicts: readonly NumberVerdict[],
  { pieces }: BoundText,
  place: Place,
): readonly NumberVerdict[] {
  if (pieces.length === 0) return verdicts;
  const left = new Set(pieces.filter((piece) => piece.resolved.ok));
  const judged = verdicts.map((verdict) => {
    const piece = [...left].find(({ start, end }) => verdict.start < end && start < verdict.end);
    if (!piece) return verdict;
    left.delete(piece);
    return verdict.kind === 'notInTables'
      ? { ...verdict, ...agreement(piece, place.report), bound: piece }
      : { ...verdict, bound: piece };
  });
  const others = [...left].map((piece): NumberVerdict => ({
    part: place.part,
    start: piece.start,
    end: piece.end,
    text: piece.resolved.ok ? piece.resolved.text : piece.marker,
    value: piece.resolved.ok ? piece.resolved.value : 0,
    unit: '',
    label: '',
    sure: true,
    ...agreement(piece, place.report),
    bound: piece,
  }));
  return [...judged, ...others].toSorted((a, b) => a.start - b.start);
}

type Agreement = Pick<
  NumberVerdict,
  'kind' | 'comparedWith' | 'expected' | 'table' | 'cells' | 'ofLastYear'
>;

function agreement({ binding, resolved }: BoundPiece, report: Report): Agreement {
  const expected = resolved.ok ? resolved.value : undefined;
  if (!binding) return { kind: 'matches', comparedWith: '', expected, cells: [] };
  const { source, lastYear, form } = binding;
  const share = form.kind === 'share' ? `占${sourceWords(form.of, report)}的比例` : '';
  const change = form.kind === 'change' || form.kind === 'changePercent' ? '与上年之差' : '';
  return {
    kind: 'matches',
    comparedWith: `${lastYear ? '上年' : ''}${sourceWords(source, report)}${share}${change}`,
    expected,
    table: source.table,
    cells: cellsOf(source, report),
    ofLastYear: lastYear,
  };
}

function sourceWords({ table, cells }: BoundSource, report: Report): string {
  const form = tableOf(report.edition, table);
  return measuredWords({
    table,
    cells: cells.flatMap((index) => form.cells[index] ?? []),
  });
}

function cellsOf({ table, cells }: BoundSource, report: Report): readonly CellKey[] {
  const form = tableOf(report.edition, table);
  return cells.flatMap((index) => form.cells[index]?.key ?? []);
}

/** A typed number of the text that can be made to follow the table, and the marker that then stands for it. */
export interface Bindable {
  readonly part: TextPart;
  /** The digits alone, without their unit. */
  readonly start: number;
  readonly end: number;
  readonly marker: string;
}

/**
 * The binding of a number that agrees with one cell, or one named sum of cells; undefined where there is none, or where
 * it would be printed another way than it was typed.
 */
export function bindableNumber(
  verdict: NumberVerdict,
  report: Report,
  previous?: Report,
): Bindable | undefined {
  const { kind, bound, part, start, text, table, rule } = verdict;
  if (kind !== 'matches' || bound || table === undefined || rule === 'N-08') return undefined;
  const cells = verdict.cells.toSorted().join(' ');
  const source = [...vocabularyOf(report.edition).values()].find(
    (known) => known.table === table && cellsOf(known, report).toSorted().join(' ') === cells,
  );
  if (!source) return undefined;
  const tables = boundTables(report, previous);
  for (const form of [{ kind: 'digits' }, { kind: 'numeral' }] as const) {
    const binding = { source, lastYear: verdict.ofLastYear ?? false, form };
    const resolved = resolveBinding(binding, tables);
    if (!resolved.ok || !isWrittenThere(text, resolved.text)) continue;
    return { part, start, end: start + resolved.text.length, marker: markerOf(binding) };
  }
  return undefined;
}

/** Nothing of the number goes on behind it: 12 is not the beginning of 12万. */
function isWrittenThere(text: string, number: string): boolean {
  return text.startsWith(number) && !/^[\d.,，．万亿余多十百千]/.test(text.slice(number.length));
}
