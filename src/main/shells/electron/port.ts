import { ipcMain, type WebFrameMain } from 'electron';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { APP_ORIGIN, PORT_CHANNEL } from '../../../contract/names.ts';

/** Whether a message comes from our own page, and from no frame inside one. */
export const isOwnFrame = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;

/** Answers the contract on the port that the window hands over; ports of foreign frames are closed unused. */
export const acceptPorts = (router: AnyRouter): void => {
  const handler = new RPCHandler(router);
  ipcMain.on(PORT_CHANNEL, ({ senderFrame, ports }) => {
    const [port] = ports;
    if (port === undefined || ports.length > 1 || !isOwnFrame(senderFrame)) {
      for (const each of ports) each.close();
      return;
    }
    handler.upgrade(port);
    port.start();
  });
};
