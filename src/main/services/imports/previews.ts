import { Failure } from '../../../contract/index.ts';
import type { ReadReport } from '../../../domain/reading/types.ts';
import type { Clock, TokenSource } from '../../ports/index.ts';

const MAX_PREVIEWS = 50;
const MAX_AGE_MS = 60 * 60 * 1000;

export interface Remembered {
  readonly fileName: string;
  readonly read: ReadReport;
}

/** What was read and awaits the user's consent; kept in memory only, for an hour, the newest fifty. */
export interface Previews {
  readonly remember: (item: Remembered) => string;
  /** @throws Failure NOT_FOUND */
  readonly get: (token: string) => Remembered;
  readonly forget: (token: string) => void;
}

export function createPreviews(clock: Clock, tokens: TokenSource): Previews {
  const kept = new Map<string, Remembered & { readonly atMs: number }>();
  const drop = (): void => {
    const oldest = clock.now() - MAX_AGE_MS;
    for (const [token, { atMs }] of kept) {
      if (atMs < oldest || kept.size > MAX_PREVIEWS) kept.delete(token);
    }
  };
  return {
    remember: (item) => {
      const token = tokens.next();
      kept.set(token, { ...item, atMs: clock.now() });
      drop();
      return token;
    },
    get: (token) => {
      drop();
      const item = kept.get(token);
      if (!item) throw new Failure('NOT_FOUND', { detail: '预览已经过期，请重新选择文件' });
      return item;
    },
    forget: (token) => void kept.delete(token),
  };
}
