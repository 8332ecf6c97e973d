import { app, BrowserWindow } from 'electron';
import { Failure } from '../../../contract/errors.ts';
import type { PagePrinter } from '../../ports/index.ts';
import { PDF_CREATOR } from '../../printing/creator.ts';

const PRINT_WITHIN_MS = 60_000;

const cannotPrint = (detail: string, cause?: unknown): Failure =>
  new Failure('CANNOT_PRINT', { detail }, { cause });

/** Never shown, and able to do nothing but show what it is given: no scripts, no Node, no session that is kept. */
const hiddenWindow = (): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: {
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      plugins: false,
      images: false,
      spellcheck: false,
    },
  });

/** Prints with Electron itself. */
export const electronPrinter = (): PagePrinter => ({
  print: async (html) => {
    await app.whenReady();
    const window = hiddenWindow();
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => late.reject(cannotPrint('打印没有在规定时间内完成')),
      PRINT_WITHIN_MS,
    );
    window.webContents.once('render-process-gone', (_event, { reason }) =>
      late.reject(cannotPrint('打印意外停止', reason)),
    );
    try {
      return await Promise.race([printIn(window, html), late.promise]);
    } catch (error) {
      throw error instanceof Failure ? error : cannotPrint('打印没有成功', error);
    } finally {
      clearTimeout(timer);
      if (!window.isDestroyed()) window.destroy();
    }
  },
  close: () => Promise.resolve(),
});

const printIn = async (window: BrowserWindow, html: string): Promise<Uint8Array> => {
  const page = Buffer.from(html, 'utf8').toString('base64');
  await window.loadURL(`data:text/html;charset=utf-8;base64,${page}`, { userAgent: PDF_CREATOR });
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    displayHeaderFooter: false,
    printBackground: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  });
  return new Uint8Array(pdf);
};
