import type { ReactNode } from 'react';
import { showDialog } from '../../app/store.ts';
import { zh } from '../../text/zh-CN.ts';

/** The button that opens it. */
export function PasteButton(): ReactNode {
  return (
    <button type="button" className="bigButton" onClick={() => showDialog({ kind: 'paste' })}>
      {zh.imports.paste}
    </button>
  );
}
