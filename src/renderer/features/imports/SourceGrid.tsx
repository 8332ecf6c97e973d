import { memo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { NeutralCell, NeutralGrid } from '../../../domain/reading/index.ts';
import { zh } from '../../text/zh-CN.ts';
import { moveFocus } from './moveFocus.ts';
import { drawnRows, type SourceMark } from './sourceMarks.ts';

interface Props {
  readonly grid: NeutralGrid;
  readonly marks: ReadonlyMap<string, SourceMark>;
  readonly onPick: (place: string) => void;
}

/** A sheet or table of the source, with its merges. */
export const SourceGrid = memo(function SourceGrid(props: Props): ReactNode {
  const { grid, marks, onPick } = props;
  const table = useRef<HTMLTableElement>(null);
  const rows = drawnRows(grid);
  const entrance = rows[0]?.find((cell) => cell !== null)?.place;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (table.current && moveFocus(table.current, event.key, 'td[data-place]')) {
      event.preventDefault();
    }
  };
  return (
    <div className="sourceGrid">
      <h3>
        {grid.name}
        {grid.hidden && <small>{zh.imports.source.hidden}</small>}
      </h3>
      <table ref={table} role="grid" aria-label={grid.name} onKeyDown={onKeyDown}>
        <tbody>
          {rows.map((cells, row) => (
            // Rows of a file have no other name than their position, and never move.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={row}>
              {cells.map((cell, at) =>
                cell === null ? (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={at} />
                ) : (
                  <td
                    key={cell.place}
                    data-place={cell.place}
                    className={classOf(cell, cells, marks.get(cell.place))}
                    title={cell.place}
                    rowSpan={cell.rowSpan > 1 ? cell.rowSpan : undefined}
                    colSpan={cell.columnSpan > 1 ? cell.columnSpan : undefined}
                    tabIndex={cell.place === entrance ? 0 : -1}
                    onClick={() => onPick(cell.place)}
                    onKeyDown={(event) => {
                      if (event.key === 'Enter') onPick(cell.place);
                    }}
                  >
                    {isFigure(cell) ? cell.text.trim() : cell.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

export const markClass = (mark: SourceMark | undefined): string | undefined =>
  mark && `source-${mark}`;

/** Shorter words are groups, which may stand in narrow columns. */
const MIN_LABEL = 5;

/** Full-width digits, too: ２９９ */
const isFigure = ({ text }: NeutralCell): boolean =>
  /^\s*[-+\d.,]+\s*$/.test(text.normalize('NFKC'));

/** Of a row with figures the label gets room; heads may be narrow. */
const classOf = (
  cell: NeutralCell,
  row: readonly (NeutralCell | null)[],
  mark: SourceMark | undefined,
): string => {
  const { text, rowSpan } = cell;
  const isLong = rowSpan === 1 && text.length >= MIN_LABEL;
  const isLabel = isLong && !isFigure(cell) && row.some((other) => other && isFigure(other));
  return [
    isFigure(cell) ? 'source-figure' : '',
    isLabel ? 'source-label' : '',
    markClass(mark) ?? '',
  ]
    .filter(Boolean)
    .join(' ');
};
