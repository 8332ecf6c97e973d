import { request, type IncomingHttpHeaders } from 'node:http';
import { CALL_HEADER, CALL_HEADER_VALUE, SESSION_PATH } from '../../src/contract/names.ts';

export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One request exactly as given: unlike `fetch`, it lets Host and Origin be forged. */
export const send = (origin: string, sent: Sent): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const outgoing = request(
      {
        hostname,
        port,
        method: sent.method ?? 'GET',
        path: sent.path ?? '/',
        headers: sent.headers,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(sent.body);
  });

/** What the window's own calls carry. */
export const ownHeaders = (origin: string): Record<string, string> => ({
  origin,
  [CALL_HEADER]: CALL_HEADER_VALUE,
  'content-type': 'application/json',
});

/** Exchanges the key of an address for the cookie of a session. */
export const cookieFor = async (address: string): Promise<string> => {
  const { origin, hash } = new URL(address);
  const answer = await send(origin, {
    method: 'POST',
    path: SESSION_PATH,
    headers: ownHeaders(origin),
    body: hash.slice(1),
  });
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
};
