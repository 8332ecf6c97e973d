import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ImportPreview } from '../../../contract/index.ts';
import { TABLE_IDS, tableOf, type EditionId, type TableId } from '../../../domain/forms/index.ts';
import { hintWords, WHOLE_ROW, type LayoutHint } from '../../../domain/reading/index.ts';
import { zh } from '../../text/zh-CN.ts';

interface Props {
  readonly preview: ImportPreview;
  readonly picked: string | null;
  /** What stands at the picked place; null where nothing is picked. */
  readonly text: string | null;
  readonly onPick: (place: string | null) => void;
  readonly onPoint: (hints: readonly LayoutHint[]) => Promise<void>;
}

/** The id of the choice that is made first. */
export const POINT_ROW = 'point-row';
const IDS = { row: POINT_ROW, column: 'point-column' } as const;

/** Says of the picked place which row or column of the form it is; lists what was said, to be taken back. */
export function PointBar(props: Props): ReactNode {
  const { preview, picked, text, onPick, onPoint } = props;
  const [busy, setBusy] = useState(false);
  const send = async (hints: readonly LayoutHint[]): Promise<void> => {
    setBusy(true);
    await onPoint(hints);
    setBusy(false);
  };
  const say = (axis: LayoutHint['axis'], value: string): void => {
    const [table, key] = value.split('/');
    const id = TABLE_IDS.find((one) => one === table);
    if (picked === null || id === undefined || key === undefined) return;
    const others = preview.hints.filter((hint) => hint.place !== picked);
    const hint: LayoutHint = { place: picked, edition: preview.read.edition, table: id, axis, key };
    void send([...others, hint]);
    onPick(null);
    focusSource(picked);
  };
  return (
    <footer className="pointBar">
      {text === null ? (
        <p className="pointBar-hint">{hintFor(preview)}</p>
      ) : (
        <div className="pointBar-say">
          <p>
            {zh.imports.source.picked} <b>{text === '' ? zh.imports.blankValue : text}</b>
            <span className="notes-where">{picked}</span>
          </p>
          {(['row', 'column'] as const).map((axis) => (
            <Select
              key={axis}
              id={IDS[axis]}
              aria-label={zh.imports.source[axis]}
              placeholder={zh.imports.source[axis]}
              value={null}
              disabled={busy}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={380}
              options={choices(preview.read.edition, axis)}
              onChange={(value) => {
                if (value !== null) say(axis, value);
              }}
            />
          ))}
        </div>
      )}
      {preview.hints.length > 0 && (
        <ul className="pointBar-list" aria-label={zh.imports.source.said}>
          {preview.hints.map((hint) => (
            <li key={`${hint.place} ${hint.axis}`}>
              <span>
                {hint.place} → {hintWords(hint)}
              </span>
              <button
                type="button"
                className="linkButton"
                disabled={busy}
                onClick={() => void send(preview.hints.filter((other) => other !== hint))}
              >
                {zh.imports.source.takeBack}
              </button>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}

const hintFor = ({ read, hints }: ImportPreview): string => {
  if (read.missingTables.length < TABLE_IDS.length) return zh.imports.source.hint;
  return hints.length === 0 ? zh.imports.source.hintNone : zh.imports.source.hintMore;
};

/** Back to where one was, so that the next place is an arrow key away. */
const focusSource = (place: string): void =>
  document.querySelector<HTMLElement>(`.source [data-place="${CSS.escape(place)}"]`)?.focus();

interface Choices {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The rows or columns of the form, table by table. */
const choices = (edition: EditionId, axis: LayoutHint['axis']): Choices[] =>
  TABLE_IDS.map((id) => {
    const form = tableOf(edition, id);
    const found = axis === 'row' ? form.rows : form.cells.map(({ column }) => column);
    const unique = [...new Map(found.map((each) => [each.key, each.label])).entries()];
    return {
      // Not the full name: its words would match what is searched for.
      label: form.name,
      options: [
        ...unique.map(([key, label]) => ({ value: `${id}/${key}`, label: oneLine(label) })),
        ...(axis === 'row' && form.layout.rowCount === form.layout.headRows + 1
          ? [{ value: `${id}/${WHOLE_ROW}`, label: wholeWords(edition, id) }]
          : []),
      ],
    };
  });

const wholeWords = (edition: EditionId, table: TableId): string =>
  hintWords({ place: '', edition, table, axis: 'row', key: WHOLE_ROW });

const oneLine = (label: string): string => label.replaceAll(/\s+/g, '');
