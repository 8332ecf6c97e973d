import { ipcMain, type BrowserWindow } from 'electron';
import { FLUSHED_CHANNEL, FLUSH_CHANNEL } from '../../../contract/names.ts';
import { isOwnFrame } from './port.ts';

/** A window that does not answer must not keep the program from closing. */
const ANSWER_WITHIN_MS = 3_000;

/** On closing, the window is first asked to write what is still unsaved. */
export const flushBeforeClose = (window: BrowserWindow): void => {
  let asked = false;
  const destroy = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  ipcMain.on(FLUSHED_CHANNEL, ({ senderFrame, sender }) => {
    if (asked && sender === window.webContents && isOwnFrame(senderFrame)) destroy();
  });
  window.on('close', (event) => {
    event.preventDefault();
    if (asked) return;
    asked = true;
    if (window.webContents.isCrashed()) return destroy();
    window.webContents.send(FLUSH_CHANNEL);
    setTimeout(destroy, ANSWER_WITHIN_MS).unref();
  });
};
