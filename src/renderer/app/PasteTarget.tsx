import { useEffect } from 'react';
import { pastedFile, pastedOf } from '../features/imports/pasted.ts';
import { startImport } from './actions.ts';
import { useApp } from './store.ts';

/** Ctrl+V on the first screen or the import screen starts an import with what was copied. */
export function PasteTarget(): null {
  const isOpen = useApp(
    ({ view, dialog }) => dialog === null && (view.kind === 'home' || view.kind === 'import'),
  );
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isField(event.target)) return;
      const file = pastedFile(pastedOf(event.clipboardData));
      if (!file) return;
      event.preventDefault();
      void startImport(file);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [isOpen]);
  return null;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
