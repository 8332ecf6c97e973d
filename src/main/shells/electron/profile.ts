import { app } from 'electron';
import { join } from 'node:path';
import { makeFolder } from '../../makeFolder.ts';

/**
 * Keeps what Chromium itself stores beside the data, so that the lock against a second start is one lock per data
 * folder. Where the folder cannot be written, opening the data says so.
 */
export const keepProfileIn = (dataFolder: string): void => {
  const profile = join(dataFolder, 'window');
  try {
    makeFolder(profile);
    app.setPath('userData', profile);
  } catch {
    return;
  }
};
