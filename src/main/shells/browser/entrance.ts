import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;

const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Secrets are kept and compared as digests: equal in length, and the comparison takes equal time. */
const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

const findIn = (digests: readonly Buffer[], value: string): number => {
  const wanted = digest(value);
  return digests.findIndex((each) => timingSafeEqual(each, wanted));
};

const cookieNamed = (name: string, header: string | undefined): string | null => {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
};

export interface Entrance {
  /** A key for one address; good for one exchange. */
  readonly issueKey: () => string;
  /** @returns the `Set-Cookie` value of a new session, or null where the key is unknown or used. */
  readonly exchange: (key: string) => string | null;
  readonly admits: (cookieHeader: string | undefined) => boolean;
}

/** @param cookieName differs between programs of one machine: cookies do not tell ports apart (RFC 6265, 8.5). */
export const createEntrance = (cookieName: string): Entrance => {
  const keys: Buffer[] = [];
  const sessions: Buffer[] = [];
  return {
    issueKey: () => {
      const key = secret();
      keys.push(digest(key));
      return key;
    },
    exchange: (key) => {
      const index = findIn(keys, key);
      if (index < 0) return null;
      keys.splice(index, 1);
      const session = secret();
      sessions.push(digest(session));
      return `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    admits: (cookieHeader) => {
      const session = cookieNamed(cookieName, cookieHeader);
      return session !== null && findIn(sessions, session) >= 0;
    },
  };
};
