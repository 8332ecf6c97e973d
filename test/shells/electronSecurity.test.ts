import { describe, expect, test, vi } from 'vitest';
import { APP_ORIGIN } from '../../src/contract/names.ts';
import { electron, fetchWindow, freshFolder, isPrevented, startWindow } from './electronRun.ts';

const dataFolder = freshFolder();

describe('what the window may not do', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '%s is denied, to anywhere but the window itself',
    async (name) => {
      const { webContents } = await startWindow(dataFolder());
      for (const url of [
        'https://example.com/',
        'file:///etc/passwd',
        `${APP_ORIGIN}/other.html`,
      ]) {
        expect(isPrevented(webContents, name, { url }), url).toBe(true);
      }
      expect(isPrevented(webContents, name, { url: `${APP_ORIGIN}/` })).toBe(false);
    },
  );

  test('new windows are denied', async () => {
    const { webContents } = await startWindow(dataFolder());
    const asked = { url: 'https://example.com/' } as Parameters<
      NonNullable<typeof webContents.openHandler>
    >[0];
    expect(webContents.openHandler?.(asked)).toEqual({ action: 'deny' });
  });

  test('webviews are denied', async () => {
    const { webContents } = await startWindow(dataFolder());
    expect(isPrevented(webContents, 'will-attach-webview', {})).toBe(true);
  });

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'] as const)(
    'the permission %s is denied, asked for or looked up',
    async (permission) => {
      await startWindow(dataFolder());
      const { permissionRequest, permissionCheck } = electron.session.defaultSession;
      const granted: boolean[] = [];
      permissionRequest?.(
        {} as Parameters<typeof permissionRequest>[0],
        permission,
        (answer) => granted.push(answer),
        {} as Parameters<typeof permissionRequest>[3],
      );
      expect(granted).toEqual([false]);
      const details = {} as Parameters<NonNullable<typeof permissionCheck>>[3];
      expect(permissionCheck?.(null, permission, APP_ORIGIN, details)).toBe(false);
    },
  );

  test('devices and the screen are denied', async () => {
    await startWindow(dataFolder());
    const { devicePermission, displayMedia } = electron.session.defaultSession;
    expect(devicePermission?.({} as Parameters<typeof devicePermission>[0])).toBe(false);
    const streams = vi.fn<(streams: unknown) => void>();
    displayMedia?.({} as Parameters<typeof displayMedia>[0], streams);
    expect(streams).toHaveBeenCalledExactlyOnceWith(null);
  });

  test.each([
    ['https://example.com/', true],
    ['http://127.0.0.1:80/', true],
    ['ws://example.com/', true],
    ['file:///etc/passwd', true],
    ['devtools://devtools/bundled/x.js', true],
    [`${APP_ORIGIN}/index.html`, false],
    [`blob:${APP_ORIGIN}/1`, false],
    ['data:image/png;base64,', false],
  ])('a request to %s is cancelled: %s', async (url, cancelled) => {
    await startWindow(dataFolder());
    const answer = vi.fn<(response: { cancel?: boolean }) => void>();
    electron.session.defaultSession.beforeRequest?.({ url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: cancelled });
  });

  test('a download is denied unless the window made it, and then the user says where it goes', async () => {
    await startWindow(dataFolder());
    const own = electron.session.defaultSession;
    const setSaveDialogOptions = vi.fn<(options: unknown) => void>();
    const download = (url: string) => ({
      getURL: () => url,
      getFilename: () => '年报.docx',
      setSaveDialogOptions,
    });
    expect(
      isPrevented(own, 'will-download', { item: download('https://example.com/x.docx') }),
    ).toBe(true);
    expect(
      isPrevented(own, 'will-download', { item: download('blob:https://example.com/1') }),
    ).toBe(true);
    expect(setSaveDialogOptions).not.toHaveBeenCalled();
    expect(isPrevented(own, 'will-download', { item: download(`blob:${APP_ORIGIN}/1`) })).toBe(
      false,
    );
    expect(setSaveDialogOptions).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ defaultPath: expect.stringMatching(/年报\.docx$/) }),
    );
  });
});

describe('the app: scheme', () => {
  test('the page carries the content policy', async () => {
    await startWindow(dataFolder());
    const page = await fetchWindow(`${APP_ORIGIN}/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain('unsafe');
    expect(await page.text()).toContain('<div id="root">');
  });

  test.each([
    ['app://elsewhere/', 404],
    [`${APP_ORIGIN}/..%2f..%2fpackage.json`, 404],
    [`${APP_ORIGIN}/%2e%2e%2fmain%2findex.js`, 404],
    [`${APP_ORIGIN}/nothing.js`, 404],
  ])('%s is not served', async (url, status) => {
    await startWindow(dataFolder());
    expect((await fetchWindow(url)).status).toBe(status);
  });
});
