export { SessionProvider, useSession, useSessionStore } from './context.tsx';
export { createSession } from './createSession.ts';
export type { FocusTarget, SaveState, Session, SessionApi, SessionState } from './types.ts';
