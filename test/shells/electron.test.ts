import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { contract } from '../../src/contract/index.ts';
import { APP_ORIGIN, FLUSHED_CHANNEL, PORT_CHANNEL } from '../../src/contract/names.ts';
import { failureOf } from '../../src/renderer/api/failure.ts';
import { beforeLeaving } from '../../src/renderer/api/flush.ts';
import { portLink } from '../../src/renderer/api/port.ts';
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

/** The test plays the page: what the window's client finds there is the page's. */
const enterPage = (window: ReturnType<typeof onlyWindow>): void => {
  const { page } = connect(window.webContents.mainFrame, window);
  vi.stubGlobal('window', page);
  vi.stubGlobal('location', { origin: APP_ORIGIN });
  vi.stubGlobal('addEventListener', page.addEventListener);
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the handshake', () => {
  test("the window's own client calls procedures through preload and port, over a real database", async () => {
    const window = await startWindow(dataFolder());
    enterPage(window);
    const client: Client = createORPCClient(portLink());
    expect(await client.app.info()).toMatchObject({ shell: 'electron', dataFolder: dataFolder() });
    expect(await client.units.list()).toEqual([]);
    const unit = await client.units.create({ name: '示例县示例局' });
    expect((await client.units.list()).map(({ id, name }) => ({ id, name }))).toEqual([
      { id: unit.id, name: '示例县示例局' },
    ]);
  });

  test('an expected failure arrives as its code and facts', async () => {
    const window = await startWindow(dataFolder());
    enterPage(window);
    const client: Client = createORPCClient(portLink());
    await client.units.create({ name: '示例县示例局' });
    const failure = await client.units.create({ name: '示例县示例局' }).catch(failureOf);
    expect(failure).toMatchObject({ code: 'ALREADY_EXISTS' });
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
  test('what is unsaved is written first, then the window closes and the program ends', async () => {
    const window = await startWindow(dataFolder());
    enterPage(window);
    portLink();
    const written = Promise.withResolvers<void>();
    const forget = beforeLeaving(() => written.promise);
    expect(isPrevented(window, 'close')).toBe(true);
    await settle();
    expect(window.isGone).toBe(false);
    written.resolve();
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0));
    expect(window.isGone).toBe(true);
    forget();
  });

  test('an answer from a foreign frame, or before anybody asked, closes nothing', async () => {
    const window = await startWindow(dataFolder());
    enterPage(window);
    electron.ipcRenderer.send(FLUSHED_CHANNEL);
    isPrevented(window, 'close');
    electron.ipcRenderer.frame = { origin: 'https://example.com', url: '', parent: null };
    electron.ipcRenderer.send(FLUSHED_CHANNEL);
    expect(window.isGone).toBe(false);
    window.destroy();
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
