import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AnyRouter } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { ALIVE_PATH, RPC_PATH, SESSION_PATH } from '../../../contract/names.ts';
import { SECURITY_HEADERS } from '../served/headers.ts';
import { windowFile } from '../served/windowFile.ts';
import { smallBody } from './body.ts';
import { createEntrance, type Entrance } from './entrance.ts';
import { refusal } from './guard.ts';
import type { Presence } from './presence.ts';

/** Above the largest file the readers take, so that they can say themselves that it is too large. */
const MAX_CALL_BYTES = 128 * 1024 * 1024;
const MAX_KEY_BYTES = 256;
const ALIVE_EVERY_MS = 15_000;
const CLOSE_WITHIN_MS = 2_000;
const LOOPBACK = '127.0.0.1';

export interface ServerOptions {
  readonly router: AnyRouter;
  readonly windowFolder: string;
  readonly presence: Presence;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface WindowServer {
  readonly origin: string;
  /** An address that lets one browser in, once. The key stands behind `#`, which browsers never send. */
  readonly newAddress: () => string;
  /** Lets running calls finish, then closes. */
  readonly close: () => Promise<void>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

interface Parts {
  readonly origin: string;
  readonly entrance: Entrance;
  readonly calls: RPCHandler<Record<never, never>>;
  readonly options: ServerOptions;
  readonly streams: Set<ServerResponse>;
}

const end = (response: ServerResponse, status: number): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'cache-control': 'no-store' }).end();
};

const refuseTooLarge = (response: ServerResponse): void => {
  // What is still on its way is not read any more.
  response.setHeader('connection', 'close');
  end(response, 413);
};

const serveFile = async ({ request, response }: Exchange, { options }: Parts): Promise<void> => {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const file = await windowFile(options.windowFolder, path);
  if (file === null) return end(response, 404);
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.bytes.length,
    'cache-control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
};

const openSession = async ({ request, response }: Exchange, parts: Parts): Promise<void> => {
  const key = await smallBody(request, MAX_KEY_BYTES);
  if (key === null) return refuseTooLarge(response);
  const cookie = parts.entrance.exchange(key);
  if (cookie !== null) response.setHeader('set-cookie', cookie);
  const isIn = cookie !== null || parts.entrance.admits(request.headers.cookie);
  end(response, isIn ? 204 : 401);
};

const keepAlive = ({ request, response }: Exchange, { options, streams }: Parts): void => {
  request.resume();
  const leave = options.presence.enter();
  const timer = setInterval(() => response.write('\n'), ALIVE_EVERY_MS);
  streams.add(response);
  response.on('close', () => {
    clearInterval(timer);
    streams.delete(response);
    leave();
  });
  response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  response.write('\n');
};

const call = async ({ request, response }: Exchange, { calls }: Parts): Promise<void> => {
  if (Number(request.headers['content-length'] ?? 0) > MAX_CALL_BYTES) {
    return refuseTooLarge(response);
  }
  const { matched } = await calls.handle(request, response, { prefix: RPC_PATH, context: {} });
  if (!matched) end(response, 404);
};

const answer = async (exchange: Exchange, parts: Parts): Promise<void> => {
  const { request, response } = exchange;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  const method = request.method ?? '';
  const refused = refusal({ method, headers: request.headers }, parts.origin);
  if (refused !== null) return end(response, refused);
  if (method !== 'POST') return serveFile(exchange, parts);
  if (request.url === SESSION_PATH) return openSession(exchange, parts);
  if (!parts.entrance.admits(request.headers.cookie)) return end(response, 401);
  if (request.url === ALIVE_PATH) return keepAlive(exchange, parts);
  return call(exchange, parts);
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const close = async (server: Server, streams: ReadonlySet<ServerResponse>): Promise<void> => {
  for (const stream of streams) stream.end();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
  server.closeIdleConnections();
  await closed;
  clearTimeout(timer);
};

/**
 * Serves the window and the contract to this machine alone.
 * @throws NodeJS.ErrnoException where the port is taken.
 */
export const openWindowServer = async (options: ServerOptions): Promise<WindowServer> => {
  const streams = new Set<ServerResponse>();
  const plugins = [new BodyLimitPlugin({ maxBodySize: MAX_CALL_BYTES })];
  const calls = new RPCHandler(options.router, { plugins });
  const server = createServer();
  const port = await listen(server, options.port);
  const origin = `http://${LOOPBACK}:${port}`;
  const entrance = createEntrance(`nianbao-${port}`);
  const parts: Parts = { origin, entrance, calls, options, streams };
  server.on('request', (request, response) => {
    answer({ request, response }, parts).catch(() => end(response, 500));
  });
  return {
    origin,
    newAddress: () => `${origin}/#${entrance.issueKey()}`,
    close: () => close(server, streams),
  };
};
