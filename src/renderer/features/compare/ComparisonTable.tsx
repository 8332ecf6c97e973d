import type { ReactNode } from 'react';
import type { ComparisonRow, Piece } from '../../../domain/comparison/index.ts';
import { zh } from '../../text/zh-CN.ts';

interface ComparisonTableProps {
  readonly heads: readonly string[];
  readonly rows: readonly ComparisonRow[];
}

/** Place, before, after; what changed is marked, in colour and by its line. */
export function ComparisonTable({ heads, rows }: ComparisonTableProps): ReactNode {
  if (rows.length === 0) return <p className="compare-empty">{zh.compare.same}</p>;
  return (
    <table className="compareTable">
      <thead>
        <tr>
          {[zh.compare.place, ...heads].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.place} className={row.kind === 'cell' ? 'compareTable-cell' : ''}>
            <th scope="row">{row.place}</th>
            <td>
              <Pieces pieces={row.before} side="before" />
            </td>
            <td>
              <Pieces pieces={row.after} side="after" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pieces(props: { pieces: readonly Piece[]; side: 'before' | 'after' }): ReactNode {
  const { pieces, side } = props;
  if (pieces.length === 0) return <span className="compare-none">{zh.compare.noParagraph}</span>;
  const Mark = side === 'before' ? 'del' : 'ins';
  return pieces.map(({ text, changed }, index) =>
    // Pieces have no names of their own.
    // oxlint-disable-next-line react/no-array-index-key
    changed ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
  );
}
