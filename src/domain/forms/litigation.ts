import {
  buildTable,
  cellKey,
  inReadingOrder,
  headCell,
  valueCell,
  type CellSpec,
} from './build.ts';
import type { FormColumn, FormRow, FormTable, LayoutCell } from './types.ts';

const RESULTS: readonly FormColumn[] = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'otherResult', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
];
const TOTAL: FormColumn = { key: 'total', label: '总计' };
const COLUMNS = [...RESULTS, TOTAL];

const PROCEDURES: readonly FormRow[] = [
  { key: 'review', label: '行政复议', groups: [] },
  { key: 'suitDirect', label: '未经复议直接起诉', groups: ['行政诉讼'] },
  { key: 'suitAfterReview', label: '复议后起诉', groups: ['行政诉讼'] },
];

/** Table 四, the same in both editions: one printed row of 15 numbers. */
export function litigationTable(): FormTable {
  const cells = PROCEDURES.flatMap((row) =>
    COLUMNS.map((column): CellSpec => {
      const base = { row, column, kind: 'count' } as const;
      return column.key === TOTAL.key
        ? { ...base, sumOf: RESULTS.map((result) => cellKey(row.key, result.key)) }
        : base;
    }),
  );
  return buildTable({
    id: 'litigation',
    name: '表四',
    section: 4,
    cells,
    layout: (at) => {
      const width = COLUMNS.length;
      const layout: LayoutCell[] = [
        headCell([0, 0], '行政复议', [1, width]),
        headCell([0, width], '行政诉讼', [1, 2 * width]),
        headCell([1, width], '未经复议直接起诉', [1, width]),
        headCell([1, 2 * width], '复议后起诉', [1, width]),
      ];
      PROCEDURES.forEach((row, group) => {
        COLUMNS.forEach((column, position) => {
          const gridColumn = group * width + position;
          layout.push(
            // 行政复议 has one level of heads fewer, so its result heads are two rows high.
            group === 0
              ? headCell([1, gridColumn], column.label, [2, 1])
              : headCell([2, gridColumn], column.label),
            valueCell([3, gridColumn], at(row.key, column.key)),
          );
        });
      });
      return {
        columnWidths: Array.from({ length: 3 * width }, () => 100 / (3 * width)),
        rowCount: 4,
        headRows: 3,
        cells: inReadingOrder(layout),
      };
    },
  });
}
