/**
 * Stands in for the `electron` module, so that the built main and preload can be run where there is no Electron. Every
 * member is held to Electron's own types; what the program does not use is not there, and using it would fail.
 */
import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type {
  AboutPanelOptionsOptions,
  App,
  BrowserWindowConstructorOptions,
  BrowserWindow as RealWindow,
  CommandLine,
  CustomScheme,
  Dialog,
  DownloadItem,
  IpcRenderer,
  LoadURLOptions,
  MenuItemConstructorOptions,
  MessagePortMain,
  OpenDialogOptions,
  OpenDialogReturnValue,
  PrintToPDFOptions,
  Protocol,
  Session,
  WebContents,
  WebFrameMain,
  WebRequest,
} from 'electron';

type FirstOf<F extends (...args: never[]) => unknown> = NonNullable<Parameters<F>[0]>;
type BeforeRequest = (
  details: { readonly url: string },
  callback: (response: { cancel?: boolean }) => void,
) => void;

/** A frame as main sees it: only what the program may judge it by. */
export type FrameDouble = { -readonly [K in 'origin' | 'url']: WebFrameMain[K] } & {
  parent: FrameDouble | null;
};

export class ContentsDouble extends EventEmitter {
  readonly mainFrame: FrameDouble = { origin: 'null', url: '', parent: null };
  openHandler: FirstOf<WebContents['setWindowOpenHandler']> | null = null;
  readonly sent: string[] = [];
  readonly inputs: Parameters<WebContents['sendInputEvent']>[0][] = [];
  reloads = 0;
  setWindowOpenHandler(handler: FirstOf<WebContents['setWindowOpenHandler']>): void {
    this.openHandler = handler;
  }
  send(channel: string): void {
    this.sent.push(channel);
    ipcRenderer.emit(channel, {});
  }
  sendInputEvent(input: Parameters<WebContents['sendInputEvent']>[0]): void {
    this.inputs.push(input);
  }
  printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return seen.print(this.mainFrame.url, options);
  }
  isCrashed(): boolean {
    return false;
  }
  reload(): void {
    this.reloads += 1;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new ContentsDouble();
  loadOptions: LoadURLOptions | undefined;
  isShown = false;
  isGone = false;
  focused = 0;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    seen.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string, options?: LoadURLOptions): Promise<void> {
    this.loadOptions = options;
    const { protocol, host } = new URL(url);
    Object.assign(this.webContents.mainFrame, { url, origin: `${protocol}//${host}` });
    return Promise.resolve();
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.focused += 1;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {
    this.isShown = true;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  destroy(): void {
    this.isGone = true;
    this.emit('closed');
    if (seen.windows.every(({ isGone }) => isGone)) app.emit('window-all-closed');
  }
}

class AppDouble extends EventEmitter {
  readonly isPackaged = true;
  readonly switches: Record<string, string | undefined> = {};
  readonly paths: Record<string, string> = {};
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      this.switches[name] = value;
    },
  } satisfies Pick<CommandLine, 'appendSwitch'>;
  isFirst = true;
  exitCode: number | null = null;
  #ready = Promise.withResolvers<void>();
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  becomeReady(): void {
    seen.isReady = true;
    this.#ready.resolve();
  }
  requestSingleInstanceLock(): boolean {
    return this.isFirst;
  }
  setPath(name: string, path: string): void {
    this.paths[name] = path;
  }
  getPath(name: string): string {
    return this.paths[name] ?? `/${name}`;
  }
  getVersion(): string {
    return '0.0.0';
  }
  setAboutPanelOptions(options: AboutPanelOptionsOptions): void {
    seen.about = options;
  }
  quit(): void {
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) };
    this.emit('will-quit', event);
    if (!event.isPrevented) this.exit(0);
  }
  exit(code = 0): void {
    this.exitCode ??= code;
    this.emit('double-exit');
  }
  restart(): void {
    this.removeAllListeners();
    this.#ready = Promise.withResolvers<void>();
    this.isFirst = true;
    this.exitCode = null;
  }
}

class SessionDouble extends EventEmitter {
  permissionRequest: FirstOf<Session['setPermissionRequestHandler']> | null = null;
  permissionCheck: FirstOf<Session['setPermissionCheckHandler']> | null = null;
  devicePermission: FirstOf<Session['setDevicePermissionHandler']> | null = null;
  displayMedia: FirstOf<Session['setDisplayMediaRequestHandler']> | null = null;
  spellChecker = true;
  beforeRequest: BeforeRequest | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: unknown): void => {
      this.beforeRequest = listener as BeforeRequest;
    },
  } satisfies Pick<WebRequest, 'onBeforeRequest'>;
  setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Parameters<Session['setPermissionCheckHandler']>[0]) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Parameters<Session['setDevicePermissionHandler']>[0]) {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: Parameters<Session['setDisplayMediaRequestHandler']>[0]) {
    this.displayMedia = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }
}

