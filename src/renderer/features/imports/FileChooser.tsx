import { useRef, type ReactNode } from 'react';
import { startImport } from '../../app/actions.ts';
import { READABLE_ENDINGS } from '../../../contract/readable.ts';

/** A button that asks for a file and starts an import with it. */
export function FileChooser(props: { label: string; className: string }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={props.className} onClick={() => input.current?.click()}>
        {props.label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.label}
        accept={READABLE_ENDINGS.join(',')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
          if (file) void startImport(file);
        }}
      />
    </>
  );
}
