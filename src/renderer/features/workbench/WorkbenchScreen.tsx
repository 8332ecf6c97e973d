import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { unitsChanged } from '../../app/queries.ts';
import { useApp } from '../../app/store.ts';
import { zh } from '../../text/zh-CN.ts';
import { FindingsPanel } from '../findings/FindingsPanel.tsx';
import { ImportedBanner } from './ImportedBanner.tsx';
import { sheetParts } from './parts.ts';
import { ReviewNames } from './ReviewNames.tsx';
import { SheetSection } from './SheetSection.tsx';
import { scrollToPart } from './position.ts';
import { SessionProvider, UnsavedBanner, useSession, type Session } from './session/index.ts';
import { useFollowPosition } from './useFollowPosition.ts';
import './workbench.css';

const PreviewPanel = lazy(async () => ({
  default: (await import('../preview/PreviewPanel.tsx')).PreviewPanel,
}));

/** One report as one scrolling sheet in the order of print, with the findings beside it. */
export function WorkbenchScreen(props: { session: Session }): ReactNode {
  const findingsOpen = useApp((state) => state.findingsOpen && !state.previewOpen);
  const previewOpen = useApp((state) => state.previewOpen);
  return (
    <SessionProvider session={props.session}>
      <Paper />
      {findingsOpen && <FindingsPanel />}
      {previewOpen && (
        <Suspense fallback={null}>
          <PreviewPanel />
        </Suspense>
      )}
    </SessionProvider>
  );
}

function Paper(): ReactNode {
  const scroller = useRef<HTMLElement>(null);
  const report = useSession((state) => state.report);
  const open = useSession((state) => state.open);
  useFollowPosition(scroller);
  useShownSection();
  useStateInList();
  return (
    <main className="screen workbench" ref={scroller}>
      <div className="paper">
        <UnsavedBanner />
        <ImportedBanner />
        {open.state === 'finalized' && <p className="banner">{zh.workbench.finalized}</p>}
        {sheetParts(report).map((part) => (
          <SheetSection key={part.id} part={part} />
        ))}
        <ReviewNames />
      </div>
    </main>
  );
}

/** The list says 已装入 until the first edit is saved. */
const useStateInList = (): void => {
  const becameDraft = useSession(
    ({ open, version }) => open.state === 'imported' && version !== open.version,
  );
  useEffect(() => {
    if (becameDraft) void unitsChanged();
  }, [becameDraft]);
};

/** A finding about a section as a whole has no cell and no sentence to go to. */
const useShownSection = (): void => {
  const target = useSession((state) => state.target);
  useEffect(() => {
    if (target?.kind !== 'finding') return;
    const { cells, text, section } = target.finding;
    if (cells.length === 0 && !text && section !== undefined) scrollToPart(`section${section}`);
  }, [target]);
};
