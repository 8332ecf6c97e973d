import type { ReactNode } from 'react';
import { useSession, useSessionStore } from './context.tsx';
import { words } from './words.ts';

/** Stands while edits wait in the window because saving failed: what it means and the one thing to do. */
export function UnsavedBanner(): ReactNode {
  const session = useSessionStore();
  const code = useSession(({ save }) => (save.state === 'failed' ? save.code : null));
  if (code === null) return null;
  const stale = code === 'STALE_VERSION';
  const act = stale ? session.reload : session.getState().flush;
  return (
    <div className="banner banner-unsaved" role="alert">
      <span>{stale ? words.stale : words.failed}</span>
      <button
        type="button"
        className="linkButton"
        // A call that fails again leaves the banner where it is.
        onClick={() => void act().catch(() => undefined)}
      >
        {stale ? words.reload : words.retry}
      </button>
    </div>
  );
}
