import { useQuery } from '@tanstack/react-query';
import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import type { ImportPreview, ImportSource } from '../../../contract/index.ts';
import type { LayoutHint } from '../../../domain/reading/index.ts';
import { api } from '../../api/index.ts';
import { sentenceOf } from '../../app/failures.ts';
import { zh } from '../../text/zh-CN.ts';
import { POINT_ROW, PointBar } from './PointBar.tsx';
import { markClass, SourceGrid } from './SourceGrid.tsx';
import { sourceMarks, type SourceMark } from './sourceMarks.ts';
import './source.css';

interface Props {
  readonly preview: ImportPreview;
  /** The place picked to be pointed at. */
  readonly picked: string | null;
  readonly onPick: (place: string | null) => void;
  readonly onPoint: (hints: readonly LayoutHint[]) => Promise<void>;
}

/** The file as it is. */
export function SourcePane(props: Props): ReactNode {
  const { preview, picked } = props;
  const source = useQuery({
    queryKey: ['importSource', preview.token],
    queryFn: () => api.imports.source({ token: preview.token }),
    // The file stays the same when it is read again as pointed at.
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const marks = useMemo(
    () =>
      sourceMarks(
        source.data?.blocks ?? [],
        preview.read,
        preview.hints.map(({ place }) => place),
      ),
    [source.data, preview],
  );
  return (
    <section className="source" aria-label={zh.imports.source.title}>
      <header className="source-head">
        <h2>{zh.imports.source.title}</h2>
        <span>{source.data?.format}</span>
        {[...marks.values()].includes('unread') && (
          <span className="source-legend">
            <span className="swatch source-unread">1</span>
            {zh.imports.source.unread}
          </span>
        )}
      </header>
      <div className="source-scroll" onKeyDown={goOn}>
        {source.error && <p className="effect-problem">{sentenceOf(source.error)}</p>}
        {source.data && <Blocks source={source.data} marks={marks} onPick={props.onPick} />}
      </div>
      <PointBar
        {...props}
        text={picked === null || !source.data ? null : textAt(source.data, picked)}
      />
    </section>
  );
}

/** Enter picks a place; what is said of it is chosen next. */
const goOn = ({ key }: KeyboardEvent): void => {
  if (key === 'Enter') requestAnimationFrame(() => document.getElementById(POINT_ROW)?.focus());
};

interface BlocksProps {
  readonly source: ImportSource;
  readonly marks: ReadonlyMap<string, SourceMark>;
  readonly onPick: (place: string) => void;
}

function Blocks({ source, marks, onPick }: BlocksProps): ReactNode {
  return (
    <>
      {source.blocks.map((block) =>
        block.kind === 'grid' ? (
          <SourceGrid
            key={block.cells[0]?.place ?? block.name}
            grid={block}
            marks={marks}
            onPick={onPick}
          />
        ) : (
          <button
            key={block.place}
            type="button"
            className={`source-line ${markClass(marks.get(block.place)) ?? ''}`}
            data-place={block.place}
            title={block.place}
            onClick={() => onPick(block.place)}
          >
            {block.text}
          </button>
        ),
      )}
      {source.omitted > 0 && (
        <p className="source-omitted">{zh.imports.source.omitted(source.omitted)}</p>
      )}
    </>
  );
}

const textAt = ({ blocks }: ImportSource, place: string): string =>
  blocks
    .flatMap((block): readonly { readonly place: string; readonly text: string }[] =>
      block.kind === 'grid' ? block.cells : [block],
    )
    .find((one) => one.place === place)
    ?.text.trim() ?? '';
