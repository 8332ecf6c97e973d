import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CALL_HEADER, RPC_PATH } from '../../src/contract/names.ts';
import { expect, test } from '../fixtures/test.ts';

test.skip(({ shell }) => shell === 'electron', 'Electron has no address');

test('the address without its key shows how to get in, and nothing else', async ({
  window,
  browser,
}) => {
  const stranger = await browser.newPage();
  await stranger.goto(new URL(window.url()).origin);
  await expect(stranger.getByText('这个地址不能直接打开')).toBeVisible();
  await expect(stranger.getByRole('button')).toHaveCount(0);
  await stranger.close();
});

test('after loading anew one is still in', async ({ window }) => {
  await window.reload();
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
});

/** What comes of calls to `url` from the page it is run in. */
const outcomes = async ({ url, header }: { url: string; header: string }): Promise<string[]> => {
  const outcome = (init: RequestInit) =>
    fetch(url, { method: 'POST', body: '{}', credentials: 'include', ...init }).then(
      (response) => (response.type === 'opaque' ? 'unreadable' : String(response.status)),
      () => 'refused',
    );
  return [
    await outcome({ headers: { [header]: '1', 'content-type': 'application/json' } }),
    await outcome({}),
    await outcome({ mode: 'no-cors' }),
  ];
};

test('a page of another program on this machine gets no answer, not even with the session', async ({
  window,
}) => {
  const call = {
    url: `${new URL(window.url()).origin}${RPC_PATH}/units/list`,
    header: CALL_HEADER,
  };
  const foreign = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<title>foreign</title>'),
  );
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  const page = await window.context().newPage();
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
  expect(await page.evaluate(outcomes, call)).toEqual(['refused', 'refused', 'refused']);
  // The window itself is answered, though not without the header.
  expect(await window.evaluate(outcomes, call)).toEqual(['200', '403', '403']);
  await page.close();
  foreign.close();
});
