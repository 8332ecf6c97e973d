import { Fragment, type ReactNode } from 'react';
import type { TableId } from '../../../domain/forms/index.ts';
import { boundText, textOf, type TextPart } from '../../../domain/report/index.ts';
import { countChars, grouped } from '../../components/format.ts';
import { zh } from '../../text/zh-CN.ts';
import { useApp } from '../../app/store.ts';
import { StatutoryGrid } from '../grid/index.ts';
import { blankCells, fillBlanks } from './blanks.ts';
import { InsertNumber } from './bound/InsertNumber.tsx';
import { partElementId, type SheetPart } from './parts.ts';
import { useSession, useSessionStore, type SessionState } from './session/index.ts';
import { TextPartEditor } from './TextPartEditor.tsx';
import { Coverage } from './verdicts/Coverage.tsx';

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
        {part.table && <FillBlanks table={part.table} />}
        <InsertNumber parts={part.texts} />
        <CharCount parts={part.texts.filter((text) => text !== 'title')} />
      </div>
      {part.texts.map((text) => (
        <Fragment key={text}>
          <TextPartEditor part={text} label={labelOf(text, part.heading)} />
          <Coverage part={text} />
        </Fragment>
      ))}
      {part.table && (
        <div className="sheetPart-table">
          <StatutoryGrid table={part.table} showPrevious={showPrevious} />
        </div>
      )}
    </section>
  );
}

/** 空白全部填 0: nothing turns a blank into 0 by itself; this does, as one step that can be undone. */
function FillBlanks(props: { table: TableId }): ReactNode {
  const { table } = props;
  const session = useSessionStore();
  const editable = useSession((state) => state.open.state !== 'finalized');
  const count = useSession((state) => blankCells(state.report, table).length);
  if (!editable || count === 0) return null;
  return (
    <button
      type="button"
      className="linkButton"
      onClick={() => {
        const { report, apply } = session.getState();
        apply(fillBlanks(report, table), 'fill');
      }}
    >
      {zh.workbench.fillBlanks(count)}
    </button>
  );
}

function CharCount(props: { parts: readonly TextPart[] }): ReactNode {
  const count = useSession((state) =>
    props.parts.reduce((sum, part) => sum + countChars(printedText(state, part)), 0),
  );
  return <span className="sheetPart-count">{zh.workbench.words(grouped(count))}</span>;
}

const printedText = ({ report, open }: SessionState, part: TextPart): string =>
  boundText(report, part, open.previous?.report).text;

/** Stands until the text differs from what was carried over. */
export function ToRevise(props: { part: TextPart }): ReactNode {
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
