import { Failure } from '../../contract/errors.ts';
import type { NeutralDocument, ReadNote } from '../../domain/reading/index.ts';
import type { SourceFile } from '../ports/index.ts';
import { BlockList, type SourceCell } from './blocks.ts';
import {
  boxRuns,
  Bytes,
  characterRuns,
  fileInfo,
  paragraphRuns,
  rowShape,
  SPRM,
  textRuns,
  WordFormatError,
  type CellShape,
  type PropertyRun,
} from './wordBinary.ts';

/** Finds a stream of the compound file by name. */
export type StreamOf = (name: string) => Uint8Array | undefined;

/**
 * Reads a Word 97–2003 document: paragraphs and tables with merged cells.
 * @throws Failure ENCRYPTED_FILE, UNREADABLE_FILE, or UNSUPPORTED_FORMAT for Word 95 and earlier
 */
export function readDoc(file: SourceFile, streamOf: StreamOf): NeutralDocument {
  try {
    return convert(file, streamOf);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    if (!(cause instanceof WordFormatError) && !(cause instanceof RangeError)) throw cause;
    throw new Failure('UNREADABLE_FILE', { file: file.name }, { cause });
  }
}

function convert(file: SourceFile, streamOf: StreamOf): NeutralDocument {
  const main = new Bytes(streamOf('WordDocument') ?? new Uint8Array());
  const info = fileInfo(main);
  if (info.isOld) throw new Failure('UNSUPPORTED_FORMAT', { file: file.name, format: 'oldWord' });
  if (info.encrypted) throw new Failure('ENCRYPTED_FILE', { file: file.name });
  const table = new Bytes(streamOf(info.tableStream) ?? new Uint8Array());
  const streams = { main, table, data: new Bytes(streamOf('Data') ?? new Uint8Array()) };
  const paragraphs = new Lookup(paragraphRuns(streams));
  const characters = new Lookup(characterRuns(streams));
  const body = new DocBody();
  const boxes = boxRuns(streams)
    .map(({ text }) => text)
    .join('');
  let revisions = 0;
  for (const run of textRuns(streams)) {
    for (let index = 0; index < run.text.length; index += 1) {
      const offset = run.offset + index * run.bytesPerChar;
      const look = characters.at(offset);
      const isDeleted = flag(look, SPRM.deleted);
      if (isDeleted || flag(look, SPRM.inserted)) revisions += 1;
      if (isDeleted || flag(look, SPRM.hidden)) continue;
      const char = run.text[index] ?? '';
      if (char === ANCHOR) body.addBoxes(boxes);
      if (char === '\r' || char === '\u0007' || char === '\f') {
        body.endParagraph(char, paragraphs.at(offset));
      } else body.add(char);
    }
  }
  body.addBoxes(boxes);
  body.finish();
  const notes: ReadNote[] = [];
  if (revisions > 0) {
    const message = '文档里有未接受的修订，按全部接受读取';
    notes.push({ level: 'warning', where: file.name, message });
  }
  return { fileName: file.name, format: 'Word 97-2003 文档', blocks: body.list.blocks, notes };
}

function flag(run: PropertyRun | undefined, code: number): boolean {
  const sprm = run?.sprms.findLast((each) => each.code === code);
  return sprm !== undefined && (sprm.source.u8(sprm.at) & 0x7f) === 1;
}

/** Finds the run an offset lies in; asks come mostly in order. */
class Lookup {
  private readonly runs: readonly PropertyRun[];
  private last = 0;
  constructor(runs: readonly PropertyRun[]) {
    this.runs = runs;
  }
  at(offset: number): PropertyRun | undefined {
    const near = this.runs[this.last];
    if (near && offset >= near.from && offset < near.to) return near;
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    this.last = low;
    const run = this.runs[low];
    return run && offset >= run.from && offset < run.to ? run : undefined;
  }
}

/** Where a box or picture is tied to the text. */
const ANCHOR = '\b';

interface Row {
  readonly texts: readonly string[];
  readonly shape: readonly CellShape[];
}

