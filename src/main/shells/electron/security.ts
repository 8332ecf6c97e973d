import { app, session, type Session, type WebContents } from 'electron';
import { join } from 'node:path';
import { APP_ORIGIN } from '../../../contract/names.ts';
import { WINDOW_URL } from './scheme.ts';

/** Where a request goes to the program itself or to nowhere. `devtools:` stands for the tools of an unpackaged run. */
const OWN_SCHEMES = ['app:', 'blob:', 'data:'];

const isOwn = (url: string): boolean => {
  const { protocol } = new URL(url);
  return OWN_SCHEMES.includes(protocol) || (protocol === 'devtools:' && !app.isPackaged);
};

/** Before the app is ready: nothing of Chromium's own may reach for the network, and no name resolves to a machine. */
export const cutOffNetwork = (): void => {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
};

interface Preventable {
  readonly preventDefault: () => void;
  readonly url: string;
}

const stayHome = (details: Preventable): void => {
  if (details.url !== WINDOW_URL) details.preventDefault();
};

const confineContents = (contents: WebContents): void => {
  contents.on('will-navigate', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

const denyPermissions = (own: Session): void => {
  own.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, callback) => callback(null));
};

/** Only what the window itself made (an exported document) may be saved, and only where the user says. */
const confineDownloads = (own: Session): void => {
  own.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) return event.preventDefault();
    item.setSaveDialogOptions({
      title: '保存',
      defaultPath: join(app.getPath('documents'), item.getFilename()),
    });
  });
};

/** Every window there is or will be: no way out, no permission, no request to anywhere. */
export const confine = (): void => {
  app.on('web-contents-created', (_event, contents) => confineContents(contents));
  const own = session.defaultSession;
  denyPermissions(own);
  confineDownloads(own);
  own.setSpellCheckerEnabled(false);
  own.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isOwn(url) }));
};
