import { RPCLink } from '@orpc/client/message-port';
import { FLUSHED_CHANNEL, FLUSH_CHANNEL, PORT_CHANNEL } from '../../contract/names.ts';
import { setConnection } from './connection.ts';
import { flushAll } from './flush.ts';

const answerFlush = async (): Promise<void> => {
  await flushAll();
  window.postMessage(FLUSHED_CHANNEL, location.origin);
};

/** Carries the contract over a MessagePort that the preload script hands to the main process. */
export const portLink = () => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('close', () => setConnection('stopped'));
  addEventListener('message', (event) => {
    if (event.source === window && event.data === FLUSH_CHANNEL) void answerFlush();
  });
  const link = new RPCLink({ port: port1 });
  port1.start();
  window.postMessage(PORT_CHANNEL, location.origin, [port2]);
  setConnection('open');
  return link;
};
