import type { ReactNode } from 'react';
import { closeDialog, useCurrentSession } from '../../app/store.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { zh } from '../../text/zh-CN.ts';
import { sheetParts } from './parts.ts';
import { scrollToPart } from './position.ts';

/** Ctrl+G: goes to a part of the sheet. */
export function GoToDialog(): ReactNode {
  const session = useCurrentSession();
  if (!session) return null;
  return (
    <Dialog width={380} title={zh.toolbar.goTo} onClose={closeDialog}>
      <ul className="goTo">
        {sheetParts(session.getState().report).map((part, index) => (
          <li key={part.id}>
            <button
              type="button"
              className="outline-row"
              autoFocus={index === 0}
              onClick={() => {
                closeDialog();
                scrollToPart(part.id);
              }}
            >
              <span className="ellipsis">{part.heading}</span>
              {part.table && <span className="outline-count">{zh.table[part.table]}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
