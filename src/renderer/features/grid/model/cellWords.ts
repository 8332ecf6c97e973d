import type { FormCell, FormTable } from '../../../../domain/forms/index.ts';

/** Row and column as printed, for a screen reader: 三、本年度办理结果 （三）不予公开 1.属于国家秘密，自然人. */
export function spokenPlace(cell: FormCell): string {
  return `${[...cell.row.groups, cell.row.label].join(' ')}，${cell.column.label}`;
}

/** 表三 法律服务机构·（七）总计 */
export function shortPlace(table: FormTable, cell: FormCell): string {
  return `${table.name} ${shortLabel(cell)}`;
}

/** 法律服务机构·（七）总计 */
export function shortLabel(cell: FormCell): string {
  return `${cell.column.label}·${cell.row.label}`;
}
