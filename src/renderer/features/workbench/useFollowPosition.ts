import { useEffect } from 'react';
import { partElementId, type PartId } from './parts.ts';
import { usePosition } from './position.ts';

const PARTS: readonly PartId[] = [
  'preface',
  'section1',
  'section2',
  'section3',
  'section4',
  'section5',
  'section6',
];
/** A part counts as reached when its heading is this far below the top. */
const REACHED_PX = 80;

/** Lets the outline follow the scrolling of the sheet. */
export const useFollowPosition = (scroller: { readonly current: HTMLElement | null }): void => {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let frame = 0;
    const follow = (): void => {
      frame = 0;
      const part = partAtTop(element);
      if (part !== usePosition.getState().part) usePosition.setState({ part });
    };
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(follow);
    };
    usePosition.setState({ part: 'preface' });
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);
};

const partAtTop = (scroller: HTMLElement): PartId => {
  const top = scroller.getBoundingClientRect().top + REACHED_PX;
  const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
  if (atEnd && scroller.scrollTop > 0) return 'section6';
  const reached = PARTS.findLast((part) => {
    const element = document.getElementById(partElementId(part));
    return element !== null && element.getBoundingClientRect().top <= top;
  });
  return reached ?? 'preface';
};
