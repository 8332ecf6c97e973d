import { useLayoutEffect, useState } from 'react';

/** Where something stands inside the grid, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The box around two elements of the container, by id; measured again when the container changes its size. */
export function useBox(container: HTMLElement | null, from: string, to: string): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    if (!container) return undefined;
    const measure = (): void => setBox((last) => kept(last, boxAround(container, from, to)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(container);
    return () => observer.disconnect();
  }, [container, from, to]);
  return box;
}

function boxAround(container: HTMLElement, from: string, to: string): Box | null {
  const first = document.getElementById(from)?.getBoundingClientRect();
  const last = document.getElementById(to)?.getBoundingClientRect();
  if (!first || !last) return null;
  const origin = container.getBoundingClientRect();
  const left = Math.min(first.left, last.left);
  const top = Math.min(first.top, last.top);
  return {
    left: left - origin.left,
    top: top - origin.top,
    width: Math.max(first.right, last.right) - left,
    height: Math.max(first.bottom, last.bottom) - top,
  };
}

function kept(last: Box | null, next: Box | null): Box | null {
  if (!last || !next) return next;
  const same =
    last.left === next.left &&
    last.top === next.top &&
    last.width === next.width &&
    last.height === next.height;
  return same ? last : next;
}
