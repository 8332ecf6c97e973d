import { ipcRenderer } from 'electron';
import { FLUSHED_CHANNEL, FLUSH_CHANNEL, PORT_CHANNEL } from '../contract/names.ts';

/** Hands the window's port on to main, which looks at the sending frame; nothing is exposed to the page. */
window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== location.origin) return;
  if (event.data === PORT_CHANNEL) ipcRenderer.postMessage(PORT_CHANNEL, null, [...event.ports]);
  if (event.data === FLUSHED_CHANNEL) ipcRenderer.send(FLUSHED_CHANNEL);
});

ipcRenderer.on(FLUSH_CHANNEL, () => window.postMessage(FLUSH_CHANNEL, location.origin));
