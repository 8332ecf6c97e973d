import type { Item, Line } from './lines.ts';

/** Shorter chains of numbers are figures. */
const MIN_SERIALS = 8;
/** Of the numbers before labels, from the first of the chain to the last, that must belong to it. */
const MIN_SHARE = 0.8;
/** One number may be missing between two others: its row has no label. */
const MAX_STEP = 2;
const PREFIX = /^\s*(\d{1,2})[\s\u3000]+(?=\S)/;

/** The lines of running text without a column of row numbers: 1, 2, 3 … each before the label of its row. */
export function withoutSerials(lines: readonly Line[]): readonly Line[] {
  const serials = serialLines(lines);
  if (serials.size === 0) return lines;
  return lines.map((line) => (serials.has(line.index) ? withoutFirst(line) : line));
}

/** The number that stands first on a line. */
interface Slot {
  readonly line: number;
  readonly number: number;
  readonly isBeforeLabel: boolean;
}

function serialLines(lines: readonly Line[]): ReadonlySet<number> {
  const slots = lines.flatMap((line, at) => slotOf(line, lines[at + 1]));
  const labelled = slots.filter(({ isBeforeLabel }) => isBeforeLabel);
  const found = new Set<number>();
  let chain: { slot: Slot; at: number }[] = [];
  const close = (): void => {
    const reach = (chain.at(-1)?.at ?? 0) - (chain[0]?.at ?? 0) + 1;
    if (chain.length < MIN_SERIALS || chain.length < reach * MIN_SHARE) return;
    for (const { slot } of chain) found.add(slot.line);
    for (const slot of missing(
      chain.map(({ slot: own }) => own),
      slots,
    ))
      found.add(slot.line);
  };
  labelled.forEach((slot, at) => {
    const step = slot.number - (chain.at(-1)?.slot.number ?? 0);
    if (chain.length > 0 && step > 0 && step <= MAX_STEP) chain.push({ slot, at });
    else if (slot.number === 1) {
      close();
      chain = [{ slot, at }];
    }
  });
  close();
  return found;
}

/** The numbers left out of a chain, where exactly one line between its neighbours begins with them. */
function missing(chain: readonly Slot[], slots: readonly Slot[]): readonly Slot[] {
  return chain.flatMap((slot, at) => {
    const before = chain[at - 1];
    if (!before || slot.number - before.number < MAX_STEP) return [];
    const between = slots.filter(
      ({ line, number }) => line > before.line && line < slot.line && number === before.number + 1,
    );
    return between.length === 1 ? between : [];
  });
}

function slotOf(line: Line, next: Line | undefined): readonly Slot[] {
  const [first, second] = line.items;
  if (line.grid || !first) return [];
  const prefix = PREFIX.exec(first.text);
  if (first.kind === 'text') {
    const figure = second ?? (next?.grid === null ? next.items[0] : undefined);
    const isSerial = prefix !== null && figure?.kind === 'value';
    return isSerial ? [{ line: line.index, number: Number(prefix[1]), isBeforeLabel: true }] : [];
  }
  if (!/^\d{1,2}$/.test(first.text.trim())) return [];
  const isBeforeLabel =
    line.items.length === 1 && next?.grid === null && next.items[0]?.kind === 'text';
  return [{ line: line.index, number: Number(first.text), isBeforeLabel }];
}

function withoutFirst(line: Line): Line {
  const [first, ...rest] = line.items;
  if (!first) return line;
  if (first.kind !== 'text') return { ...line, items: rest };
  const label: Item = { ...first, text: first.text.replace(PREFIX, '') };
  return { ...line, items: [label, ...rest] };
}
