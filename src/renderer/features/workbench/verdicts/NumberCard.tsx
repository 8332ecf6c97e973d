import type { ReactNode } from 'react';
import type { NumberVerdict } from '../../../../domain/narrative/index.ts';
import { BindNumber } from '../bound/BindNumber.tsx';
import { zh } from '../../../text/zh-CN.ts';
import { useSessionStore } from '../session/index.ts';
import { cellOf, goToCell } from './goToCell.ts';
import { VERDICT_SIGNS, verdictSentence } from './sentence.ts';

export interface CardPlace {
  readonly verdict: NumberVerdict;
  /** Pixels inside the text. */
  readonly left: number;
  readonly top: number;
}

/** What a number under the mouse was compared with; the same stands, for the keyboard, in the list under the text. */
export function NumberCard(props: CardPlace & { onGone: () => void }): ReactNode {
  const { verdict, left, top, onGone } = props;
  const session = useSessionStore();
  return (
    <div className="numberCard" style={{ left, top }}>
      <p>
        <span className={`verdictSign verdictSign-${verdict.kind}`} aria-hidden="true">
          {VERDICT_SIGNS[verdict.kind]}
        </span>
        {verdictSentence(verdict)}
      </p>
      {cellOf(verdict) !== null && (
        <button
          type="button"
          className="linkButton"
          onClick={() => {
            goToCell(session, verdict);
            onGone();
          }}
        >
          {zh.verdicts.goToCell}
          <span className="numberCard-key">{zh.verdicts.ctrlClick}</span>
        </button>
      )}
      <BindNumber verdict={verdict} onGone={onGone} />
    </div>
  );
}
