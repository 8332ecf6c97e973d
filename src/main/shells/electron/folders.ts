import { app, dialog } from 'electron';
import type { FolderChoice } from '../../ports/index.ts';

/** The dialog of the system for a folder. */
export const electronFolders: FolderChoice = {
  suggested: () => app.getPath('documents'),
  choose: async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title: '选择导出到的文件夹',
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  },
};
