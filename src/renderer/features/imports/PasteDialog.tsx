import { useState, type ClipboardEvent, type ReactNode } from 'react';
import { startImport } from '../../app/actions.ts';
import { closeDialog } from '../../app/store.ts';
import { Answers, Dialog } from '../../components/Dialog.tsx';
import { zh } from '../../text/zh-CN.ts';
import { pastedFile, pastedOf } from './pasted.ts';
import './paste.css';

/** A place to paste into, for those who look for one. A table that is pasted is read at once. */
export function PasteDialog(): ReactNode {
  const [text, setText] = useState('');
  const read = (file: File | null): void => {
    if (!file) return;
    closeDialog();
    void startImport(file);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = pastedOf(event.clipboardData);
    const file = pastedFile(pasted);
    // Plain text stays in the box, where it can be looked at and mended first.
    if (!file || file.type === 'text/plain') return;
    event.preventDefault();
    read(file);
  };
  const file = pastedFile({ html: '', text, file: null });
  return (
    <Dialog
      title={zh.imports.pasteTitle}
      width={640}
      onClose={closeDialog}
      footer={
        <Answers
          ok={zh.imports.pasteRead}
          disabled={file === null}
          onOk={() => read(file)}
          onCancel={closeDialog}
        />
      }
    >
      <p className="paste-hint">{zh.imports.pasteHint}</p>
      <textarea
        className="paste-text"
        aria-label={zh.imports.pasteTitle}
        autoFocus
        value={text}
        onPaste={onPaste}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  );
}
