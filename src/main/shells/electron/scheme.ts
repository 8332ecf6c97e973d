import { protocol } from 'electron';
import { APP_ORIGIN } from '../../../contract/names.ts';
import { SECURITY_HEADERS } from '../served/headers.ts';
import { windowFile } from '../served/windowFile.ts';

export const WINDOW_URL = `${APP_ORIGIN}/`;

const { protocol: schemeColon, host } = new URL(WINDOW_URL);
const SCHEME = schemeColon.slice(0, -1);

/** Before the app is ready: makes `app:` a scheme with an origin of its own, treated as secure. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

const answer = (status: number, body: Uint8Array<ArrayBuffer> | null, type?: string): Response =>
  new Response(body, {
    status,
    headers: { ...SECURITY_HEADERS, ...(type === undefined ? {} : { 'content-type': type }) },
  });

/** Serves the built window, and nothing else, as `app://nianbao/`. */
export const serveWindow = (folder: string): void =>
  protocol.handle(SCHEME, async ({ url, method }) => {
    const asked = new URL(url);
    if (asked.host !== host) return answer(404, null);
    if (method !== 'GET') return answer(405, null);
    const file = await windowFile(folder, asked.pathname);
    return file === null ? answer(404, null) : answer(200, file.bytes, file.type);
  });
