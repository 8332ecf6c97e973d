import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  boundTables,
  markerOf,
  resolveBinding,
  withReplaced,
  type BoundSource,
  type BoundTables,
} from '../../../../domain/report/index.ts';
import { closeDialog, useCurrentSession } from '../../../app/store.ts';
import { isComposingKey } from '../../../commands/shortcut.ts';
import { Answers, Dialog } from '../../../components/Dialog.tsx';
import { textName } from '../parts.ts';
import type { Session } from '../session/index.ts';
import { caretOf, type Caret } from './caret.ts';
import { bindingFor, choicesFor, wholesFor, type Wording } from './choices.ts';
import { NumberList } from './NumberList.tsx';
import { boundTextNow, replaceRange } from './useBoundText.ts';
import { WordingChoice } from './WordingChoice.tsx';
import { words } from './words.ts';
import './insertNumber.css';

/** Puts a number of the tables into the text, where it follows them from then on. */
export function InsertNumberDialog(): ReactNode {
  const session = useCurrentSession();
  return session && <Insert session={session} />;
}

function Insert(props: { session: Session }): ReactNode {
  const { session } = props;
  const [caret] = useState(() => caretOf(session) ?? endOfOverview(session));
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const { report, open } = session.getState();
  const [wording, setWording] = useState<Wording>({
    kind: 'digits',
    whole: wholesFor(report.edition)[0],
    places: 1,
  });
  const tables = boundTables(report, open.previous?.report);
  const choices = choicesFor(report.edition, search);
  const chosen = choices[Math.min(at, choices.length - 1)];

  const insert = (): void => {
    if (!chosen) return;
    const marker = markerOf(bindingFor(chosen, wording));
    closeDialog();
    replaceRange(session, caret.part, (bound) => withReplaced(bound, caret, marker));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Enter') insert();
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      width={560}
      title={words.title}
      onClose={closeDialog}
      footer={
        <>
          <Result chosen={chosen} wording={wording} tables={tables} />
          <Answers ok={words.insert} disabled={!chosen} onOk={insert} onCancel={closeDialog} />
        </>
      }
    >
      <p className="insertNumber-into">{words.into(textName(caret.part))}</p>
      <input
        className="insertNumber-search"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen.name}`}
        aria-label={words.search}
        placeholder={words.placeholder}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <NumberList
        id={listId}
        edition={report.edition}
        choices={choices}
        chosen={chosen}
        tables={tables}
        onChoose={(source) => setAt(choices.indexOf(source))}
        onInsert={insert}
      />
      <WordingChoice wording={wording} wholes={wholesFor(report.edition)} onChange={setWording} />
    </Dialog>
  );
}

/** What will be printed, or why there is nothing to print yet. */
function Result(props: {
  chosen: BoundSource | undefined;
  wording: Wording;
  tables: BoundTables;
}): ReactNode {
  const { chosen, wording, tables } = props;
  if (!chosen) return null;
  const resolved = resolveBinding(bindingFor(chosen, wording), tables);
  return (
    <p className="insertNumber-result" aria-live="polite">
      {resolved.ok ? (
        <>
          {words.result} <strong>{resolved.text}</strong>
        </>
      ) : (
        words.problems[resolved.problem]
      )}
    </p>
  );
}

/** Where nobody has been in a text yet. */
const endOfOverview = (session: Session): Caret => {
  const end = boundTextNow(session, 'section1').text.length;
  return { part: 'section1', start: end, end };
};
