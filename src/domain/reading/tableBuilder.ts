import type { CellValue } from '../cells/index.ts';
import type { FormCell, FormTable } from '../forms/index.ts';
import { COLUMN_ALIASES, ROW_ALIASES } from './aliases.ts';
import type { ColumnMap } from './columns.ts';
import type { Item } from './lines.ts';
import { misprintIn } from './misprints.ts';
import { rawKey } from './normalise.ts';
import type { ValueRecord } from './records.ts';
import type { RowReading } from './rows.ts';
import type { CellReading, Certainty, ReadNote } from './types.ts';
import { cellWords, readValue } from './values.ts';

export interface TableReading {
  readonly values: readonly CellValue[];
  readonly readings: readonly CellReading[];
  readonly notes: readonly ReadNote[];
}

/** One row of the form, or part of it, and where it was found. */
export interface RowSource {
  readonly cells: readonly FormCell[];
  readonly record: ValueRecord;
  readonly map: ColumnMap | null;
  /** See `HeadOrder`. */
  readonly orders: readonly (readonly number[])[];
  /** Why the whole row may be another one; null where its label is plain. */
  readonly rowDoubt: string | null;
}

/** Collects the cells of one table and what is to be said of them. */
export class TableBuilder {
  private readonly form: FormTable;
  private readonly values: CellValue[];
  private readonly readings: CellReading[];
  private readonly notes: ReadNote[] = [];
  /** Heads of rows that were looked at; rows under the same heads share their map. */
  private readonly readHeads = new Set<ColumnMap>();

  constructor(form: FormTable) {
    this.form = form;
    this.values = form.cells.map(() => null);
    this.readings = form.cells.map(() => ({ certainty: 'notFound', place: '', raw: '' }));
  }

  add(source: RowSource, reading: RowReading): void {
    source.cells.forEach((cell, position) => {
      const item = reading.items[position] ?? null;
      const doubt = source.rowDoubt ?? reading.doubts.get(position) ?? null;
      this.set(cell, { item, doubt, rowPlace: placeOf(source.record) });
    });
    for (const item of reading.leftOver) {
      this.notes.push({
        level: 'warning',
        where: item.place,
        message: `${this.form.name}：“${item.text.trim()}”不属于任何一列，没有读入`,
      });
    }
  }

  /** Labels that are not printed as the form prints them, each once. */
  addMisprints({ record, map, cells }: RowSource): void {
    const items = record.labels.length > 0 ? record.labels : record.heads;
    const row = cells[0]?.row;
    if (row) this.addMisprint(items, row.label, ROW_ALIASES[row.key]);
    if (!map || this.readHeads.has(map)) return;
    this.readHeads.add(map);
    cells.forEach(({ column }, position) => {
      const head = map.heads.get(position);
      if (head) this.addMisprint([head], column.label, COLUMN_ALIASES[column.key]);
    });
  }

  private addMisprint(
    items: readonly Item[],
    official: string,
    aliases: readonly string[] = [],
  ): void {
    const texts = items.map((item) => item.text);
    const found = misprintIn(texts, official, aliases.map(rawKey));
    if (!found) return;
    const { printed } = found;
    const isKnown = this.notes.some(
      ({ label }) => label?.printed === printed && label.official === found.official,
    );
    if (isKnown) return;
    this.notes.push({
      level: 'info',
      where: items[found.at]?.place ?? '',
      message: `${this.form.name}印的是“${printed}”，规定的文字是“${found.official}”`,
      label: { table: this.form.id, printed, official: found.official },
    });
  }

  /** Figures inside the table under no row of the form. */
  addUnread(record: ValueRecord): void {
    const figures = record.cells.filter((item) => item.kind === 'value');
    if (figures.length === 0) return;
    const label = record.labels.map((item) => item.text.trim()).join('');
    const shown = label === '' ? '没有项目名称的一行' : `“${label}”这一行`;
    this.notes.push({
      level: 'warning',
      where: placeOf(record),
      message: `${this.form.name}：${shown}有 ${figures.length} 个数，不是规定的项目，没有读入`,
    });
  }

  /** Every cell that nothing was said about gets its remark now. */
  finish(place: string): TableReading {
    for (const cell of this.form.cells) {
      const isSilent = this.readings[cell.index]?.certainty === 'notFound';
      const isNoted = this.notes.some((note) => note.cell?.cell === cell.key);
      if (isSilent && !isNoted) this.note(cell, 'error', { place, message: '没有找到' });
    }
    return { values: this.values, readings: this.readings, notes: this.notes };
  }

  private set(
    cell: FormCell,
    { item, doubt, rowPlace }: { item: Item | null; doubt: string | null; rowPlace: string },
  ): void {
    if (!item) {
      this.note(cell, 'error', {
        place: rowPlace,
        message: `没有找到对应的数${doubt === null ? '' : `：${doubt}`}`,
      });
      return;
    }
    const { value, remark } = readValue(item, cell.kind);
    this.values[cell.index] = value;
    const certainty: Certainty = doubt === null ? 'certain' : 'inferred';
    this.readings[cell.index] = { certainty, place: item.place, raw: item.text.trim() };
    if (remark) this.note(cell, remark.level, { place: item.place, message: remark.message });
    if (doubt !== null) this.note(cell, 'warning', { place: item.place, message: doubt });
  }

  private note(
    cell: FormCell,
    level: ReadNote['level'],
    { place, message }: { place: string; message: string },
  ): void {
    this.notes.push({
      level,
      where: place,
      message: `${cellWords(this.form.name, cell)}：${message}`,
      cell: { table: this.form.id, cell: cell.key },
    });
  }
}

/** Where the figures of a record stand. */
export function placeOf(record: ValueRecord | undefined): string {
  const item = record?.cells.find((cell) => cell.kind === 'value') ?? record?.cells[0];
  return item?.place ?? '';
}
