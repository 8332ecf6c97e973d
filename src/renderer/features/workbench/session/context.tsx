import { createContext, use, useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { beforeLeaving } from '../../../api/flush.ts';
import type { Session, SessionState } from './types.ts';

const SessionContext = createContext<Session | null>(null);

/** Hands one open report to the screens below and sees to it that leaving the page loses nothing. */
export function SessionProvider(props: { session: Session; children: ReactNode }): ReactNode {
  const { session, children } = props;
  useEffect(() => savedOnLeaving(session), [session]);
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

function savedOnLeaving(session: Session): () => void {
  const flush = (): Promise<void> => session.getState().flush();
  const flushWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') void flush();
  };
  const askWhenUnsaved = (event: BeforeUnloadEvent): void => {
    if (session.getState().save.state === 'failed') event.preventDefault();
  };
  const forget = beforeLeaving(flush);
  window.addEventListener('beforeunload', askWhenUnsaved);
  document.addEventListener('visibilitychange', flushWhenHidden);
  return () => {
    forget();
    window.removeEventListener('beforeunload', askWhenUnsaved);
    document.removeEventListener('visibilitychange', flushWhenHidden);
    void flush();
  };
}
