import { tableOf, type FormRow } from '../forms/index.ts';
import { doubted } from './doubt.ts';
import type { LayoutHint } from './hints.ts';
import { kindOf } from './lines.ts';
import { labelKey } from './normalise.ts';
import type { NeutralCell, NeutralDocument, ReadReport } from './types.ts';

/** A row that nobody pointed at, between two that were. */
export interface RowBetween {
  readonly hint: LayoutHint;
  /** Every place of the row. */
  readonly places: readonly string[];
}

interface Row {
  /** Where its words stand, or its figures where it has none. */
  readonly label: string;
  /** Rows of one grid, or all paragraphs; rows of different ones are never counted together. */
  readonly part: number;
  readonly places: readonly string[];
  readonly texts: readonly string[];
  readonly hasFigures: boolean;
}

/**
 * The rows between two rows that were pointed at, where they are as many as the form has between these two: by their
 * order they can only be those of the form. Where one of them bears the words of the form, its words decide.
 */
export function rowsBetween(
  doc: NeutralDocument,
  hints: readonly LayoutHint[],
): readonly RowBetween[] {
  const rows = rowsOf(doc);
  const pointed = hints.filter(({ axis }) => axis === 'row');
  const anchors = rows.flatMap((row, at) => {
    const hint = pointed.find(({ place }) => row.places.includes(place));
    return hint ? [{ at, hint }] : [];
  });
  return anchors.flatMap(({ at, hint }, index): readonly RowBetween[] => {
    const next = anchors[index + 1];
    const from = rows[at];
    if (!next || !from || rows[next.at]?.part !== from.part || next.hint.table !== hint.table) {
      return [];
    }
    const inside = rows.slice(at + 1, next.at).filter(({ hasFigures }) => hasFigures);
    const form = formRowsBetween(hint, next.hint);
    if (inside.length !== form.length || inside.some((row) => isNamed(row, hint))) return [];
    return inside.flatMap(({ label, places }, position) => {
      const row = form[position];
      return row ? [{ hint: { ...hint, place: label, key: row.key }, places }] : [];
    });
  });
}

function formRowsBetween(first: LayoutHint, last: LayoutHint): readonly FormRow[] {
  const { rows } = tableOf(first.edition, first.table);
  const at = (key: string): number => rows.findIndex((row) => row.key === key);
  return at(first.key) < 0 ? [] : rows.slice(at(first.key) + 1, Math.max(0, at(last.key)));
}

function isNamed({ texts }: Row, { edition, table }: LayoutHint): boolean {
  const labels = new Set(tableOf(edition, table).rows.map(({ label }) => labelKey(label)));
  return texts.some((text) => labels.has(labelKey(text)));
}

function rowsOf(doc: NeutralDocument): readonly Row[] {
  return doc.blocks.flatMap((block, at): readonly Row[] => {
    if (block.kind === 'paragraph') {
      const parts = block.text.trim().split(/[\s\u3000]+/);
      const isFigure = kindOf(parts.at(-1) ?? '', undefined) === 'value';
      const { place } = block;
      return [
        { label: place, part: -1, places: [place], texts: [parts[0] ?? ''], hasFigures: isFigure },
      ];
    }
    const byRow = [...Map.groupBy(block.cells, (cell) => cell.row)].toSorted(([a], [b]) => a - b);
    return byRow.map(([, cells]) => gridRow(cells, at));
  });
}

function gridRow(cells: readonly NeutralCell[], part: number): Row {
  const sorted = cells.toSorted((a, b) => a.column - b.column);
  const kinds = sorted.map(({ text, number }) => kindOf(text, number));
  const figure = kinds.indexOf('value');
  // Words with digits in them (项目3) are no figure, yet not plain text either.
  const label = kinds.findLastIndex((kind, at) => kind !== 'blank' && at < figure);
  return {
    label: sorted.at(label)?.place ?? '',
    part,
    places: sorted.map(({ place }) => place),
    texts: sorted.map(({ text }) => text),
    hasFigures: figure >= 0,
  };
}

/** What was read of such rows is inferred, whatever their words would say now. */
export function asInferred(report: ReadReport, rows: readonly RowBetween[]): ReadReport {
  const rowAt = new Map(rows.flatMap(({ hint, places }) => places.map((place) => [place, hint])));
  return doubted(report, (table, { place }) =>
    rowAt.get(place)?.table === table ? '这一行没有指定，按上下两行之间的次序认出，请核对' : null,
  );
}
