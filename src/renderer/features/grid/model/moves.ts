import { isComputed, type TableValues } from '../../../../domain/cells/index.ts';
import { clamp, type GridModel, type Position } from './gridModel.ts';
import { placesIn, type Range } from './selection.ts';

/** One step up, down, left or right. */
export interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** The place of the next other cell in a direction; the same place at the edge. */
export function neighbour(model: GridModel, from: Position, direction: Direction): Position {
  const cell = model.at(from);
  let to = from;
  for (;;) {
    const next = { row: to.row + direction.rows, column: to.column + direction.columns };
    if (!inside(model, next)) return model.at(to) === cell ? from : to;
    to = next;
    if (model.at(to) !== cell) return to;
  }
}

/** Ctrl+arrow as in Excel: to the edge of the filled cells, or over blanks to the next filled one. */
export function jump(request: {
  readonly model: GridModel;
  readonly values: TableValues;
  readonly from: Position;
  readonly direction: Direction;
}): Position {
  const { model, values, direction } = request;
  const isFilled = (at: Position): boolean => values[model.at(at).index] !== null;
  const next = (at: Position): Position => neighbour(model, at, direction);
  const atEdge = (at: Position): boolean => next(at) === at;

  let at = request.from;
  if (isFilled(at) && isFilled(next(at)) && !atEdge(at)) {
    while (!atEdge(at) && isFilled(next(at))) at = next(at);
    return at;
  }
  do at = next(at);
  while (!atEdge(at) && !isFilled(at));
  return at;
}

/** The next cell that is typed in, in reading order, wrapping over rows; undefined at the end of the table. */
export function nextTyped(model: GridModel, from: Position, step: 1 | -1): Position | undefined {
  const all = placesIn({
    top: 0,
    left: 0,
    bottom: model.rowCount - 1,
    right: model.columnCount - 1,
  });
  const cell = model.at(from);
  let index = from.row * model.columnCount + from.column + step;
  for (; all[index]; index += step) {
    const place = all[index];
    if (!place) break;
    const candidate = model.at(place);
    if (candidate !== cell && !isComputed(candidate)) return model.homeOf(candidate);
  }
  return undefined;
}

/** The next place inside a selected range: Tab goes row by row, Enter column by column, both around. */
export function nextInRange(request: {
  readonly model: GridModel;
  readonly range: Range;
  readonly from: Position;
  readonly along: 'rows' | 'columns';
  readonly step: 1 | -1;
}): Position {
  const { model, range, from, along, step } = request;
  const byRows = placesIn(range);
  const order =
    along === 'rows' ? byRows : byRows.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const start = order.findIndex((place) => place.row === from.row && place.column === from.column);
  const cell = model.at(from);
  for (let distance = 1; distance <= order.length; distance += 1) {
    const index = (start + step * distance + order.length * 2) % order.length;
    const place = order[index];
    if (place && model.at(place) !== cell && !isComputed(model.at(place))) return place;
  }
  return from;
}

function inside(model: GridModel, { row, column }: Position): boolean {
  return row >= 0 && row < model.rowCount && column >= 0 && column < model.columnCount;
}

/** The nearest place of the table. */
export function nearest(model: GridModel, { row, column }: Position): Position {
  return { row: clamp(row, model.rowCount), column: clamp(column, model.columnCount) };
}
