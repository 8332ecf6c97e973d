import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { contract } from '../../src/contract/index.ts';
import { chromiumPrinter } from '../../src/main/printing/chromium.ts';
import { findBrowser } from '../../src/main/printing/findBrowser.ts';
import { failureOf } from '../../src/renderer/api/failure.ts';
import { portLink } from '../../src/renderer/api/port.ts';
import { electron, freshFolder, runPreload, startWindow } from './electronRun.ts';

type Client = ContractRouterClient<typeof contract>;

const dataFolder = freshFolder();
/** Prints what Electron would: the page that was loaded. */
const printer = chromiumPrinter();
const WHY = findBrowser() === null ? '没有安装 Chromium' : null;

afterEach(() => {
  vi.unstubAllGlobals();
});
afterAll(() => printer.close());

const startClient = async (): Promise<Client> => {
  const window = await startWindow(dataFolder());
  Object.assign(electron.ipcRenderer, {
    frame: window.webContents.mainFrame,
    sender: window.webContents,
  });
  const { page } = runPreload();
  vi.stubGlobal('window', page);
  vi.stubGlobal('location', { origin: 'app://nianbao' });
  vi.stubGlobal('addEventListener', page.addEventListener);
  return createORPCClient(portLink());
};

const pageOf = (url: string): string => {
  const [head = '', body = ''] = url.split(',', 2);
  expect(head).toBe('data:text/html;charset=utf-8;base64');
  return Buffer.from(body, 'base64').toString('utf8');
};

describe('the folder for many reports', () => {
  test('is asked for in the dialog of the system', async () => {
    const client = await startClient();
    expect(await client.batch.folder()).toEqual({ suggested: '/documents', canChoose: true });
    expect(await client.batch.chooseFolder()).toBeNull();
    electron.seen.chosen = { canceled: false, filePaths: ['/tmp/年报'] };
    expect(await client.batch.chooseFolder()).toBe('/tmp/年报');
    expect(electron.seen.asked.at(-1)?.properties).toContain('openDirectory');
  });
});

describe('PDF in Electron', () => {
  test.skipIf(WHY !== null)(
    'is printed in a window never shown, without scripts, and removed afterwards',
    async () => {
      const client = await startClient();
      const options: unknown[] = [];
      electron.seen.print = async (url, asked) => {
        options.push(asked);
        return Buffer.from(await printer.print(pageOf(url)));
      };
      const { id } = await client.samples.load();
      const file = await client.exports.document({ id, format: 'pdf', draft: true });
      expect(file.type).toBe('application/pdf');
      expect(file.name).toMatch(/_送审稿_\d{8}\.pdf$/);
      expect(await file.slice(0, 5).text()).toBe('%PDF-');
      expect(options).toEqual([
        expect.objectContaining({ preferCSSPageSize: true, displayHeaderFooter: false }),
      ]);
      const [main, hidden, ...more] = electron.seen.windows;
      expect(more).toEqual([]);
      expect(hidden?.options.show).toBe(false);
      expect(hidden?.isShown).toBe(false);
      expect(hidden?.options.webPreferences).toMatchObject({
        javascript: false,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      });
      expect(hidden?.options.webPreferences?.preload).toBeUndefined();
      expect(hidden?.isGone).toBe(true);
      expect(main?.isGone).toBe(false);
      expect(electron.app.exitCode).toBeNull();
    },
  );

  test('that cannot be printed is said in one sentence, and its window removed', async () => {
    const client = await startClient();
    electron.seen.print = () => Promise.reject(new Error('Failed to generate PDF'));
    const { id } = await client.samples.load();
    const failure = await client.exports
      .document({ id, format: 'pdf', draft: true })
      .catch(failureOf);
    expect(failure).toMatchObject({ code: 'CANNOT_PRINT' });
    expect(electron.seen.windows[1]?.isGone).toBe(true);
  });
});
