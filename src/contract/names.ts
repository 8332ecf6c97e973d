/** Names both sides of a shell must agree on; the preload script may import nothing else. */

/** The window hands its port to preload, preload hands it on to main, under this name. */
export const PORT_CHANNEL = 'nianbao:port';
/** Main asks the window to write what is still unsaved, before closing. */
export const FLUSH_CHANNEL = 'nianbao:flush';
/** The window's answer to `FLUSH_CHANNEL`. */
export const FLUSHED_CHANNEL = 'nianbao:flushed';
/** Origin of the window in Electron. */
export const APP_ORIGIN = 'app://nianbao';

/** A header no form and no link can send: without it the browser shell answers no call. */
export const CALL_HEADER = 'x-nianbao';
export const CALL_HEADER_VALUE = '1';
/** The browser shell's addresses. */
export const RPC_PATH = '/rpc';
export const SESSION_PATH = '/session';
export const ALIVE_PATH = '/alive';
