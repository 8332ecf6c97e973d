import { createContext, use, useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { beforeLeaving } from '../../../api/flush.ts';
import type { Session, SessionState } from './types.ts';

const SessionContext = createContext<Session | null>(null);

/** Hands one open report to the screens below and sees to it that leaving the page loses nothing. */
export function SessionProvider(props: { session: Session; children: ReactNode }): ReactNode {
  const { session, children } = props;
  useEffect(() => watched(session), [session]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session of the open report. */
export function useSessionStore(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('no open report here');
  return session;
}

/** A part of the session's state; renders again only when that part changes. */
export function useSession<T>(selector: (state: SessionState) => T): T {
  return useStore(useSessionStore(), selector);
}

/** Several parts of the window look at one session; leaving is watched for once. */
const watchers = new Map<Session, { readonly users: number; readonly stop: () => void }>();

function watched(session: Session): () => void {
  const watcher = watchers.get(session) ?? { users: 0, stop: savedOnLeaving(session) };
  watchers.set(session, { ...watcher, users: watcher.users + 1 });
  return () => {
    const { users, stop } = watchers.get(session) ?? watcher;
    if (users > 1) watchers.set(session, { stop, users: users - 1 });
    else {
      watchers.delete(session);
      stop();
    }
  };
}

function savedOnLeaving(session: Session): () => void {
  const flush = (): Promise<void> => session.getState().flush();
  const flushWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') void flush();
  };
  const askWhenUnsaved = (event: BeforeUnloadEvent): void => {
    if (session.getState().save.state === 'failed') event.preventDefault();
  };
  const forget = beforeLeaving(flush);
  window.addEventListener('pagehide', session.leave);
  window.addEventListener('beforeunload', askWhenUnsaved);
  document.addEventListener('visibilitychange', flushWhenHidden);
  return () => {
    forget();
    window.removeEventListener('pagehide', session.leave);
    window.removeEventListener('beforeunload', askWhenUnsaved);
    document.removeEventListener('visibilitychange', flushWhenHidden);
    void flush();
  };
}
