/**
 * The parts of the Word 97 binary format that carry text and table geometry. Source: [MS-DOC] 2.5 (FIB), 2.8.35
 * (Plcbte), 2.9.38 (Clx), 2.6 (sprms). word-extractor gives the text alone, without the merges of table cells,
 * and ends rows of merged cells unreliably; the figures need both.
 */

const FIB_VERSION = 0x02;
/** nFib of the first version with this form. */
const WORD_97 = 0xc1;
const FIB_FLAGS = 0x0a;
/** Lengths of the parts of the text, which follow one another ([MS-DOC] 2.4.1). */
const FIB_TEXT_LENGTH = 0x4c;
/** Of footnotes, headers, macros, comments and endnotes; the boxes stand after them. */
const FIB_BEFORE_BOXES = [0x50, 0x54, 0x58, 0x5c, 0x60];
const FIB_BOXES_LENGTH = 0x64;
const FIB_CHPX = 0xfa;
const FIB_PAPX = 0x102;
const FIB_CLX = 0x1a2;
const FLAG_ENCRYPTED = 0x0100;
const FLAG_TABLE_1 = 0x0200;
const PAGE = 512;
const MAX_TEXT = 4_000_000;

export class WordFormatError extends Error {}

/** A view that answers reads beyond its end with an error of ours instead of undefined. */
export class Bytes {
  private readonly view: DataView;
  readonly length: number;
  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.byteLength;
  }
  private check(at: number, size: number): void {
    if (at < 0 || at + size > this.length) throw new WordFormatError('beyond the end');
  }
  u8(at: number): number {
    this.check(at, 1);
    return this.view.getUint8(at);
  }
  u16(at: number): number {
    this.check(at, 2);
    return this.view.getUint16(at, true);
  }
  i16(at: number): number {
    this.check(at, 2);
    return this.view.getInt16(at, true);
  }
  u32(at: number): number {
    this.check(at, 4);
    return this.view.getUint32(at, true);
  }
}

export interface WordStreams {
  readonly main: Bytes;
  readonly table: Bytes;
  readonly data: Bytes;
}

export interface FileInfo {
  readonly encrypted: boolean;
  /** Written by Word 95 or earlier, in another form. */
  readonly isOld: boolean;
  readonly tableStream: '0Table' | '1Table';
}

/** What must be known before the table stream can be read. */
export function fileInfo(main: Bytes): FileInfo {
  const flags = main.u16(FIB_FLAGS);
  const isOld = main.u16(FIB_VERSION) < WORD_97;
  if (!isOld && main.u16(0) !== 0xa5ec) throw new WordFormatError('no Word 97 file');
  return {
    isOld,
    encrypted: (flags & FLAG_ENCRYPTED) !== 0,
    tableStream: (flags & FLAG_TABLE_1) === 0 ? '0Table' : '1Table',
  };
}

/** One character of the text with the place in the file that its properties are found by. */
export interface CharRun {
  readonly text: string;
  /** File offset of the first character. */
  readonly offset: number;
  readonly bytesPerChar: 1 | 2;
}

/** The main text in reading order, piece by piece. */
export function textRuns(streams: WordStreams): readonly CharRun[] {
  return runsBetween(streams, 0, streams.main.u32(FIB_TEXT_LENGTH));
}

/** The text of all text boxes, one after the other. */
export function boxRuns(streams: WordStreams): readonly CharRun[] {
  const { main } = streams;
  const start = [FIB_TEXT_LENGTH, ...FIB_BEFORE_BOXES].reduce((sum, at) => sum + main.u32(at), 0);
  return runsBetween(streams, start, start + main.u32(FIB_BOXES_LENGTH));
}

function runsBetween(
  { main, table }: WordStreams,
  first: number,
  last: number,
): readonly CharRun[] {
  const runs: CharRun[] = [];
  let start = main.u32(FIB_CLX);
  const end = start + main.u32(FIB_CLX + 4);
  while (start < end && table.u8(start) === 1) start += 3 + table.u16(start + 1);
  if (start >= end || table.u8(start) !== 2) throw new WordFormatError('no piece table');
  const size = table.u32(start + 1);
  const pieces = Math.floor((size - 4) / 12);
  const positions = start + 5;
  const descriptors = positions + (pieces + 1) * 4;
  for (let index = 0; index < pieces; index += 1) {
    const begin = table.u32(positions + index * 4);
    const from = Math.max(begin, first);
    const to = Math.min(table.u32(positions + index * 4 + 4), last, first + MAX_TEXT);
    if (from >= to) continue;
    const fc = table.u32(descriptors + index * 8 + 2);
    const narrow = (fc & 0x40000000) !== 0;
    const piece = narrow ? (fc & 0x3fffffff) >>> 1 : fc & 0x3fffffff;
    const offset = piece + (from - begin) * (narrow ? 1 : 2);
    runs.push({
      text: readText(main, { offset, count: to - from, narrow }),
      offset,
      bytesPerChar: narrow ? 1 : 2,
    });
  }
  return runs;
}

const cp1252 = new TextDecoder('windows-1252');

function readText(
  main: Bytes,
  { offset, count, narrow }: { offset: number; count: number; narrow: boolean },
): string {
  const parts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    parts.push(
      narrow
        ? cp1252.decode(Uint8Array.of(main.u8(offset + index)))
        : String.fromCharCode(main.u16(offset + index * 2)),
    );
  }
  return parts.join('');
}

