import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, test, vi } from 'vitest';
import type { contract } from '../../src/contract/index.ts';
import {
  APP_ORIGIN,
  FLUSHED_CHANNEL,
  FLUSH_CHANNEL,
  PORT_CHANNEL,
} from '../../src/contract/names.ts';
import { openStore } from '../../src/main/store/index.ts';
import {
  becomeReady,
  electron,
  endMain,
  freshFolder,
  isPrevented,
  onlyWindow,
  runPreload,
  settle,
  startMain,
  startWindow,
} from './electronRun.ts';

type Client = ContractRouterClient<typeof contract>;

const dataFolder = freshFolder();

const connect = (frame: unknown, window: ReturnType<typeof onlyWindow>) => {
  Object.assign(electron.ipcRenderer, { frame, sender: window.webContents });
  const { page, deliver } = runPreload();
  const { port1, port2 } = electron.newChannel();
  return { page, deliver, port1, port2 };
};

const menuLabels = () => electron.seen.menu?.map(({ label }) => label);

const menuItem = (label: string) => {
  const items = (electron.seen.menu ?? []).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );
  const found = items.find((item) => item.label === label);
  if (found === undefined) throw new Error(`The menu has no ${label}.`);
  return found;
};

describe('start-up', () => {
  test('the scheme is registered and the network cut off before Electron is ready, the window opened after', async () => {
    await startMain({ args: ['--data', dataFolder()] });
    await settle();
    expect(electron.seen.schemesBeforeReady).toBe(true);
    expect(electron.seen.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(electron.app.switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND');
    expect(electron.app.switches).toHaveProperty('disable-background-networking');
    expect(electron.seen.windows).toEqual([]);
    await becomeReady();
    expect(onlyWindow().webContents.mainFrame.url).toBe(`${APP_ORIGIN}/`);
  });

  test('the window is isolated, sandboxed, without Node, webview and spell check', async () => {
    const window = await startWindow(dataFolder());
    expect(window.options.webPreferences).toMatchObject({
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
      spellcheck: false,
    });
    expect(window.options.webPreferences?.preload).toMatch(/out[\\/]preload[\\/]index\.cjs$/);
    expect(electron.session.defaultSession.spellChecker).toBe(false);
  });

  test('the window is shown when there is something to see', async () => {
    const window = await startWindow(dataFolder());
    expect(window.isShown).toBe(false);
    window.emit('ready-to-show');
    expect(window.isShown).toBe(true);
  });

  test('the menu is Chinese', async () => {
    await startWindow(dataFolder());
    expect(menuLabels()).toEqual(['文件(&F)', '编辑(&E)', '视图(&V)', '帮助(&H)']);
    expect(electron.seen.about?.applicationName).toBe('政府信息公开工作年度报告');
  });

  test.each([
    ['撤销', 'Z'],
    ['重做', 'Y'],
    ['全选', 'A'],
  ])(
    '%s in the menu presses Ctrl+%s in the window, and is not pressed by it',
    async (label, key) => {
      const { webContents } = await startWindow(dataFolder());
      const item = menuItem(label);
      expect(item.registerAccelerator).toBe(false);
      (item.click as () => void)();
      expect(webContents.inputs).toEqual([
        expect.objectContaining({ type: 'keyDown', keyCode: key }),
        expect.objectContaining({ type: 'keyUp', keyCode: key }),
      ]);
    },
  );

  test('a second start ends itself without a window', async () => {
    await startMain({ args: ['--data', dataFolder()], isFirst: false });
    await becomeReady();
    expect(electron.app.exitCode).toBe(0);
    expect(electron.seen.windows).toEqual([]);
  });

  test('at a second start the running window comes to the front', async () => {
    const window = await startWindow(dataFolder());
    electron.app.emit('second-instance');
    expect(window.focused).toBe(1);
  });
});

describe('--cli', () => {
  test.each([
    ['a command that is done', () => ['list', '--data', dataFolder()], 0],
    ['a file that is not there', () => ['check', join(dataFolder(), 'nothing.xlsx')], 2],
  ])('%s ends with its status and without a window', async (_what, args, status) => {
    openStore({ folder: dataFolder(), mustExist: false }).close();
    await startMain({ args: ['--cli', ...args()] });
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(status), { timeout: 30_000 });
    expect(electron.seen.windows).toEqual([]);
  });
});

describe('refusal to start', () => {
  test('a folder another program uses is refused in one sentence, with status 2 and without a window', async () => {
    await startWindow(dataFolder());
    await endMain();
    const other = openStore({ folder: dataFolder(), mustExist: false });
    await startMain({ args: ['--data', dataFolder()] });
    await becomeReady();
    other.close();
    expect(electron.seen.errors).toEqual([expect.stringContaining('正在被另一个窗口或程序使用')]);
    expect(electron.app.exitCode).toBe(2);
    expect(electron.seen.windows).toEqual([]);
  });
});

describe('the handshake', () => {
  test('procedures are called through the port that preload hands on', async () => {
    const window = await startWindow(dataFolder());
    const { page, port1, port2 } = connect(window.webContents.mainFrame, window);
    page.postMessage(PORT_CHANNEL, APP_ORIGIN, [port2]);
    const client: Client = createORPCClient(new RPCLink({ port: port1 }));
    expect(await client.app.info()).toMatchObject({ shell: 'electron', dataFolder: dataFolder() });
    expect(await client.units.list()).toEqual([]);
    const unit = await client.units.create({ name: '示例县示例局' });
    expect((await client.units.list()).map(({ id, name }) => ({ id, name }))).toEqual([
      { id: unit.id, name: '示例县示例局' },
    ]);
    port1.close();
  });

  test.each([
    ['a foreign page', { origin: 'https://example.com', url: '', parent: null }],
    ['a frame that is gone', null],
  ])('the port of %s is closed unused', async (_who, frame) => {
    const window = await startWindow(dataFolder());
    const { page, port1, port2 } = connect(frame, window);
    page.postMessage(PORT_CHANNEL, APP_ORIGIN, [port2]);
    expect(electron.ipcRenderer.arrived.map(({ isClosed }) => isClosed)).toEqual([true]);
    port1.close();
  });

  test('the port of a frame inside our own page is closed unused', async () => {
    const window = await startWindow(dataFolder());
    const top = window.webContents.mainFrame;
    const { page, port1, port2 } = connect({ ...top, parent: top }, window);
    page.postMessage(PORT_CHANNEL, APP_ORIGIN, [port2]);
    expect(electron.ipcRenderer.arrived.map(({ isClosed }) => isClosed)).toEqual([true]);
    port1.close();
  });

  test('two ports at once are closed unused', async () => {
    const window = await startWindow(dataFolder());
    const { page, port1, port2 } = connect(window.webContents.mainFrame, window);
    page.postMessage(PORT_CHANNEL, APP_ORIGIN, [port1, port2]);
    expect(electron.ipcRenderer.arrived.map(({ isClosed }) => isClosed)).toEqual([true, true]);
  });

  test('preload hands on nothing that comes from another frame or origin', async () => {
    const window = await startWindow(dataFolder());
    const { page, deliver, port2 } = connect(window.webContents.mainFrame, window);
    electron.ipcRenderer.arrived = [];
    deliver({ source: {}, origin: APP_ORIGIN, data: PORT_CHANNEL, ports: [port2] });
    deliver({ source: page, origin: 'https://example.com', data: PORT_CHANNEL, ports: [port2] });
    expect(electron.ipcRenderer.arrived).toEqual([]);
    port2.close();
  });
});

describe('closing', () => {
  test('the window is asked to write what is unsaved and closes when it has', async () => {
    const window = await startWindow(dataFolder());
    Object.assign(electron.ipcRenderer, {
      frame: window.webContents.mainFrame,
      sender: window.webContents,
    });
    const { page } = runPreload();
    const asked: unknown[] = [];
    page.addEventListener('message', (event) => asked.push((event as { data: unknown }).data));
    expect(isPrevented(window, 'close')).toBe(true);
    expect(asked).toEqual([FLUSH_CHANNEL]);
    expect(window.isGone).toBe(false);
    const exited = new Promise((resolve) => electron.app.once('double-exit', resolve));
    page.postMessage(FLUSHED_CHANNEL, APP_ORIGIN);
    expect(window.isGone).toBe(true);
    await exited;
    expect(electron.app.exitCode).toBe(0);
  });

  test('a window that does not answer is closed all the same', async () => {
    const window = await startWindow(dataFolder());
    vi.useFakeTimers();
    isPrevented(window, 'close');
    expect(window.isGone).toBe(false);
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(window.isGone).toBe(true);
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0));
  });

  test('after the end the data folder is free', async () => {
    await startWindow(dataFolder());
    await endMain();
    const store = openStore({ folder: dataFolder(), mustExist: true });
    expect(store.units.list()).toEqual([]);
    store.close();
  });
});
