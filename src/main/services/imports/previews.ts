import { Failure } from '../../../contract/index.ts';
import type { LayoutHint, NeutralDocument, ReadReport } from '../../../domain/reading/index.ts';
import type { Clock, TokenSource } from '../../ports/index.ts';

const MAX_PREVIEWS = 50;
/** Documents are far larger than what was read from them: only those of the newest files are kept. */
const MAX_DOCUMENTS = 3;
const MAX_AGE_MS = 60 * 60 * 1000;

export interface Remembered {
  readonly fileName: string;
  readonly read: ReadReport;
  /** What it was read from, where that can be shown. */
  readonly source?: ReadSource | undefined;
}

export interface ReadSource {
  readonly doc: NeutralDocument;
  readonly hints: readonly LayoutHint[];
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
  const dropDocuments = (): void => {
    const newest = new Set<NeutralDocument>();
    for (const [token, item] of [...kept].toReversed()) {
      if (!item.source || newest.has(item.source.doc)) continue;
      if (newest.size < MAX_DOCUMENTS) newest.add(item.source.doc);
      else kept.set(token, { ...item, source: undefined });
    }
  };
  return {
    remember: (item) => {
      const token = tokens.next();
      kept.set(token, { ...item, atMs: clock.now() });
      drop();
      dropDocuments();
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
