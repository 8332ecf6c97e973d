import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnyRouter } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { ALIVE_PATH, RPC_PATH, SESSION_PATH } from '../../../contract/names.ts';
import { SECURITY_HEADERS } from '../served/headers.ts';
import { windowFile } from '../served/windowFile.ts';
import { smallBody } from './body.ts';
import type { Entrance } from './entrance.ts';
import { refusal } from './guard.ts';
import type { Presence } from './presence.ts';

/** Above the largest file the readers take, so that they can say themselves that it is too large. */
const MAX_CALL_BYTES = 128 * 1024 * 1024;
const MAX_KEY_BYTES = 256;
const ALIVE_EVERY_MS = 15_000;

export const callHandler = (router: AnyRouter) =>
  new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: MAX_CALL_BYTES })] });
type CallHandler = ReturnType<typeof callHandler>;

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export interface Parts {
  readonly origin: string;
  readonly entrance: Entrance;
  readonly calls: CallHandler;
  readonly windowFolder: string;
  readonly presence: Presence;
  readonly onEntered: () => void;
  /** The pages' open event streams. */
  readonly streams: Set<ServerResponse>;
}

export const end = (response: ServerResponse, status: number): void => {
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

const serveFile = async (
  { request, response }: Exchange,
  { windowFolder }: Parts,
): Promise<void> => {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const file = await windowFile(windowFolder, path);
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
  if (cookie !== null) {
    response.setHeader('set-cookie', cookie);
    parts.onEntered();
  }
  const isIn = cookie !== null || parts.entrance.admits(request.headers.cookie);
  end(response, isIn ? 204 : 401);
};

const keepAlive = ({ request, response }: Exchange, { presence, streams }: Parts): void => {
  request.resume();
  const leave = presence.enter();
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

/** Answers one request: what is not let in is refused before anything is read of it. */
export const answer = async (exchange: Exchange, parts: Parts): Promise<void> => {
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
