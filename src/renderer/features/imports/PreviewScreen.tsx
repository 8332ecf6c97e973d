import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { ImportPreview } from '../../../contract/index.ts';
import type { LayoutHint } from '../../../domain/reading/index.ts';
import { useRoomFor } from '../../app/useRoomFor.ts';
import { zh } from '../../text/zh-CN.ts';
import { compareTables } from './comparison.ts';
import { initialChoice, toggled, withFound, type ImportChoice } from './choice.ts';
import { PreviewSide } from './PreviewSide.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { PreviewTexts } from './PreviewTexts.tsx';
import { SourcePane } from './SourcePane.tsx';
import { useExistingReport } from './useExistingReport.ts';
import { usePlaceMarks } from './usePlaceMarks.ts';
import '../findings/findings.css';
import '../workbench/workbench.css';

interface Props {
  readonly preview: ImportPreview;
  /** Every report of the file. */
  readonly all: readonly ImportPreview[];
  readonly onChoose: (token: string) => void;
  /** Reads the file again with what was said of its lines; gives the new preview, null where it failed. */
  readonly onPoint: (hints: readonly LayoutHint[]) => Promise<ImportPreview | null>;
}

/** What was found where, drawn as printed, and what accepting it would change. */
export function PreviewScreen(props: Props): ReactNode {
  const { preview } = props;
  const [choice, setChoice] = useState<ImportChoice>(() => initialChoice(preview));
  const existing = useExistingReport(preview, choice);
  const tables = useMemo(
    () => compareTables(preview.read, existing?.report ?? null),
    [preview.read, existing],
  );
  const change = (part: Partial<ImportChoice>): void =>
    setChoice((before) => ({ ...before, ...part }));
  const toggleCell = (key: string): void =>
    setChoice((before) => {
      const kept = new Set(before.kept);
      if (!kept.delete(key)) kept.add(key);
      return { ...before, kept };
    });

  const [sourceOpen, setSourceOpen] = useState(isWide);
  const [picked, setPicked] = useState<string | null>(null);
  const screen = useRef<HTMLElement>(null);
  const split = preview.hasSource && sourceOpen;
  const marks = usePlaceMarks(screen, picked);
  useRoomFor(split);
  const point = async (hints: readonly LayoutHint[]): Promise<void> => {
    const next = await props.onPoint(hints);
    if (next) setChoice((before) => withFound(before, preview, next));
  };

  return (
    <>
      <main
        ref={screen}
        className={split ? 'screen preview preview-split' : 'screen preview'}
        {...marks}
      >
        {split && (
          <SourcePane preview={preview} picked={picked} onPick={setPicked} onPoint={point} />
        )}
        <div className="paper">
          <div className="preview-heading">
            <h1 className="preview-title">{preview.read.title || preview.fileName}</h1>
            {preview.hasSource && (
              <button
                type="button"
                className="linkButton"
                aria-expanded={sourceOpen}
                onClick={() => setSourceOpen(!sourceOpen)}
              >
                {sourceOpen ? zh.imports.source.hide : zh.imports.source.show}
              </button>
            )}
          </div>
          <Legend compares={existing !== null} />
          {tables.map((table) => (
            <PreviewTable
              key={table.table}
              edition={preview.read.edition}
              comparison={table}
              taken={choice.tables.includes(table.table)}
              kept={choice.kept}
              onTake={() => change({ tables: toggled(choice.tables, table.table) })}
              onToggleCell={toggleCell}
            />
          ))}
          <PreviewTexts
            read={preview.read}
            existing={existing?.report ?? null}
            taken={choice.texts}
            onToggle={(part) => change({ texts: toggled(choice.texts, part) })}
          />
        </div>
      </main>
      <PreviewSide
        {...props}
        choice={choice}
        existing={existing}
        tables={tables}
        onChange={change}
      />
    </>
  );
}

/** Two tables side by side need this much; on a smaller window the source is opened when it is asked for. */
const isWide = (): boolean => matchMedia('(min-width: 1000px)').matches;

function Legend(props: { compares: boolean }): ReactNode {
  return (
    <ul className="legend" aria-label={zh.imports.legend}>
      <li>
        <span className="swatch is-inferred">1</span>
        {zh.imports.legendInferred}
      </li>
      <li>
        <span className="swatch is-notFound" />
        {zh.imports.legendNotFound}
      </li>
      <li>
        <span className="swatch is-wrongTotal">1</span>
        {zh.imports.legendTotal}
      </li>
      {props.compares && (
        <li>
          <span className="swatch swatch-wide is-changed">
            <s>0</s> 1
          </span>
          {zh.imports.legendChanged}
        </li>
      )}
      <li>
        <span className="swatch is-kept">1</span>
        {zh.imports.legendKept}
      </li>
      <li className="legend-hint">{zh.imports.clickHint}</li>
    </ul>
  );
}
