import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the parts of the built program stand. */
export interface Places {
  readonly windowFolder: string;
  readonly preload: string;
  readonly readWorker: URL;
  readonly samples: string;
  readonly packageFile: string;
}

/** @param entryFolder the folder of a built entry (`out/main`). */
export const placesFrom = (entryFolder: string): Places => {
  const root = join(entryFolder, '..', '..');
  return {
    windowFolder: join(entryFolder, '..', 'renderer'),
    preload: join(entryFolder, '..', 'preload', 'index.cjs'),
    readWorker: pathToFileURL(join(entryFolder, 'readWorker.js')),
    samples: join(root, 'resources', 'samples'),
    packageFile: join(root, 'package.json'),
  };
};

export const versionIn = (packageFile: string): string => {
  const content: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
  const known = typeof content === 'object' && content !== null && 'version' in content;
  return known ? String(content.version) : '0.0.0';
};
