import { useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react';
import type { NumberVerdict } from '../../../../domain/narrative/index.ts';
import { useSessionStore } from '../session/index.ts';
import { goToCell } from './goToCell.ts';
import type { CardPlace } from './NumberCard.tsx';

/** Long enough to come from the number to the card. */
const GONE_AFTER_MS = 250;
const CARD_WIDTH = 320;
const GAP = 2;

interface NumberCardHandlers {
  readonly card: CardPlace | null;
  readonly hide: () => void;
  readonly onMouseMove: (event: MouseEvent) => void;
  readonly onMouseLeave: () => void;
  readonly onClick: (event: MouseEvent) => void;
}

/**
 * Finds the number under the mouse. The marks lie under the textarea and get no events of their own, so their boxes
 * are asked.
 */
export const useNumberCard = (
  box: RefObject<HTMLElement | null>,
  verdicts: readonly NumberVerdict[],
): NumberCardHandlers => {
  const session = useSessionStore();
  const [card, setCard] = useState<CardPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hide = (): void => setCard(null);

  const hideSoon = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(hide, GONE_AFTER_MS);
  };
  return {
    card,
    hide,
    onMouseMove: (event) => {
      if (event.target instanceof Element && event.target.closest('.numberCard')) {
        clearTimeout(timer.current);
        return;
      }
      const found = numberAt(box.current, event);
      const verdict = found && verdicts[found.index];
      if (!found || !verdict) {
        if (card) hideSoon();
        return;
      }
      clearTimeout(timer.current);
      if (card?.verdict !== verdict) setCard({ verdict, left: found.left, top: found.top });
    },
    onMouseLeave: hideSoon,
    onClick: (event) => {
      if (!event.ctrlKey) return;
      const verdict = verdicts[numberAt(box.current, event)?.index ?? -1];
      if (verdict && goToCell(session, verdict)) hide();
    },
  };
};

interface Found {
  readonly index: number;
  readonly left: number;
  readonly top: number;
}

function numberAt(box: HTMLElement | null, { clientX, clientY }: MouseEvent): Found | undefined {
  if (!box) return undefined;
  const around = box.getBoundingClientRect();
  for (const mark of box.querySelectorAll<HTMLElement>('mark[data-verdict]')) {
    for (const rect of mark.getClientRects()) {
      const hit =
        clientX >= rect.left &&
        clientX <= rect.right &&
        clientY >= rect.top &&
        clientY <= rect.bottom;
      if (!hit) continue;
      const left = Math.min(rect.left - around.left, Math.max(0, around.width - CARD_WIDTH));
      return { index: Number(mark.dataset['verdict']), left, top: rect.bottom - around.top + GAP };
    }
  }
  return undefined;
}
