import { tableOf, type CellKey } from '../forms/index.ts';
import type { BoundPiece, BoundSource, BoundText, Report, TextPart } from '../report/index.ts';
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
