import { app, BrowserWindow, dialog } from 'electron';
import { WINDOW_URL } from './scheme.ts';

const reopenAfterCrash = async (window: BrowserWindow): Promise<void> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: '窗口意外停止，已保存的内容不受影响。',
    buttons: ['重新打开', '退出'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else window.destroy();
};

/** The program's one window; shown when there is something to see. */
export const openWindow = (preload: string): BrowserWindow => {
  const window = new BrowserWindow({
    title: '政府信息公开工作年度报告',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    backgroundColor: '#F5F6F8',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void reopenAfterCrash(window);
  });
  void window.loadURL(WINDOW_URL);
  return window;
};

/** A second start on the same data folder brings the running window to the front. */
export const focusOnSecondStart = (window: BrowserWindow): void => {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
};
