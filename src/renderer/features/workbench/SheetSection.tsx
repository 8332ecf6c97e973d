import type { ReactNode } from 'react';
import { textOf, type TextPart } from '../../../domain/report/index.ts';
import { countChars, grouped } from '../../components/format.ts';
import { zh } from '../../text/zh-CN.ts';
import { useApp } from '../../app/store.ts';
import { StatutoryGrid } from '../grid/index.ts';
import { partElementId, type SheetPart } from './parts.ts';
import { useSession } from './session/index.ts';
import { TextPartEditor } from './TextPartEditor.tsx';

/** One part of the sheet: heading, text and, where the form has one, its table. */
export function SheetSection(props: { part: SheetPart }): ReactNode {
  const { part } = props;
  const showPrevious = useApp((state) => state.showPrevious);
  const headingId = `${partElementId(part.id)}-heading`;
  return (
    <section id={partElementId(part.id)} className="sheetPart" aria-labelledby={headingId}>
      <div className="sheetPart-head">
        <h2 id={headingId}>{part.heading}</h2>
        {part.texts.map((text) => (
          <ToRevise key={text} part={text} />
        ))}
        <CharCount parts={part.texts.filter((text) => text !== 'title')} />
      </div>
      {part.texts.map((text) => (
        <TextPartEditor key={text} part={text} label={labelOf(text, part.heading)} />
      ))}
      {part.table && (
        <div className="sheetPart-table">
          <StatutoryGrid table={part.table} showPrevious={showPrevious} />
        </div>
      )}
    </section>
  );
}

function CharCount(props: { parts: readonly TextPart[] }): ReactNode {
  const count = useSession((state) =>
    props.parts.reduce((sum, part) => sum + countChars(textOf(state.report, part)), 0),
  );
  return <span className="sheetPart-count">{zh.workbench.words(grouped(count))}</span>;
}

/** Stands until the text differs from what was carried over. */
function ToRevise(props: { part: TextPart }): ReactNode {
  const { part } = props;
  const stands = useSession(
    (state) =>
      state.open.toRevise.includes(part) &&
      textOf(state.open.report, part) === textOf(state.report, part),
  );
  return stands ? <span className="toRevise">{zh.workbench.toRevise}</span> : null;
}

const labelOf = (text: TextPart, heading: string): string => {
  if (text === 'title') return zh.workbench.titleLabel;
  if (text === 'preamble') return zh.workbench.preambleLabel;
  return heading;
};