class DocBody {
  readonly list = new BlockList();
  private text = '';
  private cellText = '';
  private texts: string[] = [];
  private rows: Row[] = [];
  private fieldDepth = 0;
  private inCode: boolean[] = [];
  private hasBoxes = false;

  add(char: string): void {
    if (char === '\u0013') {
      this.fieldDepth += 1;
      this.inCode.push(true);
    } else if (char === '\u0014') this.inCode[this.inCode.length - 1] = false;
    else if (char === '\u0015') {
      this.fieldDepth = Math.max(0, this.fieldDepth - 1);
      this.inCode.pop();
    } else if (!this.inCode.includes(true)) this.text += visible(char);
  }

  /** Which box is tied to which anchor takes the drawing to tell; all stand before the first one's paragraph. */
  addBoxes(text: string): void {
    if (this.hasBoxes) return;
    this.hasBoxes = true;
    // eslint-disable-next-line no-control-regex -- ends of paragraphs, cells and pages are control characters
    for (const line of text.split(/[\r\u0007\f\v]/)) {
      this.list.paragraph([...line].map(visible).join(''));
    }
  }

  endParagraph(mark: string, run: PropertyRun | undefined): void {
    const text = this.text;
    this.text = '';
    const inTable = mark === '\u0007' || (run !== undefined && flag(run, SPRM.inTable));
    if (!inTable) {
      this.endTable();
      for (const line of text.split('\n')) this.list.paragraph(line);
      return;
    }
    if (mark === '\u0007' && run && flag(run, SPRM.rowEnd)) {
      const define = run.sprms.findLast((sprm) => sprm.code === SPRM.defineTable);
      this.rows.push({ texts: this.texts, shape: define ? rowShape(define) : [] });
      this.texts = [];
      this.cellText = '';
      return;
    }
    this.cellText += this.cellText === '' ? text : `\n${text}`;
    if (mark === '\u0007') {
      this.texts.push(this.cellText);
      this.cellText = '';
    }
  }

  finish(): void {
    if (this.text.trim() !== '') this.list.paragraph(this.text);
    if (this.texts.length > 0) this.rows.push({ texts: this.texts, shape: [] });
    this.endTable();
  }

  private endTable(): void {
    if (this.rows.length === 0) return;
    this.list.table(toCells(this.rows));
    this.rows = [];
  }
}

function visible(char: string): string {
  if (char === '\u000b') return '\n';
  if (char === '\u001e') return '-';
  return char === '\t' || char >= ' ' ? char : '';
}

/** Edges closer than this are one edge: Word rounds them differently from row to row. */
const EDGE_TWIPS = 20;

function toCells(rows: readonly Row[]): readonly (readonly SourceCell[])[] {
  const edges = mergedEdges(
    rows.flatMap(({ shape }) => shape.flatMap((cell) => [cell.left, cell.right])),
  );
  const columnAt = (twips: number): number => {
    const found = edges.findIndex((edge) => twips <= edge + EDGE_TWIPS);
    return found < 0 ? edges.length : found;
  };
  const open = new Map<number, { rowSpan: number }>();
  return rows.map(({ texts, shape }) => {
    const cells: (SourceCell & { rowSpan: number; columnSpan: number })[] = [];
    texts.forEach((text, index) => {
      const each = shape[index];
      if (!each) {
        cells.push({ text, rowSpan: 1, columnSpan: 1 });
        return;
      }
      const column = columnAt(each.left);
      const columnSpan = Math.max(1, columnAt(each.right) - column);
      const before = cells.at(-1);
      if (each.horizontal === 'continue' && before) {
        before.columnSpan += columnSpan;
        return;
      }
      const above = open.get(column);
      if (each.vertical === 'continue' && above) {
        above.rowSpan += 1;
        return;
      }
      const cell = { text, rowSpan: 1, columnSpan, column };
      open.set(column, cell);
      cells.push(cell);
    });
    return cells;
  });
}

function mergedEdges(values: readonly number[]): readonly number[] {
  const sorted = [...new Set(values)].toSorted((a, b) => a - b);
  const edges: number[] = [];
  for (const value of sorted) {
    const last = edges.at(-1);
    if (last === undefined || value - last > EDGE_TWIPS) edges.push(value);
  }
  return edges;
}
