import { expect, test } from '../fixtures/test.ts';

test('the window opens on an empty data folder', async ({ window }) => {
  await expect(window).toHaveTitle(/年度报告/);
  await expect(window.locator('#root')).not.toBeEmpty();
});

test('the key is gone from the address once the window is in', async ({ window, shell }) => {
  test.skip(shell === 'electron', 'Electron needs no key');
  await expect(window.locator('#root')).not.toBeEmpty();
  expect(new URL(window.url()).hash).toBe('');
});

test('the window loads nothing from elsewhere and breaks no rule of its content policy', async ({
  window,
}) => {
  const outside: string[] = [];
  const refused: string[] = [];
  const own = new URL(window.url()).origin;
  window.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && protocol !== 'data:' && protocol !== 'blob:') outside.push(request.url());
  });
  window.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await window.reload();
  await expect(window.locator('#root')).not.toBeEmpty();
  expect(outside).toEqual([]);
  expect(refused).toEqual([]);
});
