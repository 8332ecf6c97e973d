import type { IncomingHttpHeaders } from 'node:http';
import { CALL_HEADER, CALL_HEADER_VALUE } from '../../../contract/names.ts';

export interface Asked {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

const isCall = (method: string): boolean => method === 'POST';
const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD';

/**
 * Refuses what does not come from our own page: a foreign name for this machine (DNS rebinding), a foreign page's
 * request (Origin), a request a form or link could make (method, own header).
 * @param origin the one origin served, `http://127.0.0.1:PORT`.
 * @returns the HTTP status to refuse with, or null.
 */
export const refusal = (asked: Asked, origin: string): number | null => {
  const { method, headers } = asked;
  if (`http://${headers.host ?? ''}` !== origin) return 421;
  if (headers.origin !== undefined && headers.origin !== origin) return 403;
  if (isReading(method)) return null;
  if (!isCall(method)) return 405;
  if (headers.origin !== origin) return 403;
  if (headers[CALL_HEADER] !== CALL_HEADER_VALUE) return 403;
  return null;
};
