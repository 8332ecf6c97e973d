import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const FOLDER_NAME = 'gongkai-nianbao';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

const here = (): Surroundings => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
});

const baseFolder = ({ platform, env, home }: Surroundings): string => {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
};

/**
 * Where the user's data is kept: what was asked for, else `NIANBAO_DATA`, else the platform's place for a program's own
 * data (XDG Base Directory Specification; Known Folders on Windows, local because a database must not roam).
 */
export const dataFolder = (asked?: string, surroundings: Surroundings = here()): string => {
  const chosen = asked ?? surroundings.env['NIANBAO_DATA'];
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  return join(baseFolder(surroundings), FOLDER_NAME);
};
