import { Failure } from '../../contract/index.ts';
import type { PagePrinter } from '../ports/index.ts';
import { startBrowser, type RunningBrowser } from './browser.ts';
import { findBrowser } from './findBrowser.ts';
import { asRecord, type DevTools } from './pipe.ts';

/** Page numbers in the margins of `@page`: Chrome and Edge 131, November 2024. */
const OLDEST = 131;
const PRINT_WITHIN_MS = 60_000;
/** A batch prints with one browser; after the last page it is not kept for long. */
const KEEP_IDLE_MS = 5_000;

export interface ChromiumOptions {
  /** Path of the browser's program; the one installed where nothing is said, null for none. */
  readonly browser?: string | null;
  readonly withinMs?: number;
}

/** Prints with the Chromium, Chrome or Edge of the machine, without a window. */
export function chromiumPrinter(options: ChromiumOptions = {}): PagePrinter {
  const { withinMs = PRINT_WITHIN_MS } = options;
  let running: Promise<RunningBrowser> | null = null;
  let printing = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const close = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = running;
    running = null;
    await ending?.then(
      (browser) => browser.end(),
      () => undefined,
    );
  };
  return {
    close,
    print: async (html) => {
      clearTimeout(idle);
      printing += 1;
      try {
        running ??= start(options.browser, withinMs);
        const browser = await running;
        return await within(withinMs, () => printPage(browser, html));
      } catch (error) {
        await close();
        throw error instanceof Failure ? error : cannotPrint('浏览器没有响应', error);
      } finally {
        printing -= 1;
        if (printing === 0 && running) {
          idle = setTimeout(() => void close(), KEEP_IDLE_MS);
          idle.unref();
        }
      }
    },
  };
}

async function start(asked: string | null | undefined, withinMs: number): Promise<RunningBrowser> {
  const path = asked === undefined ? findBrowser() : asked;
  if (path === null) throw cannotPrint('这台电脑上没有找到可以打印的浏览器');
  const browser = await startBrowser(path);
  try {
    const { product } = await within(withinMs, () => browser.call('Browser.getVersion'));
    const version = Number(/\/(\d+)/.exec(String(product))?.[1] ?? 0);
    if (version < OLDEST) throw cannotPrint('浏览器的版本太旧');
    return browser;
  } catch (error) {
    await browser.end();
    throw error;
  }
}

async function printPage(browser: DevTools, html: string): Promise<Uint8Array> {
  const { targetId } = await browser.call('Target.createTarget', { url: 'about:blank' });
  try {
    const attached = await browser.call('Target.attachToTarget', { targetId, flatten: true });
    const session = String(attached['sessionId']);
    await browser.call('Emulation.setScriptExecutionDisabled', { value: true }, session);
    const { frameTree } = await browser.call('Page.getFrameTree', {}, session);
    const frameId = asRecord(asRecord(frameTree)['frame'])['id'];
    await browser.call('Page.setDocumentContent', { frameId, html }, session);
    const { data } = await browser.call('Page.printToPDF', PRINT, session);
    return new Uint8Array(Buffer.from(String(data), 'base64'));
  } finally {
    await browser.call('Target.closeTarget', { targetId }).catch(() => undefined);
  }
}

const PRINT = {
  preferCSSPageSize: true,
  displayHeaderFooter: false,
  printBackground: false,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
} as const;

async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(cannotPrint('浏览器没有在规定时间内完成')), ms);
  try {
    return await Promise.race([work(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function cannotPrint(detail: string, cause?: unknown): Failure {
  return new Failure('CANNOT_PRINT', { detail }, { cause });
}
