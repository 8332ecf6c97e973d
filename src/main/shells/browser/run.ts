import { Failure } from '../../../contract/errors.ts';
import { failureSentence, UNEXPECTED_SENTENCE } from '../../../contract/sentences.ts';
import { dataFolder } from '../../dataFolder.ts';
import { placesFrom } from '../../places.ts';
import { openProgram } from '../../program.ts';
import { chromiumPrinter } from '../../printing/chromium.ts';
import { hasDisplay } from '../../printing/findBrowser.ts';
import { openPage } from './openPage.ts';
import { browserShellOptions, USAGE, type BrowserShellOptions } from './options.ts';
import { createPresence } from './presence.ts';
import { openWindowServer } from './server.ts';

const EXIT_REFUSED = 2;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const refuse = (sentence: string): void => {
  console.error(sentence);
  process.exitCode = EXIT_REFUSED;
};

const sentenceFor = (error: unknown, port: number): string => {
  if (error instanceof Failure) return failureSentence(error.code, error.facts);
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    return `端口 ${port} 不能使用（被其他程序占用，或没有权限）；请换一个端口，或不写 --port。`;
  }
  console.error(error);
  return UNEXPECTED_SENTENCE;
};

const announce = (address: string, opened: boolean): void => {
  const words = opened
    ? '年报程序已在浏览器中打开；如果没有出现，请在本机浏览器中打开下面的地址（只能用一次）：'
    : '请在本机浏览器中打开下面的地址（只能用一次）；关闭网页后程序自动结束：';
  console.log(`${words}\n${address}`);
};

const serve = async (options: BrowserShellOptions, entryFolder: string): Promise<void> => {
  const places = placesFrom(entryFolder);
  const app = openProgram({
    dataFolder: dataFolder(options.data),
    shell: 'browser',
    places,
    printer: chromiumPrinter(),
  });
  const closing = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const presence = createPresence(closing.resolve);
  const server = await openWindowServer({
    router: app.router,
    windowFolder: places.windowFolder,
    presence,
    onEntered: entered.resolve,
    port: options.port,
  }).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  for (const signal of SIGNALS) process.once(signal, closing.resolve);
  const opened = options.open && hasDisplay();
  const forget = opened ? openPage(server.newAddress()) : () => undefined;
  void entered.promise.then(forget);
  announce(server.newAddress(), opened);
  await closing.promise;
  forget();
  await server.close();
  await app.close();
};

/**
 * The whole life of the browser shell: returns when the program has ended.
 * @param entryFolder the folder of the built entry
 */
export const runBrowserShell = async (
  args: readonly string[],
  entryFolder: string,
): Promise<void> => {
  const options = browserShellOptions(args);
  if (typeof options === 'string') return refuse(options);
  if (options.help) return console.log(USAGE);
  try {
    await serve(options, entryFolder);
  } catch (error) {
    refuse(sentenceFor(error, options.port));
  }
};
