import { useRef, type ReactNode } from 'react';
import { startFolderImport } from '../../app/actions.ts';
import { complain } from '../../app/notify.ts';
import { zh } from '../../text/zh-CN.ts';
import { READABLE_ENDINGS } from '../../../contract/readable.ts';
import { chosenFiles, readable } from './chosen.ts';

/** A button that asks for a folder, or for many files, and reads them. */
export function FolderChooser(props: { label: string; folder?: boolean }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const isFolder = props.folder ?? false;
  const take = (chosen: readonly File[]): void => {
    const files = readable(chosenFiles(chosen));
    if (files.length > 0) void startFolderImport(files);
    else if (chosen.length > 0) complain(zh.folderImport.nothing);
  };
  return (
    <>
      <button
        type="button"
        className={isFolder ? 'bigButton bigButton-primary' : 'bigButton'}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={props.label}
        {...(isFolder ? { webkitdirectory: '' } : { accept: READABLE_ENDINGS.join(',') })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          take(files);
        }}
      />
    </>
  );
}
