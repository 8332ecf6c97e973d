import { useEffect, useState, type ReactNode } from 'react';
import { zh } from '../text/zh-CN.ts';
import { droppedFiles } from '../features/folderImport/dropped.ts';
import { readable } from '../features/folderImport/chosen.ts';
import { startFolderImport, startImport } from './actions.ts';
import { complain } from './notify.ts';

const holdsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** One file is looked at by itself; a folder or several files are read together. */
const takeDropped = async (transfer: DataTransfer | null): Promise<void> => {
  if (!transfer) return;
  const { files, isFolder } = await droppedFiles(transfer);
  const [only, ...others] = files;
  if (only && others.length === 0 && !isFolder) return startImport(only.file);
  const many = readable(files);
  if (many.length > 0) await startFolderImport(many);
  else complain(zh.folderImport.nothing);
};

/** A file dropped anywhere starts an import; shows so while one is held over the window. */
export function DropTarget(): ReactNode {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // Without this the browser would open the file in place of the program.
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void takeDropped(event.dataTransfer);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return over ? <div className="dropTarget">{zh.imports.dropAnywhere}</div> : null;
}
