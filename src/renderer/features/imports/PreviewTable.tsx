import { Checkbox } from 'antd';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { tableOf, type EditionId, type LayoutCell } from '../../../domain/forms/index.ts';
import { zh } from '../../text/zh-CN.ts';
import type { TableComparison } from './comparison.ts';
import { PreviewCell } from './PreviewCell.tsx';
import { moveFocus } from './moveFocus.ts';

interface Props {
  readonly edition: EditionId;
  readonly comparison: TableComparison;
  readonly taken: boolean;
  readonly kept: ReadonlySet<string>;
  readonly onTake: () => void;
  readonly onToggleCell: (key: string) => void;
}

/** One statutory table as printed, with what was read in it. */
export function PreviewTable(props: Props): ReactNode {
  const { comparison, taken } = props;
  const name = zh.table[comparison.table];
  return (
    <section className="previewTable" aria-label={name}>
      <div className="sheetPart-head">
        <h2>{name}</h2>
        {comparison.missing ? (
          <span className="toRevise">{zh.imports.tableMissing}</span>
        ) : (
          <>
            <Checkbox checked={taken} onChange={props.onTake}>
              {zh.imports.takeTable}
            </Checkbox>
            <span className="sheetPart-count">{countWords(comparison)}</span>
          </>
        )}
      </div>
      {!comparison.missing && <Drawn {...props} />}
    </section>
  );
}

const countWords = (comparison: TableComparison): string => {
  const { certain, inferred, notFound } = comparison;
  return [
    zh.imports.certain(certain),
    inferred > 0 ? zh.imports.inferred(inferred) : '',
    notFound > 0 ? zh.imports.notFound(notFound) : '',
  ]
    .filter(Boolean)
    .join('，');
};

function Drawn(props: Props): ReactNode {
  const { edition, comparison, taken, kept } = props;
  const { id, layout } = tableOf(edition, comparison.table);
  const table = useRef<HTMLTableElement>(null);
  const rows = Array.from({ length: layout.rowCount }, (_, row) =>
    layout.cells.filter((place) => place.row === row),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (table.current && moveFocus(table.current, event.key)) event.preventDefault();
  };
  const draw = (place: LayoutCell): ReactNode => {
    const cell = comparison.cells[place.cell];
    if (!cell) {
      return (
        <th
          key={place.column}
          className={`preview-${place.kind}`}
          scope={place.kind === 'head' ? 'col' : 'row'}
          rowSpan={place.rowSpan}
          colSpan={place.columnSpan}
        >
          {place.text}
        </th>
      );
    }
    const key = `${id}.${cell.cell.key}`;
    return (
      <PreviewCell
        key={place.column}
        cell={cell}
        id={key}
        columnSpan={place.columnSpan}
        isEntrance={place.cell === 0}
        kept={!taken || kept.has(key)}
        onToggle={taken ? () => props.onToggleCell(key) : null}
      />
    );
  };
  return (
    <table ref={table} className="previewGrid" onKeyDown={onKeyDown}>
      <colgroup>
        {layout.columnWidths.map((width, column) => (
          // Columns have no other name than their position.
          // oxlint-disable-next-line react/no-array-index-key
          <col key={column} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((places) => (
          <tr key={places[0]?.row}>{places.map(draw)}</tr>
        ))}
      </tbody>
    </table>
  );
}
