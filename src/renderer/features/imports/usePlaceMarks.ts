import { useEffect, type PointerEvent, type FocusEvent, type RefObject } from 'react';

const MARK = 'is-marked';
const PICK = 'is-picked';

/**
 * Marks everything in `root` that belongs to one place of the source, on both sides: what the pointer or the focus is
 * on, and what was picked. Classes are set outside of React: thousands of cells need not render again.
 */
export const usePlaceMarks = (root: RefObject<HTMLElement | null>, picked: string | null) => {
  useEffect(() => {
    if (root.current) mark(root.current, PICK, picked);
  });
  useEffect(() => {
    // What is asked of the picked place takes room at the foot of the source.
    if (root.current && picked !== null) {
      all(root.current, picked)[0]?.scrollIntoView({ block: 'nearest' });
    }
  }, [root, picked]);
  const show = (event: PointerEvent | FocusEvent): void => {
    if (!root.current) return;
    const place = placeOf(event.target);
    mark(root.current, MARK, place);
    if (event.type === 'focus' && place !== null) reveal(root.current, place, event.target);
  };
  return { onPointerOver: show, onFocus: show };
};

export const placeOf = (target: EventTarget | null): string | null =>
  (target instanceof Element && target.closest('[data-place]')?.getAttribute('data-place')) || null;

const all = (root: HTMLElement, place: string): readonly Element[] => [
  ...root.querySelectorAll(`[data-place="${CSS.escape(place)}"]`),
];

const mark = (root: HTMLElement, name: string, place: string | null): void => {
  for (const element of root.querySelectorAll(`.${name}`)) element.classList.remove(name);
  if (place === null) return;
  for (const element of all(root, place)) element.classList.add(name);
};

/** Brings the other side into view. */
const reveal = (root: HTMLElement, place: string, from: EventTarget): void => {
  if (!(from instanceof Element)) return;
  const own = from.closest('table, section');
  const elsewhere = (at: string): Element | undefined =>
    all(root, at).find((element) => element.closest('table, section') !== own);
  // A label was not read itself; the figures beside it were.
  const beside = [...(from.closest('tr')?.querySelectorAll('[data-place]') ?? [])];
  const places = [place, ...beside.map((element) => element.getAttribute('data-place') ?? '')];
  const other = places.map(elsewhere).find((element) => element !== undefined);
  other?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};
