import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { os } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALIVE_PATH, CALL_HEADER, RPC_PATH, SESSION_PATH } from '../../src/contract/names.ts';
import { createPresence } from '../../src/main/shells/browser/presence.ts';
import { openWindowServer, type WindowServer } from '../../src/main/shells/browser/server.ts';
import { cookieFor, ownHeaders, send } from './http.ts';

const SECRET = 'secret outside the window';
const router = {
  ping: os.handler(() => 'pong'),
  fail: os.handler(() => {
    throw new Error('a fault with a path /some/where in it');
  }),
};

let folder: string;
let server: WindowServer;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'window-'));
  await mkdir(join(folder, 'window', 'assets'), { recursive: true });
  await writeFile(join(folder, 'window', 'index.html'), '<!doctype html><title>window</title>');
  await writeFile(join(folder, 'window', 'assets', 'a.js'), 'export {};');
  await writeFile(join(folder, 'window', '.hidden.html'), SECRET);
  await writeFile(join(folder, 'outside.html'), SECRET);
  server = await openWindowServer({
    router,
    windowFolder: join(folder, 'window'),
    presence: createPresence(() => undefined),
    onEntered: () => undefined,
    port: 0,
  });
  origin = server.origin;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const port = (): string => new URL(origin).port;

const ping = (headers: Record<string, string>, method = 'POST') =>
  send(origin, {
    method,
    path: `${RPC_PATH}/ping`,
    headers,
    ...(method === 'POST' ? { body: '{}' } : {}),
  });

describe('what the browser shell lets in', () => {
  test('a call with session, Host, Origin and header is answered', async () => {
    const cookie = await cookieFor(server.newAddress());
    const answer = await ping({ ...ownHeaders(origin), cookie });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('pong');
  });

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const answer = await send(origin, {
      method: 'POST',
      path: SESSION_PATH,
      headers: ownHeaders(origin),
      body: new URL(server.newAddress()).hash.slice(1),
    });
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^nianbao-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test('a key opens one session and no second', async () => {
    const address = server.newAddress();
    expect(await cookieFor(address)).not.toBe('');
    expect(await cookieFor(address)).toBe('');
  });

  test('a used key does not close out the one who is already in', async () => {
    const address = server.newAddress();
    const cookie = await cookieFor(address);
    const again = await send(origin, {
      method: 'POST',
      path: SESSION_PATH,
      headers: { ...ownHeaders(origin), cookie },
      body: new URL(address).hash.slice(1),
    });
    expect(again.status).toBe(204);
  });

  test('keys and cookies differ every time', () => {
    const addresses = new Set(Array.from({ length: 100 }, () => server.newAddress()));
    expect(addresses.size).toBe(100);
  });
});

describe('what the browser shell refuses', () => {
  test.each([
    ['no cookie', {}, 401],
    ['a made-up cookie', { cookie: `nianbao-0=${'A'.repeat(43)}` }, 401],
  ])('a call with %s', async (_what, headers, status) => {
    expect((await ping({ ...ownHeaders(origin), ...headers })).status).toBe(status);
  });

  test.each([
    ['another name for this machine', () => ({ host: `localhost:${port()}` }), 421],
    ['a foreign name (DNS rebinding)', () => ({ host: `example.com:${port()}` }), 421],
    ['another port', () => ({ host: '127.0.0.1:1' }), 421],
    ['a foreign origin', () => ({ origin: 'http://example.com' }), 403],
    ['the null origin of a file', () => ({ origin: 'null' }), 403],
    ['another port as origin', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['the wrong header', () => ({ [CALL_HEADER]: '0' }), 403],
  ])('a call with session but %s', async (_what, forged, status) => {
    const cookie = await cookieFor(server.newAddress());
    expect((await ping({ ...ownHeaders(origin), cookie, ...forged() })).status).toBe(status);
  });

  test('a call without Origin', async () => {
    const cookie = await cookieFor(server.newAddress());
    const { origin: _left, ...headers } = ownHeaders(origin);
    expect((await ping({ ...headers, cookie })).status).toBe(403);
  });

  test('the page under a foreign name', async () => {
    expect((await send(origin, { headers: { host: 'example.com' } })).status).toBe(421);
  });

  test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('the method %s', async (method) => {
    const cookie = await cookieFor(server.newAddress());
    const answer = await ping({ ...ownHeaders(origin), cookie }, method);
    expect(answer.status).toBe(405);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('a call by GET, which a link could make', async () => {
    const cookie = await cookieFor(server.newAddress());
    const answer = await ping({ ...ownHeaders(origin), cookie }, 'GET');
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('');
  });

  test('the event stream without a session', async () => {
    const answer = await send(origin, {
      method: 'POST',
      path: ALIVE_PATH,
      headers: ownHeaders(origin),
    });
    expect(answer.status).toBe(401);
  });

  test('a key longer than any key, as 413', async () => {
    const answer = await send(origin, {
      method: 'POST',
      path: SESSION_PATH,
      headers: ownHeaders(origin),
      body: 'A'.repeat(100_000),
    });
    expect(answer.status).toBe(413);
  });

  test('a call whose announced body is too long, as 413 and before the body has come', async () => {
    const cookie = await cookieFor(server.newAddress());
    const answer = await send(origin, {
      method: 'POST',
      path: `${RPC_PATH}/ping`,
      headers: { ...ownHeaders(origin), cookie, 'content-length': String(2 ** 31) },
    }).catch(() => null);
    expect(answer?.status).toBe(413);
  });

  test('a call whose unannounced body grows too long, as 413', async () => {
    const cookie = await cookieFor(server.newAddress());
    const answer = await send(origin, {
      method: 'POST',
      path: `${RPC_PATH}/ping`,
      headers: { ...ownHeaders(origin), cookie, 'transfer-encoding': 'chunked' },
      body: Buffer.alloc(129 * 1024 * 1024, 'a'),
    });
    expect(answer.status).toBe(413);
  });
});

describe('the files the browser shell serves', () => {
  test('the page carries the content policy and may not be framed or stored', async () => {
    const answer = await send(origin, {});
    expect(answer.status).toBe(200);
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; /);
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['x-frame-options']).toBe('DENY');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('a built file has its type', async () => {
    const answer = await send(origin, { path: '/assets/a.js?v=1' });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    '/../outside.html',
    '/%2e%2e/outside.html',
    '/..%2foutside.html',
    '/assets/../../outside.html',
    '/assets/..%5c..%5coutside.html',
    '//outside.html',
    '/.hidden.html',
    '/%00/index.html',
    '/%',
    '/C:/outside.html',
    '/assets',
    '/nothing.html',
  ])('%s leads nowhere', async (path) => {
    const answer = await send(origin, { path });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain(SECRET);
  });

  test('a fault inside shows neither its words nor its place', async () => {
    const cookie = await cookieFor(server.newAddress());
    const answer = await send(origin, {
      method: 'POST',
      path: `${RPC_PATH}/fail`,
      headers: { ...ownHeaders(origin), cookie },
      body: '{}',
    });
    expect(answer.status).toBe(500);
    expect(answer.body).not.toMatch(/some|where|\.ts|at /);
  });
});
