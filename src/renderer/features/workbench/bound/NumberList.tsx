import type { ReactNode } from 'react';
import type { EditionId } from '../../../../domain/forms/index.ts';
import type { BoundSource, BoundTables } from '../../../../domain/report/index.ts';
import { tableName, valueNow, valueText } from './choices.ts';
import { words } from './words.ts';

interface Props {
  readonly id: string;
  readonly edition: EditionId;
  readonly choices: readonly BoundSource[];
  readonly chosen: BoundSource | undefined;
  readonly tables: BoundTables;
  readonly onChoose: (source: BoundSource) => void;
  readonly onInsert: () => void;
}

const intoView = (item: HTMLElement | null): void => item?.scrollIntoView({ block: 'nearest' });

/** The numbers that fit a search, with what they are now. */
export function NumberList(props: Props): ReactNode {
  const { id, choices, chosen } = props;
  if (choices.length === 0) return <p className="insertNumber-none">{words.none}</p>;
  return (
    <ul id={id} className="insertNumber-list" role="listbox" aria-label={words.list}>
      {choices.map((source) => (
        <li
          key={source.name}
          id={`${id}-${source.name}`}
          role="option"
          aria-selected={source === chosen}
          ref={source === chosen ? intoView : undefined}
          // The focus stays in the search.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(source)}
          onDoubleClick={props.onInsert}
        >
          <span className="insertNumber-table">{tableName(props.edition, source)}</span>
          <span className="ellipsis">{source.name.replace('·', ' · ')}</span>
          <Value source={source} tables={props.tables} />
        </li>
      ))}
    </ul>
  );
}

function Value(props: { source: BoundSource; tables: BoundTables }): ReactNode {
  const value = valueNow(props.source, props.tables);
  if (typeof value === 'number') return <b>{valueText(value)}</b>;
  const told = value === null ? words.blank : words.notApplicable;
  return <span className="insertNumber-empty">{told}</span>;
}
