import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { showDialog, useCurrentSession } from '../../app/store.ts';
import { zh } from '../../text/zh-CN.ts';
import { sheetParts } from './parts.ts';
import { scrollToPart } from './position.ts';

/** Ctrl+G: goes to a part of the sheet. */
export function GoToDialog(): ReactNode {
  const session = useCurrentSession();
  if (!session) return null;
  return (
    <Modal
      open
      centered
      width={380}
      footer={null}
      title={zh.toolbar.goTo}
      onCancel={() => showDialog(null)}
    >
      <ul className="goTo">
        {sheetParts(session.getState().report).map((part, index) => (
          <li key={part.id}>
            <button
              type="button"
              className="outline-row"
              autoFocus={index === 0}
              onClick={() => {
                showDialog(null);
                scrollToPart(part.id);
              }}
            >
              <span className="ellipsis">{part.heading}</span>
              {part.table && <span className="outline-count">{zh.table[part.table]}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
