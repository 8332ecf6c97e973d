import type { ReactNode } from 'react';
import { formatValue, isComputed, type CellValue } from '../../../domain/cells/index.ts';
import { zh } from '../../text/zh-CN.ts';
import type { CellComparison } from './comparison.ts';
import { previewCellId } from './showPreviewCell.ts';

interface Props {
  readonly cell: CellComparison;
  /** `table.row.column` */
  readonly id: string;
  readonly columnSpan: number;
  /** The one cell of the table that the Tab key reaches; arrows lead on from there. */
  readonly isEntrance: boolean;
  readonly kept: boolean;
  /** Null where the cell cannot be left out by itself. */
  readonly onToggle: (() => void) | null;
}

/** One value as read; a click leaves it out of the import. */
export function PreviewCell(props: Props): ReactNode {
  const { cell, kept, onToggle } = props;
  const computed = isComputed(cell.cell);
  const words = hintOf(cell, kept && !computed);
  return (
    <td
      className={classOf(cell, kept)}
      colSpan={props.columnSpan}
      data-place={cell.place === '' ? undefined : cell.place}
    >
      <button
        type="button"
        id={previewCellId(props.id)}
        title={words}
        aria-label={`${cell.cell.row.label}，${cell.cell.column.label}：${words}`}
        aria-pressed={computed ? undefined : !kept}
        aria-disabled={computed || onToggle === null}
        tabIndex={props.isEntrance ? 0 : -1}
        onClick={() => {
          if (!computed) onToggle?.();
        }}
      >
        {cell.changes && cell.current !== undefined && <s>{valueWords(cell.current)}</s>}
        {cell.certainty === 'notFound' ? (
          <small>{zh.imports.legendNotFound}</small>
        ) : cell.changes ? (
          valueWords(cell.incoming)
        ) : (
          formatValue(cell.incoming)
        )}
      </button>
    </td>
  );
}

const valueWords = (value: CellValue): string => formatValue(value) || zh.imports.blankValue;

const classOf = (cell: CellComparison, kept: boolean): string =>
  [
    isComputed(cell.cell) ? 'is-computed' : '',
    cell.certainty === 'inferred' ? 'is-inferred' : '',
    cell.certainty === 'notFound' ? 'is-notFound' : '',
    cell.changes ? 'is-changed' : '',
    cell.sum === undefined ? '' : 'is-wrongTotal',
    kept ? 'is-kept' : '',
  ]
    .filter(Boolean)
    .join(' ');

const hintOf = (cell: CellComparison, kept: boolean): string =>
  [
    valueWords(cell.incoming),
    cell.certainty === 'notFound' ? zh.imports.legendNotFound : '',
    cell.certainty === 'inferred' ? zh.imports.legendInferred : '',
    cell.place === '' ? '' : zh.imports.place(cell.place),
    cell.raw === '' ? '' : zh.imports.raw(cell.raw),
    cell.changes && cell.current !== undefined ? zh.imports.was(valueWords(cell.current)) : '',
    cell.sum === undefined
      ? ''
      : zh.imports.stated(formatValue(cell.incoming), valueWords(cell.sum)),
    kept ? zh.imports.keptCell : '',
  ]
    .filter(Boolean)
    .join('\n');
