import type { FormCell } from '../../../../domain/forms/index.ts';
import type { GridModel, Position } from './gridModel.ts';

/** A rectangle of places, both corners included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function rangeOf(a: Position, b: Position): Range {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** Every place of a range, row by row. */
export function placesIn(range: Range): readonly Position[] {
  const places: Position[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) places.push({ row, column });
  }
  return places;
}

/** Every cell a range touches, once, in reading order. */
export function cellsIn(model: GridModel, range: Range): readonly FormCell[] {
  return [...new Set(placesIn(range).map(model.at))];
}

export function samePlace(a: Position, b: Position): boolean {
  return a.row === b.row && a.column === b.column;
}