/** Properties that hold for the characters at file offsets `from` ≤ x < `to`. */
export interface PropertyRun {
  readonly from: number;
  readonly to: number;
  readonly sprms: readonly Sprm[];
}

export interface Sprm {
  readonly code: number;
  /** Where its operand stands, in `source`. */
  readonly source: Bytes;
  readonly at: number;
  readonly size: number;
}

/** Paragraph properties of the whole file, in order of file offset. */
export function paragraphRuns(streams: WordStreams): readonly PropertyRun[] {
  const runs = propertyRuns(streams, { fib: FIB_PAPX, entrySize: 13, grpprl: paragraphGrpprl });
  return runs.map((run) => ({ ...run, sprms: withHuge(run.sprms, streams.data) }));
}

/** Rows of many cells keep their properties in the data stream ([MS-DOC] sprmPHugePapx). */
function withHuge(sprms: readonly Sprm[], data: Bytes): readonly Sprm[] {
  const huge = sprms.find(({ code }) => code === SPRM_HUGE || code === SPRM_TABLE_PROPS);
  if (!huge) return sprms;
  const at = huge.source.u32(huge.at);
  return [...sprms, ...sprmsIn(data, at + 2, Math.min(at + 2 + data.u16(at), data.length))];
}

/** Character properties of the whole file, in order of file offset. */
export function characterRuns(streams: WordStreams): readonly PropertyRun[] {
  return propertyRuns(streams, { fib: FIB_CHPX, entrySize: 1, grpprl: characterGrpprl });
}

interface RunFormat {
  readonly fib: number;
  readonly entrySize: number;
  readonly grpprl: (main: Bytes, at: number) => { from: number; to: number };
}

function propertyRuns({ main, table }: WordStreams, format: RunFormat): readonly PropertyRun[] {
  const plc = main.u32(format.fib);
  const count = Math.floor((main.u32(format.fib + 4) - 4) / 8);
  const runs: PropertyRun[] = [];
  for (let index = 0; index < count; index += 1) {
    const page = (table.u32(plc + (count + 1) * 4 + index * 4) & 0x3fffff) * PAGE;
    const entries = main.u8(page + PAGE - 1);
    for (let entry = 0; entry < entries; entry += 1) {
      const slot = main.u8(page + (entries + 1) * 4 + entry * format.entrySize);
      const span = slot === 0 ? null : format.grpprl(main, page + slot * 2);
      runs.push({
        from: main.u32(page + entry * 4),
        to: main.u32(page + entry * 4 + 4),
        sprms: span ? sprmsIn(main, span.from, Math.min(span.to, main.length)) : [],
      });
    }
  }
  return runs.toSorted((a, b) => a.from - b.from);
}

function paragraphGrpprl(main: Bytes, at: number): { from: number; to: number } {
  const words = main.u8(at);
  const start = words === 0 ? at + 2 : at + 1;
  const size = words === 0 ? main.u8(at + 1) * 2 : words * 2 - 1;
  // The first two bytes are the style.
  return { from: start + 2, to: start + size };
}

function characterGrpprl(main: Bytes, at: number): { from: number; to: number } {
  return { from: at + 1, to: at + 1 + main.u8(at) };
}

const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, -1, 3] as const;
export const SPRM = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRow: 0x244c,
  defineTable: 0xd608,
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
} as const;
const SPRM_TABS = 0xc615;
const SPRM_HUGE = 0x6646;
const SPRM_TABLE_PROPS = 0x646b;

function sprmsIn(source: Bytes, from: number, to: number): readonly Sprm[] {
  const found: Sprm[] = [];
  let at = from;
  while (at + 2 < to) {
    const code = source.u16(at);
    const operand = operandOf(source, code, at + 2);
    found.push({ code, source, ...operand });
    at = operand.at + operand.size;
  }
  return found;
}

function operandOf(main: Bytes, code: number, at: number): { at: number; size: number } {
  const size = OPERAND_SIZES[code >> 13] ?? 1;
  if (size >= 0) return { at, size };
  if (code === SPRM.defineTable) return { at: at + 2, size: Math.max(0, main.u16(at) - 1) };
  const stated = main.u8(at);
  if (code === SPRM_TABS && stated === 255) return { at: at + 1, size: 255 };
  return { at: at + 1, size: stated };
}

export interface CellShape {
  readonly left: number;
  readonly right: number;
  readonly horizontal: 'none' | 'first' | 'continue';
  readonly vertical: 'none' | 'first' | 'continue';
}

/** The cells of one row as TDefTable states them, in twips. */
export function rowShape(sprm: Sprm): readonly CellShape[] {
  const { source } = sprm;
  const count = source.u8(sprm.at);
  const edges = sprm.at + 1;
  const cells = edges + (count + 1) * 2;
  return Array.from({ length: count }, (_, index): CellShape => {
    const at = cells + index * 20;
    const flags = at + 2 <= sprm.at + sprm.size ? source.u16(at) : 0;
    const horizontal = flags & 3;
    const vertical = (flags >> 5) & 3;
    return {
      left: source.i16(edges + index * 2),
      right: source.i16(edges + index * 2 + 2),
      horizontal: horizontal === 0 ? 'none' : horizontal === 1 ? 'continue' : 'first',
      vertical: vertical === 0 ? 'none' : vertical === 1 ? 'continue' : 'first',
    };
  });
}
