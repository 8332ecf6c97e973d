import { apply, type Matrix } from './matrix.ts';

/** A straight line along one axis, in points; `at` is its place on the other axis. */
export interface Segment {
  readonly axis: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Point = readonly [number, number];

/** Painting operators of pdf.js (its OPS) by what they do with a path. */
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27]);
/** Numbers that follow each drawing command of pdf.js: move, line, curve, quadratic curve, close. */
const COORDINATES = [2, 2, 6, 4, 0] as const;
const MOVE = 0;
const CLOSE = 4;

/** Word and WPS draw a border as a bar this wide at most, in points. */
const MAX_BAR = 4;
const MAX_BAR_POINTS = 12;
const MAX_SKEW = 1;
const MIN_LENGTH = 2;

/** The lines of one painted path: what is stroked, and what is filled so thin that it is a line. */
export function segmentsOf([paint, data]: readonly unknown[], matrix: Matrix): readonly Segment[] {
  if (typeof paint !== 'number' || !Array.isArray(data)) return [];
  const outlines = data[0] instanceof Float32Array ? outlinesOf(data[0], matrix) : [];
  return outlines.flatMap((outline) => [
    ...(STROKES.has(paint) ? strokes(outline) : []),
    ...(FILLS.has(paint) ? bar(outline) : []),
  ]);
}

function outlinesOf(data: Float32Array, matrix: Matrix): readonly (readonly Point[])[] {
  const outlines: Point[][] = [];
  let at = 0;
  while (at < data.length) {
    const command = data[at] ?? -1;
    const size = COORDINATES[command];
    if (size === undefined) break;
    const outline = outlines.at(-1);
    if (command === CLOSE) {
      const [first] = outline ?? [];
      if (first) outline?.push(first);
    } else {
      const end = apply(matrix, data[at + size - 1] ?? NaN, data[at + size] ?? NaN);
      if (command === MOVE || !outline) outlines.push([end]);
      else outline.push(end);
    }
    at += 1 + size;
  }
  return outlines;
}

function strokes(outline: readonly Point[]): readonly Segment[] {
  return outline.slice(1).flatMap((end, index) => {
    const start = outline[index];
    return start ? along(start, end) : [];
  });
}

function bar(outline: readonly Point[]): readonly Segment[] {
  if (outline.length > MAX_BAR_POINTS) return [];
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > MAX_BAR) return [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return width >= height ? along([left, y], [right, y]) : along([x, top], [x, bottom]);
}

function along([x1, y1]: Point, [x2, y2]: Point): readonly Segment[] {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (!(Math.min(width, height) <= MAX_SKEW) || !(Math.max(width, height) >= MIN_LENGTH)) return [];
  if (width >= height) {
    return [
      { axis: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) },
    ];
  }
  return [{ axis: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
}
