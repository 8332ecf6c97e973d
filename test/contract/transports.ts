import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as NodeHandler } from '@orpc/server/node';
import type { contract } from '../../src/contract/index.ts';
import type { App } from '../../src/main/app.ts';

export type Client = ContractRouterClient<typeof contract>;

export interface Connection {
  readonly client: Client;
  readonly close: () => Promise<void>;
}

export type Connect = (app: App) => Promise<Connection>;

/** Every way in which a shell carries the contract. */
export const TRANSPORTS: Readonly<Record<string, Connect>> = {
  'a direct call': async ({ router }) => ({
    client: createRouterClient(router),
    close: async () => {},
  }),
  'a MessagePort': async ({ router }) => {
    const { port1, port2 } = new MessageChannel();
    new PortHandler(router).upgrade(port1);
    port1.start();
    port2.start();
    return {
      client: createORPCClient<Client>(new PortLink({ port: port2 })),
      close: async () => {
        port1.close();
        port2.close();
      },
    };
  },
  HTTP: async ({ router }) => {
    const handler = new NodeHandler(router);
    const server = createServer(async (request, response) => {
      const { matched } = await handler.handle(request, response);
      if (!matched) response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return {
      client: createORPCClient<Client>(new FetchLink({ url: `http://127.0.0.1:${port}` })),
      close: () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    };
  },
};
