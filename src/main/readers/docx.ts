import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Failure } from '../../contract/errors.ts';
import type { NeutralDocument, ReadNote } from '../../domain/reading/index.ts';
import type { SourceFile } from '../ports/index.ts';
import { BlockList, isLayout, type SourceCell } from './blocks.ts';
import { MAX_NESTING } from './limits.ts';
import type { Archive } from './zip.ts';

const DOCUMENT = 'word/document.xml';
/** Text in these is not what a reader of the page sees: deleted, moved away, field codes, the old form of a box. */
const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'mc:Fallback',
  // How the characters below are pronounced.
  'w:rt',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
]);
const DELETION = new Set(['w:del', 'w:moveFrom']);

/** Reads the body of a .docx: paragraphs and tables; insertions are kept, deletions dropped and told. */
export function readDocx(file: SourceFile, archive: Archive): NeutralDocument {
  const path = archive.names.find((name) => name.toLowerCase() === DOCUMENT);
  const xml = new TextDecoder('utf-8').decode(archive.part(path ?? DOCUMENT));
  const body = new Body();
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw new Failure('UNREADABLE_FILE', { file: file.name, place: DOCUMENT });
  });
  parser.on('error', (cause) => {
    throw new Failure('UNREADABLE_FILE', { file: file.name, place: DOCUMENT }, { cause });
  });
  parser.on('opentag', (tag) => {
    body.open(tag, file.name);
  });
  parser.on('closetag', (tag) => {
    body.close(tag.name);
  });
  parser.on('text', (text) => {
    body.addText(text);
  });
  parser.write(xml).close();
  return {
    fileName: file.name,
    format: 'Word 文档',
    blocks: body.list.blocks,
    notes: body.notes(file.name),
  };
}

interface OpenParagraph {
  text: string;
  /** Its end is deleted: what it says goes on in the next paragraph. */
  endDeleted: boolean;
}

interface OpenCell {
  text: string;
  /** Its paragraphs and the tables between them, in order. */
  readonly parts: (string | OpenTable)[];
  span: number;
  merge: 'none' | 'restart' | 'continue';
  deleted: boolean;
}

interface OpenTable {
  readonly rows: (OpenCell & { column: number; rowSpan: number })[][];
  row: OpenCell[];
  before: number;
  cell: OpenCell | null;
  rowDeleted: boolean;
}

