import { joinBroken } from './brokenLabels.ts';
import type { Item, Line } from './lines.ts';
import { compact } from './normalise.ts';

/** A run of values with the texts that stand before it: a table row wherever it was laid out. */
export interface ValueRecord {
  /** Line of the first value. */
  readonly line: number;
  readonly lastLine: number;
  /** Texts on the same line before the values; all texts since the record before where there are no grid lines. */
  readonly labels: readonly Item[];
  /** Texts of earlier lines since the record before, in reading order. */
  readonly heads: readonly Item[];
  /** Values, blanks and stray texts after the labels. */
  readonly cells: readonly Item[];
  readonly inGrid: boolean;
}

const PAGE_NUMBER =
  /^(?:[-–—―~·•]+\d{1,3}[-–—―~·•]+|第\d{1,3}页(?:[/,，]?共\d{1,3}页)?|共\d{1,3}页[/,，]?第\d{1,3}页|page\d{1,3}(?:of\d{1,3})?|\d{1,3}\/\d{1,3})$/i;

/** A page number that a page break left between the rows. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(compact(text));
}

/** What the records must know of the statutory words. */
export interface RowWords {
  readonly isRowLabel: (text: string) => boolean;
  /** How well a text fits the row label it is most like, 0 to 1. */
  readonly labelFit: (text: string) => number;
  /** The words of a group of rows: （三）不予公开. */
  readonly isGroup: (text: string) => boolean;
}

/**
 * Cuts the lines into records. A statutory row label makes a row of blanks a record and
 * begins a new record in the middle of a line.
 */
export function toRecords(lines: readonly Line[], vocabulary: RowWords): readonly ValueRecord[] {
  const builder = new RecordBuilder(vocabulary);
  for (const line of lines) {
    if (line.grid) builder.addGridLine(line);
    else builder.addParagraph(line);
  }
  return builder.finish();
}

class RecordBuilder {
  private readonly records: ValueRecord[] = [];
  private readonly vocabulary: RowWords;
  private pending: Item[] = [];
  private open: { heads: Item[]; labels: Item[]; cells: Item[] } | null = null;

  constructor(vocabulary: RowWords) {
    this.vocabulary = vocabulary;
  }

  addParagraph(line: Line): void {
    if (isPageNumber(line.text)) return;
    for (const item of line.items) {
      if (item.kind === 'blank') continue;
      if (item.kind === 'text' || (item.kind === 'dirty' && !this.open)) {
        this.close(false);
        this.pending.push(item);
        continue;
      }
      if (!this.open) {
        const pending = this.takePending();
        this.open = {
          heads: pending.filter((text) => text.line !== line.index),
          labels: pending.filter((text) => text.line === line.index),
          cells: [],
        };
      }
      this.open.cells.push(item);
    }
  }

  addGridLine(line: Line): void {
    this.close(false);
    let rest = line.items;
    while (rest.length > 0) {
      const taken = this.takeGridRecord(rest);
      rest = rest.slice(taken);
    }
  }

  finish(): readonly ValueRecord[] {
    this.close(false);
    return joinBroken(this.records, this.pending, this.vocabulary);
  }

  /** Takes one record or the remaining texts from the items of a grid line; returns how many items it took. */
  private takeGridRecord(items: readonly Item[]): number {
    const firstText = items.findIndex((item) => item.kind === 'text');
    if (firstText < 0) {
      if (items.some((item) => item.kind === 'value' || item.kind === 'dirty')) {
        this.open = { heads: this.takePending(), labels: [], cells: [...items] };
        this.close(true);
      }
      return items.length;
    }
    const afterText = items.slice(firstText);
    const firstValue = afterText.findIndex(
      (item) => item.kind === 'value' || item.kind === 'dirty',
    );
    const labelEnd = firstValue < 0 ? lastTextIndex(afterText) + 1 : firstValue;
    const labels = afterText.slice(0, labelEnd).filter((item) => item.kind === 'text');
    if (firstValue < 0) {
      if (labelEnd === afterText.length || !this.isBlankRow(labels)) {
        // Values only after nothing but text: heads, or a label whose values follow on the next line.
        this.pending.push(...labels);
        const before = items.slice(0, firstText);
        if (before.some((item) => item.kind === 'value')) this.pushValues(before);
        return items.length;
      }
    }
    // Blanks between the labels and the first value may be cells of the row.
    const lastLabel = lastTextIndex(afterText.slice(0, labelEnd));
    const cells: Item[] = [];
    let index = lastLabel + 1;
    for (; index < afterText.length; index += 1) {
      const item = afterText[index];
      if (!item) break;
      if (item.kind === 'text' && this.vocabulary.isRowLabel(item.text)) break;
      cells.push(item);
    }
    this.open = { heads: this.takePending(), labels, cells };
    this.close(true);
    return firstText + index;
  }

  /** One row label, next to the blanks, and nothing but the words of its groups before it. */
  private isBlankRow(labels: readonly Item[]): boolean {
    const last = labels.at(-1);
    const rows = labels.filter((item) => this.vocabulary.isRowLabel(item.text));
    return (
      last !== undefined &&
      rows.length === 1 &&
      rows[0] === last &&
      labels.every((item) => item === last || this.vocabulary.isGroup(item.text))
    );
  }

  private pushValues(cells: readonly Item[]): void {
    this.open = { heads: this.takePending(), labels: [], cells: [...cells] };
    this.close(true);
  }

  private takePending(): Item[] {
    const taken = this.pending;
    this.pending = [];
    return taken;
  }

  private close(inGrid: boolean): void {
    const open = this.open;
    this.open = null;
    const first = open?.cells[0];
    const last = open?.cells.at(-1);
    if (!open || !first || !last) return;
    this.records.push({ ...open, line: first.line, lastLine: last.line, inGrid });
  }
}

function lastTextIndex(items: readonly Item[]): number {
  return items.findLastIndex((item) => item.kind === 'text');
}
