import { useState, type ReactNode } from 'react';
import { zh } from '../../text/zh-CN.ts';

interface Props {
  readonly label: string;
  readonly head: ReactNode;
  readonly initiallyOpen: boolean;
  readonly items: readonly ReactNode[];
}

/** More are shown when they are asked for: a rule may fail a thousand times. */
const STEP = 100;

/** A list under a head that folds it; what is folded is not drawn. */
export function Fold(props: Props): ReactNode {
  const { label, head, initiallyOpen, items } = props;
  const [open, setOpen] = useState(initiallyOpen);
  const [shown, setShown] = useState(STEP);
  const rest = items.length - shown;
  return (
    <section className="batch-group" aria-label={label}>
      <h2>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span aria-hidden="true" className="batch-fold">
            {open ? '▾' : '▸'}
          </span>
          {head}
        </button>
      </h2>
      {open && (
        <ul className="batch-list">
          {items.slice(0, shown)}
          {rest > 0 && (
            <li>
              <button
                type="button"
                className="linkButton batch-rest"
                onClick={() => setShown(shown + STEP)}
              >
                {zh.batchCheck.rest(rest)}
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