/** What a port transferred to main looks like there. */
export class PortDouble extends EventEmitter {
  readonly #port: MessagePort;
  isClosed = false;
  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('close', () => this.emit('close'));
  }
  postMessage(message: unknown): void {
    this.#port.postMessage(message, []);
  }
  start(): void {
    // Node starts a port with its first listener, Electron only when told to.
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }
  close(): void {
    this.isClosed = true;
    this.#port.close();
  }
}

type ProtocolHandler = Parameters<Protocol['handle']>[1];

/** What the program has done to Electron so far. */
export const seen = {
  isReady: false,
  windows: [] as BrowserWindow[],
  schemes: [] as CustomScheme[],
  schemesBeforeReady: false,
  handlers: new Map<string, ProtocolHandler>(),
  menu: null as readonly MenuItemConstructorOptions[] | null,
  about: null as AboutPanelOptionsOptions | null,
  errors: [] as string[],
  asked: [] as OpenDialogOptions[],
  /** What is chosen in the dialog for a folder. */
  chosen: { canceled: true, filePaths: [] } as OpenDialogReturnValue,
  /** What printing a page answers with. */
  print: (_url: string, _options: PrintToPDFOptions): Promise<Buffer> =>
    Promise.reject(new Error('Nothing prints here.')),
};

export const app = new AppDouble();
export const ipcMain = new EventEmitter();
export const session = { defaultSession: new SessionDouble() };

export const protocol = {
  registerSchemesAsPrivileged: (schemes: CustomScheme[]): void => {
    seen.schemes = schemes;
    seen.schemesBeforeReady = !seen.isReady;
  },
  handle: (scheme: string, handler: ProtocolHandler): void => {
    seen.handlers.set(scheme, handler);
  },
};

export const dialog = {
  showErrorBox: (_title: string, content: string): void => {
    seen.errors.push(content);
  },
  showMessageBox: () => Promise.resolve({ response: 0, checkboxChecked: false }),
  showOpenDialog: (options: OpenDialogOptions): Promise<OpenDialogReturnValue> => {
    seen.asked.push(options);
    return Promise.resolve(seen.chosen);
  },
};

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: MenuItemConstructorOptions[] | null): void => {
    seen.menu = template;
  },
};

export const webContents = {
  getFocusedWebContents: (): ContentsDouble | null => seen.windows.at(0)?.webContents ?? null,
};

/** The preload script's side; what it sends arrives in main as coming from `frame`. */
class IpcRendererDouble extends EventEmitter {
  frame: FrameDouble | null = null;
  sender: ContentsDouble | null = null;
  arrived: PortDouble[] = [];
  postMessage(channel: string, _message: unknown, transfer: readonly MessagePort[] = []): void {
    this.arrived = transfer.map((port) => new PortDouble(port));
    ipcMain.emit(channel, { ...this.#from(), ports: this.arrived });
  }
  send(channel: string): void {
    ipcMain.emit(channel, { ...this.#from(), ports: [] });
  }
  #from() {
    return { senderFrame: this.frame, sender: this.sender };
  }
}
export const ipcRenderer = new IpcRendererDouble();

export const newChannel = () => new MessageChannel();

/** As before the program was started. */
export const restart = (): void => {
  app.restart();
  ipcMain.removeAllListeners();
  ipcRenderer.removeAllListeners();
  session.defaultSession = new SessionDouble();
  Object.assign(seen, { isReady: false, windows: [], schemes: [], menu: null, errors: [] });
  seen.handlers.clear();
};

// Held to Electron's declarations: a double that drifts from them does not compile.
app satisfies Pick<
  App,
  | 'isPackaged'
  | 'whenReady'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'getPath'
  | 'getVersion'
  | 'setAboutPanelOptions'
  | 'quit'
  | 'exit'
>;
session.defaultSession satisfies Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
>;
protocol satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
dialog satisfies {
  readonly showErrorBox: Dialog['showErrorBox'];
  readonly showMessageBox: () => ReturnType<Dialog['showMessageBox']>;
};
BrowserWindow satisfies new (
  options: BrowserWindowConstructorOptions,
) => Pick<
  RealWindow,
  'loadURL' | 'show' | 'focus' | 'isMinimized' | 'restore' | 'isDestroyed' | 'destroy'
>;
ContentsDouble satisfies new () => Pick<
  WebContents,
  'setWindowOpenHandler' | 'send' | 'sendInputEvent' | 'printToPDF' | 'isCrashed' | 'reload'
>;
PortDouble satisfies new (
  port: MessagePort,
) => Pick<MessagePortMain, 'postMessage' | 'start' | 'close'>;
ipcRenderer satisfies { readonly send: IpcRenderer['send'] };
export type DownloadDouble = Pick<DownloadItem, 'getURL' | 'getFilename' | 'setSaveDialogOptions'>;
