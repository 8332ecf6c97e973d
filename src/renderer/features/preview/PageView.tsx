import type { ReactNode } from 'react';
import { fontPx, SIZE, type DocumentBlock, type Metrics } from '../../../domain/report/index.ts';
import { zh } from '../../text/zh-CN.ts';
import type { PartId } from '../workbench/parts.ts';
import { scrollToPart } from '../workbench/position.ts';
import { BlockView } from './BlockView.tsx';
import type { Fragment } from './paginate.ts';

interface PageViewProps {
  /** From 1. */
  readonly number: number;
  readonly fragments: readonly Fragment[];
  readonly blocks: readonly DocumentBlock[];
  readonly metrics: Metrics;
  readonly scale: number;
}

/** One page of paper; a click on a part of it brings that part of the sheet up. */
export function PageView(props: PageViewProps): ReactNode {
  const { number, blocks, metrics, scale } = props;
  const { page, area } = metrics;
  return (
    <section
      className="printPage"
      aria-label={zh.preview.page(number)}
      style={{ width: page.width * scale, height: page.height * scale }}
    >
      <div
        className="printPage-paper"
        style={{ width: page.width, height: page.height, transform: `scale(${scale})` }}
      >
        <div className="printPage-area" style={{ top: area.top, left: area.left }}>
          {props.fragments.map((fragment) => (
            <FragmentView
              key={fragment.block}
              fragment={fragment}
              block={blocks[fragment.block]}
              part={partAt(blocks, fragment.block)}
              metrics={metrics}
            />
          ))}
        </div>
        <PageNumber number={number} metrics={metrics} />
      </div>
    </section>
  );
}

interface FragmentViewProps {
  readonly fragment: Fragment;
  readonly block: DocumentBlock | undefined;
  readonly part: PartId;
  readonly metrics: Metrics;
}

/** A block, or a window on the part of it that stands on this page. */
function FragmentView(props: FragmentViewProps): ReactNode {
  const { fragment, block, part, metrics } = props;
  if (!block) return null;
  const { start, height, head, spaceAfter } = fragment;
  return (
    // A convenience for the mouse; the outline does the same by the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className="printFragment" onClick={() => scrollToPart(part)}>
      {head > 0 && (
        <div className="printWindow" style={{ height: head }}>
          <BlockView block={block} metrics={metrics} />
        </div>
      )}
      <div className="printWindow" style={{ height, marginBottom: spaceAfter }}>
        <div style={{ marginTop: -start }}>
          <BlockView block={block} metrics={metrics} />
        </div>
      </div>
    </div>
  );
}

/** 「— 1 —」 4号, odd pages right, even pages left, one character in. Source: GB/T 9704-2012, 7.5. */
function PageNumber(props: { number: number; metrics: Metrics }): ReactNode {
  const { area, footer, families } = props.metrics;
  const size = fontPx(SIZE.four);
  const side = props.number % 2 === 1 ? 'right' : 'left';
  return (
    <div
      className="printPage-number"
      style={{
        left: area.left,
        bottom: footer,
        width: area.width,
        padding: `0 ${size}px`,
        textAlign: side,
        fontFamily: families.pageNumber,
        fontSize: size,
      }}
    >
      — {props.number} —
    </div>
  );
}

const partAt = (blocks: readonly DocumentBlock[], index: number): PartId => {
  if (blocks[index]?.kind === 'reviewNames') return 'review';
  const heading = blocks.slice(0, index + 1).findLast(({ kind }) => kind === 'sectionHeading');
  return heading?.kind === 'sectionHeading' ? `section${heading.no}` : 'preface';
};
