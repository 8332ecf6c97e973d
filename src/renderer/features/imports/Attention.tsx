import { useState, type ReactNode } from 'react';
import { zh } from '../../text/zh-CN.ts';
import type { TableComparison } from './comparison.ts';
import { showPreviewCell } from './showPreviewCell.ts';

/** Leads from one cell to look at to the next: changed, inferred, not found, or a total unlike its parts. */
export function Attention(props: { readonly tables: readonly TableComparison[] }): ReactNode {
  const [at, setAt] = useState(-1);
  const keys = cellsToLookAt(props.tables);
  if (keys.length === 0) return null;
  const goTo = (next: number): void => {
    setAt(next);
    showPreviewCell(keys[next] ?? '');
  };
  const shown = at >= 0 && at < keys.length;
  return (
    <p className="attention">
      <button type="button" className="tool" onClick={() => goTo((at + 1) % keys.length)}>
        {shown ? zh.imports.nextToLookAt : zh.imports.toLookAt(keys.length)}
      </button>
      {shown && <span>{zh.imports.lookedAt(at + 1, keys.length)}</span>}
    </p>
  );
}

/** Keys (`table.row.column`) of the cells, in the order of print. */
const cellsToLookAt = (tables: readonly TableComparison[]): readonly string[] =>
  tables
    .filter(({ missing }) => !missing)
    .flatMap(({ table, cells }) =>
      cells
        .filter((one) => one.changes || one.certainty !== 'certain' || one.sum !== undefined)
        .map(({ cell }) => `${table}.${cell.key}`),
    );
