export { SessionProvider, useSession, useSessionStore } from './context.tsx';
export { UnsavedBanner } from './UnsavedBanner.tsx';
export { createSession } from './createSession.ts';
export type { FocusTarget, Session, SessionState } from './types.ts';
