import {
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import {
  documentLook,
  asOfficePrints,
  metricsOf,
  plainReport,
  reportDocument,
  type DocumentBlock,
  type FontPresetId,
  type Metrics,
  type Report,
} from '../../../domain/report/index.ts';
import { showDialog, useApp } from '../../app/store.ts';
import { commands } from '../../commands/commands.ts';
import { zh } from '../../text/zh-CN.ts';
import { useMissingFonts } from '../look/useMissingFonts.ts';
import { useOfficeLook } from '../look/useOfficeLook.ts';
import { useSession, useSessionStore, type Session } from '../workbench/session/index.ts';
import { BlockView } from './BlockView.tsx';
import { measure } from './measure.ts';
import { PageView } from './PageView.tsx';
import { paginate, type Fragment } from './paginate.ts';
import './preview.css';
import './print.css';

type Pages = readonly (readonly Fragment[])[];

/** 预览: the report's pages as Word will have them, in the look of its office; follows the typing. */
export function PreviewPanel(): ReactNode {
  const report = useSettledReport();
  const { blocks, metrics, fonts } = useDocument(report);
  const { flow, pages } = usePages(blocks, metrics);
  const { scroller, scale } = useScale(metrics.page.width);
  const { missing } = useMissingFonts(fonts);
  return (
    <aside className="printView" aria-label={zh.preview.label}>
      <div className="printView-head">
        <h2>{zh.preview.label}</h2>
        <span className="printView-count">{zh.preview.pages(pages.length)}</span>
        <button
          type="button"
          className="linkButton printView-print"
          title={`${zh.preview.print}（${commands.print.shortcut}）`}
          onClick={() => window.print()}
        >
          {zh.preview.print}
        </button>
        <button type="button" className="linkButton" onClick={() => showDialog({ kind: 'look' })}>
          {zh.look.open}
        </button>
        <button
          type="button"
          className="iconButton"
          title={zh.preview.close}
          aria-label={zh.preview.close}
          onClick={() => useApp.setState({ previewOpen: false })}
        >
          ×
        </button>
      </div>
      {missing.length > 0 && (
        <p className="printView-missing" title={zh.preview.missingHelp}>
          {zh.preview.missing(missing.join('、'))}
        </p>
      )}
      {/* A region that scrolls must be reachable by the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="printView-pages" ref={scroller} tabIndex={0} role="group">
        {pages.map((fragments, index) => (
          <PageView
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            number={index + 1}
            fragments={fragments}
            blocks={blocks}
            metrics={metrics}
            scale={scale}
          />
        ))}
      </div>
      <div className="printView-flow" ref={flow} aria-hidden="true">
        {blocks.map((block, index) => (
          // Blocks have no names of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <BlockView key={index} block={block} metrics={metrics} />
        ))}
      </div>
    </aside>
  );
}

/** Long enough that no key waits for the pages. */
const PAUSE_MS = 250;

/** The report when typing pauses. */
const useSettledReport = (): Report => {
  const session = useSessionStore();
  const [report, setReport] = useState(() => printedNow(session));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => startTransition(() => setReport(printedNow(session)));
    settle();
    // What is printed is what was typed.
    const settleNow = (): void => flushSync(() => setReport(printedNow(session)));
    window.addEventListener('beforeprint', settleNow);
    const stop = session.subscribe((state, before) => {
      if (state.report === before.report) return;
      clearTimeout(timer);
      timer = setTimeout(settle, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeprint', settleNow);
      stop();
    };
  }, [session]);
  return report;
};

const printedNow = (session: Session): Report => {
  const { report, open } = session.getState();
  return plainReport(report, open.previous?.report);
};

interface PrintedDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly metrics: Metrics;
  readonly fonts: FontPresetId;
}

const useDocument = (report: Report): PrintedDocument => {
  const unitId = useSession((state) => state.open.unit.id);
  const draft = useSession((state) => state.open.state !== 'finalized');
  const office = useOfficeLook(unitId);
  const look = useMemo(() => documentLook(office, report, today()), [office, report]);
  const { fonts, linePitchPt, marginsMm } = look;
  const metrics = useMemo(
    () => metricsOf({ fonts, linePitchPt, marginsMm, signOff: null }),
    [fonts, linePitchPt, marginsMm],
  );
  const blocks = useMemo(
    () =>
      reportDocument(asOfficePrints(report, office), {
        draft,
        signOff: look.signOff ?? undefined,
        titleWidth: metrics.titleWidth,
      }),
    [report, office, draft, look, metrics],
  );
  return { blocks, metrics, fonts };
};

const today = (): string => new Date().toLocaleDateString('sv-SE');

/** Measures the blocks as they are drawn in the flow and divides them into pages before anything is painted. */
const usePages = (
  blocks: readonly DocumentBlock[],
  metrics: Metrics,
): { flow: React.RefObject<HTMLDivElement | null>; pages: Pages } => {
  const flow = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<Pages>([]);
  useLayoutEffect(() => {
    const drawn = [...(flow.current?.children ?? [])];
    setPages(paginate(measure(blocks, drawn, metrics), metrics.area.height));
  }, [blocks, metrics]);
  return { flow, pages };
};

const PAGE_MARGIN_PX = 24;

/** Pages are as wide as the panel. */
const useScale = (
  pageWidth: number,
): { scroller: React.RefObject<HTMLDivElement | null>; scale: number } => {
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  return { scroller, scale: Math.max(0.2, (width - PAGE_MARGIN_PX) / pageWidth) };
};
