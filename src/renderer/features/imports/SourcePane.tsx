import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { ImportPreview, ImportSource } from '../../../contract/index.ts';
import type { LayoutHint } from '../../../domain/reading/index.ts';
import { api } from '../../api/index.ts';
import { sentenceOf } from '../../app/failures.ts';
import { zh } from '../../text/zh-CN.ts';
import { PointBar } from './PointBar.tsx';
import { markClass, SourceGrid } from './SourceGrid.tsx';
import { sourceMarks } from './sourceMarks.ts';
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
  return (
    <section className="source" aria-label={zh.imports.source.title}>
      <header className="source-head">
        <h2>{zh.imports.source.title}</h2>
        <span>{source.data?.format}</span>
      </header>
      <div className="source-scroll">
        {source.error && <p className="effect-problem">{sentenceOf(source.error)}</p>}
        {source.data && <Blocks {...props} source={source.data} />}
      </div>
      <PointBar
        {...props}
        text={picked === null || !source.data ? null : textAt(source.data, picked)}
      />
    </section>
  );
}

function Blocks(props: Props & { source: ImportSource }): ReactNode {
  const { preview, source, onPick } = props;
  const marks = useMemo(
    () =>
      sourceMarks(
        source.blocks,
        preview.read,
        preview.hints.map(({ place }) => place),
      ),
    [source, preview],
  );
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
