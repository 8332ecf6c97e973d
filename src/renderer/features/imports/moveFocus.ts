const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Moves the focus among the buttons (or what `among` selects) of a table with the arrow keys, by what stands where on screen.
 * @returns whether the key was one of them
 */
export const moveFocus = (table: HTMLTableElement, key: string, among = 'button'): boolean => {
  const step = STEPS[key];
  const from = document.activeElement;
  if (!step || !(from instanceof HTMLElement) || !table.contains(from)) return false;
  const [rows, columns] = step;
  const start = middleOf(from);
  let nearest: { readonly element: HTMLElement; readonly distance: number } | null = null;
  for (const element of table.querySelectorAll<HTMLElement>(among)) {
    const { x, y } = middleOf(element);
    const along = (x - start.x) * columns + (y - start.y) * rows;
    const aside = Math.abs((x - start.x) * rows) + Math.abs((y - start.y) * columns);
    if (along <= 1) continue;
    const distance = along + aside * 4;
    if (!nearest || distance < nearest.distance) nearest = { element, distance };
  }
  nearest?.element.focus();
  return true;
};

const middleOf = (element: HTMLElement): { readonly x: number; readonly y: number } => {
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
