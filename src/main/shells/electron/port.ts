import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { APP_ORIGIN, PORT_CHANNEL } from '../../../contract/names.ts';

/** Whether a message comes from our own window's own page, and from no frame inside it. */
export const isOwnFrame = (frame: WebFrameMain | null, contents: WebContents): boolean =>
  frame !== null &&
  frame.parent === null &&
  frame.origin === APP_ORIGIN &&
  frame === contents.mainFrame;

/** Answers the contract on the port that the window hands over; ports of foreign frames are closed unused. */
export const acceptPorts = (router: AnyRouter): void => {
  const handler = new RPCHandler(router);
  ipcMain.on(PORT_CHANNEL, ({ senderFrame, sender, ports }) => {
    const [port] = ports;
    if (port === undefined || ports.length > 1 || !isOwnFrame(senderFrame, sender)) {
      for (const each of ports) each.close();
      return;
    }
    handler.upgrade(port);
    port.start();
  });
};