class Body {
  readonly list = new BlockList();
  private readonly tables: OpenTable[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  /** Of paragraphs whose end is deleted. */
  private carried = '';
  private properties: 'none' | 'paragraph' | 'row' = 'none';
  private unseen = 0;
  private inText = false;
  private vanish = false;
  private deletions = 0;
  private insertions = 0;

  open(tag: SaxesTagPlain, fileName: string): void {
    const { name } = tag;
    if (UNSEEN.has(name)) this.unseen += 1;
    if (DELETION.has(name) && this.unseen === 1) this.delete();
    if (name === 'w:ins' || name === 'w:moveTo') this.insertions += 1;
    if (this.unseen > 0) return;
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ text: this.carried, endDeleted: false });
        this.carried = '';
        break;
      case 'w:pPr':
        this.properties = 'paragraph';
        break;
      case 'w:trPr':
        this.properties = 'row';
        break;
      case 'w:r':
        this.vanish = false;
        break;
      case 'w:vanish':
        this.vanish = !/^(?:0|false|off)$/.test(value(tag, 'w:val'));
        break;
      case 'w:t':
        this.inText = true;
        break;
      case 'w:tab':
        this.append('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.append('\n');
        break;
      case 'w:noBreakHyphen':
        this.append('-');
        break;
      default:
        this.openTablePart(tag, fileName);
    }
  }

  close(name: string): void {
    if (UNSEEN.has(name)) {
      this.unseen -= 1;
      return;
    }
    if (this.unseen > 0) return;
    if (name === 'w:t') this.inText = false;
    else if (name === 'w:pPr' || name === 'w:trPr') this.properties = 'none';
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:body') this.flushCarried();
    else if (name === 'w:tc') this.endCell();
    else if (name === 'w:tr') this.endRow();
    else if (name === 'w:tbl') this.endTable();
  }

  addText(text: string): void {
    if (this.inText && this.unseen === 0 && !this.vanish) this.append(text);
  }

  notes(where: string): readonly ReadNote[] {
    if (this.deletions + this.insertions === 0) return [];
    const message = `文档里有未接受的修订（插入 ${this.insertions} 处、删除 ${this.deletions} 处），按全部接受读取`;
    return [{ level: 'warning', where, message }];
  }

  /** A deletion: of words, or inside of properties, of the end of a paragraph or of a row. */
  private delete(): void {
    this.deletions += 1;
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    if (this.properties === 'paragraph' && paragraph) paragraph.endDeleted = true;
    if (this.properties === 'row' && table) table.rowDeleted = true;
  }

  private openTablePart(tag: SaxesTagPlain, fileName: string): void {
    const table = this.tables.at(-1);
    switch (tag.name) {
      case 'w:tbl':
        this.flushCarried();
        if (this.tables.length >= MAX_NESTING) throw new Failure('READ_LIMIT', { file: fileName });
        this.tables.push({ rows: [], row: [], before: 0, cell: null, rowDeleted: false });
        break;
      case 'w:tr':
        if (table) Object.assign(table, { row: [], before: 0, rowDeleted: false });
        break;
      case 'w:gridBefore':
        if (table) table.before = count(tag);
        break;
      case 'w:tc':
        if (table) table.cell = newCell();
        break;
      case 'w:cellDel':
        if (table?.cell) table.cell.deleted = true;
        break;
      case 'w:gridSpan':
        if (table?.cell) table.cell.span = count(tag);
        break;
      case 'w:vMerge':
        if (table?.cell) {
          table.cell.merge = value(tag, 'w:val') === 'restart' ? 'restart' : 'continue';
        }
        break;
      default:
    }
  }

  private append(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  private endParagraph(): void {
    const ended = this.paragraphs.pop();
    if (!ended) return;
    if (ended.endDeleted) this.carried = ended.text;
    else this.emitParagraph(ended.text);
  }

  /** A table, and the end of a cell or of the text, is no paragraph that could take up what was carried. */
  private flushCarried(): void {
    if (this.carried !== '') this.emitParagraph(this.carried);
    this.carried = '';
  }

  private emitParagraph(text: string): void {
    const cell = this.tables.at(-1)?.cell;
    if (!cell) {
      this.emitLines(text);
      return;
    }
    cell.text += cell.text === '' ? text : `\n${text}`;
    cell.parts.push(text);
  }

  private emitLines(text: string): void {
    for (const line of text.split('\n')) this.list.paragraph(line);
  }

  private endCell(): void {
    this.flushCarried();
    const table = this.tables.at(-1);
    if (table?.cell && !table.cell.deleted) table.row.push(table.cell);
    if (table) table.cell = null;
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    if (!table || table.rowDeleted) return;
    let column = table.before;
    const row = table.row.map((cell) => {
      const placed = { ...cell, column, rowSpan: 1 };
      column += cell.span;
      return placed;
    });
    table.rows.push(row);
    table.row = [];
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const around = this.tables.at(-1);
    if (!around) this.emit(table);
    else around.cell?.parts.push(table);
  }

  private emit(table: OpenTable): void {
    const cells = table.rows.flat();
    const inner = cells.flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string'));
    const innerCells = inner.reduce((sum, { rows }) => sum + rows.flat().length, 0);
    if (innerCells > cells.length || isLayout(cells.map(({ text }) => text))) {
      this.emitParts(cells.flatMap(({ parts }) => parts));
      return;
    }
    this.emitGrid(table);
    for (const each of inner) this.emit(each);
  }

  /** A table that only frames what stands in it. */
  private emitParts(parts: readonly (string | OpenTable)[]): void {
    for (const part of parts) {
      if (typeof part === 'string') this.emitLines(part);
      else this.emit(part);
    }
  }

  private emitGrid(table: OpenTable): void {
    const starts = new Map<number, { rowSpan: number }>();
    for (const row of table.rows) {
      for (const cell of row) {
        const start = starts.get(cell.column);
        if (cell.merge === 'continue' && start) start.rowSpan += 1;
        else {
          // A continuation of nothing is a cell of its own.
          cell.merge = 'none';
          starts.set(cell.column, cell);
        }
      }
    }
    this.list.table(
      table.rows.map((row) =>
        row
          .filter((cell) => cell.merge !== 'continue')
          .map((cell): SourceCell => ({
            text: cell.text,
            rowSpan: cell.rowSpan,
            columnSpan: cell.span,
            column: cell.column,
          })),
      ),
    );
  }
}

function newCell(): OpenCell {
  return { text: '', parts: [], span: 1, merge: 'none', deleted: false };
}

function value(tag: SaxesTagPlain, name: string): string {
  return tag.attributes[name] ?? '';
}

function count(tag: SaxesTagPlain): number {
  const number = Number.parseInt(value(tag, 'w:val'), 10);
  return Number.isFinite(number) && number > 0 ? Math.min(number, 400) : 1;
}
