import { app } from 'electron';
import { dataFolder } from './dataFolder.ts';
import { placesFrom } from './places.ts';
import { openProgram } from './program.ts';
import { startArguments } from './shells/electron/arguments.ts';
import { flushBeforeClose } from './shells/electron/closing.ts';
import { installMenu } from './shells/electron/menu.ts';
import { acceptPorts } from './shells/electron/port.ts';
import { electronFolders } from './shells/electron/folders.ts';
import { electronPrinter } from './shells/electron/printer.ts';
import { keepProfileIn } from './shells/electron/profile.ts';
import { closeBeforeQuit } from './shells/electron/quit.ts';
import { refuseToStart } from './shells/electron/refuse.ts';
import { registerAppScheme, serveWindow } from './shells/electron/scheme.ts';
import { confine, cutOffNetwork } from './shells/electron/security.ts';
import { focusOnSecondStart, openWindow } from './shells/electron/window.ts';

const asked = startArguments(process.argv);
const places = placesFrom(import.meta.dirname);
const folder = dataFolder(asked.data);

const startWindow = async (): Promise<void> => {
  registerAppScheme();
  cutOffNetwork();
  keepProfileIn(folder);
  if (!app.requestSingleInstanceLock()) return app.quit();
  await app.whenReady();
  const program = openProgram({
    dataFolder: folder,
    shell: 'electron',
    places,
    printer: electronPrinter(),
    folderChoice: electronFolders,
  });
  confine();
  installMenu();
  serveWindow(places.windowFolder);
  acceptPorts(program.router);
  const window = openWindow(places.preload);
  flushBeforeClose(window);
  focusOnSecondStart(window);
  closeBeforeQuit(() => program.close());
};

const startCommandLine = async (args: readonly string[]): Promise<void> => {
  cutOffNetwork();
  // Else Electron would end the program with the window in which a PDF was printed.
  app.on('window-all-closed', () => undefined);
  void app.whenReady().then(confine);
  const { runCli } = await import('./cli/run.ts');
  app.exit(await runCli(args, { entryFolder: import.meta.dirname, printer: electronPrinter() }));
};

// Not awaited: Electron becomes ready only after this module has been evaluated.
(asked.cli === null ? startWindow() : startCommandLine(asked.cli)).catch(refuseToStart);
