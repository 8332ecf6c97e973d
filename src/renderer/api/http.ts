import { RPCLink } from '@orpc/client/fetch';
import {
  ALIVE_PATH,
  CALL_HEADER,
  CALL_HEADER_VALUE,
  RPC_PATH,
  SESSION_PATH,
} from '../../contract/names.ts';
import { connection, setConnection } from './connection.ts';
import { flushAll } from './flush.ts';

const HTTP_UNAUTHORIZED = 401;
const RECONNECT_AFTER_MS = 700;

const headers = { [CALL_HEADER]: CALL_HEADER_VALUE };

const noteRefusal = (response: Response): Response => {
  if (response.status === HTTP_UNAUTHORIZED) setConnection('noSession');
  return response;
};

const post = async (path: string, body: string): Promise<Response> =>
  noteRefusal(await fetch(path, { method: 'POST', headers, body }));

/** Takes the single-use key out of the address, so that it stays neither in history nor in a copied address. */
const takeKey = (): string => {
  const key = location.hash.slice(1);
  if (key !== '') history.replaceState(null, '', location.pathname);
  return key;
};

const enter = async (): Promise<void> => {
  const key = takeKey();
  if (key !== '') await post(SESSION_PATH, key);
};

/** Reads until the program ends the stream or dies: that is how the window learns that the program has stopped. */
const followUntilEnd = async (): Promise<void> => {
  const response = await post(ALIVE_PATH, '');
  if (!response.ok || response.body === null) return;
  setConnection('open');
  const reader = response.body.getReader();
  while (!(await reader.read()).done);
};

const isServed = (): Promise<boolean> =>
  fetch(location.pathname, { method: 'HEAD' }).then(
    () => true,
    () => false,
  );

const stayConnected = async (): Promise<void> => {
  await followUntilEnd().catch(() => undefined);
  if (connection.current() === 'noSession') return;
  await new Promise((resolve) => setTimeout(resolve, RECONNECT_AFTER_MS));
  if (await isServed()) return stayConnected();
  setConnection('stopped');
};

/** Carries the contract over HTTP to the program that served this page. */
export const httpLink = async () => {
  let leaving = false;
  addEventListener('pageshow', () => (leaving = false));
  addEventListener('pagehide', () => {
    leaving = true;
    void flushAll();
  });
  await enter().catch(() => setConnection('stopped'));
  void stayConnected();
  return new RPCLink({
    url: new URL(RPC_PATH, location.origin),
    headers,
    // `keepalive` lets the last write outlive its page.
    fetch: async (request, init) =>
      noteRefusal(await fetch(request, { ...init, keepalive: leaving })),
  });
};
