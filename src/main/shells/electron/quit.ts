import { app } from 'electron';

/** Ends the program only after `close` has finished, so that the database is closed cleanly. */
export const closeBeforeQuit = (close: () => Promise<void>): void => {
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    void close().finally(() => app.exit());
  });
};
