import { chosenFiles, type ChosenFile } from './chosen.ts';

export interface Dropped {
  readonly files: readonly ChosenFile[];
  readonly isFolder: boolean;
}

/** What was dropped, with everything in folders; to be called in the drop's own turn, while the entries live. */
export const droppedFiles = async (transfer: DataTransfer): Promise<Dropped> => {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) {
    return { files: chosenFiles([...transfer.files]), isFolder: false };
  }
  return { files: (await Promise.all(entries.map(filesOf))).flat(), isFolder: true };
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const filesOf = async (entry: FileSystemEntry): Promise<readonly ChosenFile[]> => {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    // The file itself knows its folder only where a dialog chose it.
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    // The browser hands out a hundred at a time and nothing at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(filesOf))).flat();
};
