import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../contract/index.ts';
import { httpLink } from './http.ts';
import { portLink } from './port.ts';

export type Api = ContractRouterClient<typeof contract>;

/** Electron serves the window from `app:`; everywhere else the program that served the page answers over HTTP. */
const openLink = async () => (location.protocol === 'app:' ? portLink() : httpLink());

const opening = openLink();

/** Every procedure of the contract, whichever shell carries it. Failures: see `failureOf`. */
export const api: Api = createORPCClient<Api>({
  call: async (path, input, options) => (await opening).call(path, input, options),
});
