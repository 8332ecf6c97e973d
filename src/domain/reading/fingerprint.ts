import type { LayoutHint } from './hints.ts';
import { toLines, type Item } from './lines.ts';
import { compact, labelKey } from './normalise.ts';
import { toRecords, type ValueRecord } from './records.ts';
import { ROW_WORDS } from './tableWords.ts';
import type { NeutralDocument } from './types.ts';

/** A hint in the terms of a layout: the place by its order among the labels, which another file shares. */
export interface LayoutMark extends Omit<LayoutHint, 'place'> {
  readonly record: number;
  readonly part: 'labels' | 'heads' | 'cells';
  /** Counted from the end: texts of changing length stand before the first heads. */
  readonly fromEnd: number;
}

/** Longer texts are prose, which changes from year to year. */
const MAX_LABEL = 60;
/** Begins with a letter, or has two together. */
const CODE = /^\p{L}|\p{L}{2}/u;
const PARTS = ['labels', 'cells', 'heads'] as const;

/**
 * Names the layout of a document: equal for files with the same labels in the same order, whatever their figures,
 * years and running text. Null where there are no labelled figures.
 */
export function layoutFingerprint(doc: NeutralDocument): string | null {
  const records = recordsOf(doc);
  if (records.length === 0) return null;
  return hashOf(records.map(wordsOf).join('\n'));
}

/** Hints as marks of the layout; a place that belongs to no labelled figures cannot be found again and is left out. */
export function marksOf(doc: NeutralDocument, hints: readonly LayoutHint[]): readonly LayoutMark[] {
  const records = recordsOf(doc);
  return hints.flatMap(({ place, ...hint }): readonly LayoutMark[] => {
    for (const part of PARTS) {
      for (const [record, each] of records.entries()) {
        const at = each[part].findIndex((item) => item.place === place);
        if (at >= 0) return [{ ...hint, record, part, fromEnd: each[part].length - at }];
      }
    }
    return [];
  });
}

/** The inverse of `marksOf` in another file with the same fingerprint. */
export function hintsOf(doc: NeutralDocument, marks: readonly LayoutMark[]): readonly LayoutHint[] {
  const records = recordsOf(doc);
  return marks.flatMap(({ record, part, fromEnd, ...hint }): readonly LayoutHint[] => {
    const place = records[record]?.[part].at(-fromEnd)?.place;
    return place === undefined ? [] : [{ ...hint, place }];
  });
}

function recordsOf(doc: NeutralDocument): readonly ValueRecord[] {
  return toRecords(toLines(doc), ROW_WORDS).filter(isLabelled);
}

function isLabelled(record: ValueRecord): boolean {
  const words = labelsOf(record);
  return words.length > 0 && words.every((item) => item.text.length <= MAX_LABEL);
}

function labelsOf({ labels, heads, cells }: ValueRecord): readonly Item[] {
  if (labels.length > 0) return labels;
  const codes = codesOf(cells);
  return codes.length > 0 ? codes : heads.slice(-1);
}

/** Labels with digits, A12项, stand before the figures like cells that are no clean numbers; a figure, 1O, is none. */
function codesOf(cells: readonly Item[]): readonly Item[] {
  const first = cells.findIndex(({ kind }) => kind === 'value');
  const before = first < 0 ? cells : cells.slice(0, first);
  return before.filter(({ kind, text }) => kind === 'dirty' && CODE.test(compact(text)));
}

/** The labels of a record and, in a grid, the heads right above it. */
function wordsOf(record: ValueRecord): string {
  const last = record.heads.at(-1);
  const heads = record.heads.filter((item) => item.line === last?.line);
  const isHeadLine = record.inGrid && record.labels.length > 0 && heads.length > 1;
  const items = isHeadLine ? [...heads, ...labelsOf(record)] : labelsOf(record);
  return items.map((item) => labelKey(item.text).replace(/\d+/g, '')).join('|');
}

/** FNV-1a over UTF-16 units, twice with different bases: 64 bits, as hexadecimal digits. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x9e3779b9]
    .map((base) => {
      let hash = base;
      for (let at = 0; at < text.length; at += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      }
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
