import type { ReactNode } from 'react';
import type { ReadNote, ReadReport } from '../../../domain/reading/types.ts';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { zh } from '../../text/zh-CN.ts';
import { showPreviewCell } from './showPreviewCell.ts';

/** More of these than this are folded: a sheet of full-width digits brings one for each cell. */
const MAX_OPEN = 5;
/** The gravest are open; of a table read by inference each cell brings one. */
const MAX_GRAVE = 8;
const KINDS = { error: 'error', warning: 'warning', info: 'hint' } as const;

/** What was cleaned, guessed or not understood; the gravest first. */
export function Notes(props: { read: ReadReport }): ReactNode {
  const { missingTables, notes: all } = props.read;
  // That a table is missing says it of each of its cells.
  const notes = all.filter(({ cell }) => !cell || !missingTables.includes(cell.table));
  if (notes.length === 0) return null;
  const of = (level: ReadNote['level']): readonly ReadNote[] =>
    notes.filter((note) => note.level === level);
  const quiet = of('info');
  const grave = [...of('error'), ...of('warning')];
  return (
    <section aria-label={zh.imports.notes}>
      <h2>
        {zh.imports.notes} {notes.length}
      </h2>
      <NoteList notes={grave.slice(0, MAX_GRAVE)} />
      {grave.length > MAX_GRAVE && (
        <details className="notes-quiet">
          <summary>{zh.imports.moreNotes(grave.length - MAX_GRAVE)}</summary>
          <NoteList notes={grave.slice(MAX_GRAVE)} />
        </details>
      )}
      {quiet.length > 0 && (
        <details className="notes-quiet" open={quiet.length <= MAX_OPEN}>
          <summary>{zh.imports.quietNotes(quiet.length)}</summary>
          <NoteList notes={quiet} />
        </details>
      )}
    </section>
  );
}

function NoteList(props: { notes: readonly ReadNote[] }): ReactNode {
  return (
    <ul className="notes">
      {props.notes.map((note) => (
        <li key={`${note.level} ${note.where} ${note.message}`}>
          <SeverityMark kind={KINDS[note.level]} />
          <span>
            <NoteMessage note={note} />
            <span className="notes-where">{note.where}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function NoteMessage(props: { note: ReadNote }): ReactNode {
  const { cell, message } = props.note;
  if (!cell) return message;
  return (
    <button
      type="button"
      className="notes-show"
      onClick={() => showPreviewCell(`${cell.table}.${cell.cell}`)}
    >
      {message}
    </button>
  );
}
