import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AnyRouter } from '@orpc/server';
import { answer, callHandler, end, type Parts } from './answers.ts';
import { createEntrance } from './entrance.ts';
import type { Presence } from './presence.ts';

const CLOSE_WITHIN_MS = 2_000;
/** A connection kept alive by the browser ends as soon as its last answer is out. */
const SWEEP_EVERY_MS = 20;
const LOOPBACK = '127.0.0.1';

export interface ServerOptions {
  readonly router: AnyRouter;
  readonly windowFolder: string;
  readonly presence: Presence;
  /** A browser has come in with the key of its address. */
  readonly onEntered: () => void;
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
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_EVERY_MS);
  const limit = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
};

/**
 * Serves the window and the contract to this machine alone.
 * @throws NodeJS.ErrnoException where the port is taken.
 */
export const openWindowServer = async (options: ServerOptions): Promise<WindowServer> => {
  const streams = new Set<ServerResponse>();
  const server = createServer();
  const port = await listen(server, options.port);
  const origin = `http://${LOOPBACK}:${port}`;
  const entrance = createEntrance(`nianbao-${port}`);
  const parts: Parts = {
    ...options,
    origin,
    entrance,
    streams,
    calls: callHandler(options.router),
  };
  server.on('request', (request, response) => {
    answer({ request, response }, parts).catch(() => end(response, 500));
  });
  return {
    origin,
    newAddress: () => `${origin}/#${entrance.issueKey()}`,
    close: () => close(server, streams),
  };
};
