import type { ReactNode } from 'react';
import type { ReadNote } from '../../../domain/reading/types.ts';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { zh } from '../../text/zh-CN.ts';

const LEVELS = ['error', 'warning', 'info'] as const;
const KINDS = { error: 'error', warning: 'warning', info: 'hint' } as const;

/** What was cleaned, guessed or not understood; the gravest first. */
export function Notes(props: { notes: readonly ReadNote[] }): ReactNode {
  if (props.notes.length === 0) return null;
  const ordered = LEVELS.flatMap((level) => props.notes.filter((note) => note.level === level));
  return (
    <section aria-label={zh.imports.notes}>
      <h2>
        {zh.imports.notes} {props.notes.length}
      </h2>
      <ul className="notes">
        {ordered.map((note) => (
          <li key={`${note.level} ${note.where} ${note.message}`}>
            <SeverityMark kind={KINDS[note.level]} />
            <span>
              {note.message}
              <span className="notes-where">{note.where}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
