import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { Failure } from '../../contract/index.ts';
import type { FileSaver, FolderChoice } from '../ports/index.ts';
import { saveWhole } from './wholeFile.ts';

/** The real file system. */
export const fileSaver: FileSaver = {
  inFolder: (folder, name) => join(folder, name),
  exists: existsSync,
  save: (file) => saveWhole(file),
  makeFolder: async (folder) => {
    if (!isAbsolute(folder)) {
      const detail = '请写完整的路径，例如 D:\\年报';
      throw new Failure('BAD_REQUEST', { place: '文件夹', detail });
    }
    try {
      // One level and no more: a slip in a path must not make a tree of folders.
      if (!existsSync(folder)) await mkdir(folder);
    } catch (cause) {
      throw new Failure('CANNOT_WRITE', { file: folder, detail: '不能建立这个文件夹' }, { cause });
    }
  },
};

/** Where there is no dialog of the system: the user's documents are suggested. */
export const homeFolders: FolderChoice = {
  suggested: () => {
    const documents = [join(homedir(), 'Documents'), join(homedir(), '文档')];
    return documents.find((folder) => existsSync(folder)) ?? homedir();
  },
  choose: null,
};
