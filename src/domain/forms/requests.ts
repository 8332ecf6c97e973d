import {
  buildTable,
  cellKey,
  inReadingOrder,
  headCell,
  labelCell,
  valueCell,
  type CellSpec,
} from './build.ts';
import type { FormColumn, FormRow, FormTable, LayoutCell } from './types.ts';

/** The six kinds of applicants. */
const APPLICANTS: readonly FormColumn[] = [
  { key: 'natural', label: '自然人' },
  { key: 'commercial', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'publicWelfare', label: '社会公益组织' },
  { key: 'legalService', label: '法律服务机构' },
  { key: 'other', label: '其他' },
];
const TOTAL: FormColumn = { key: 'total', label: '总计' };
const COLUMNS: readonly FormColumn[] = [...APPLICANTS, TOTAL];

const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const RESULTS = '三、本年度办理结果';

/** A line of 三、本年度办理结果 that stands alone or a group of them. */
export type ResultEntry =
  | { readonly key: string; readonly label: string }
  | {
      readonly group: string;
      readonly rows: readonly { readonly key: string; readonly label: string }[];
    };

/** Results that both editions print alike: （一） to （五）. */
export const COMMON_RESULTS: readonly ResultEntry[] = [
  { key: 'granted', label: '（一）予以公开' },
  { key: 'partiallyGranted', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
  {
    group: '（三）不予公开',
    rows: [
      { key: 'denied.stateSecret', label: '1.属于国家秘密' },
      { key: 'denied.otherLaw', label: '2.其他法律行政法规禁止公开' },
      { key: 'denied.threeSecurities', label: '3.危及“三安全一稳定”' },
      { key: 'denied.thirdParty', label: '4.保护第三方合法权益' },
      { key: 'denied.internalAffairs', label: '5.属于三类内部事务信息' },
      { key: 'denied.process', label: '6.属于四类过程性信息' },
      { key: 'denied.enforcementFile', label: '7.属于行政执法案卷' },
      { key: 'denied.administrativeQuery', label: '8.属于行政查询事项' },
    ],
  },
  {
    group: '（四）无法提供',
    rows: [
      { key: 'unable.notHeld', label: '1.本机关不掌握相关政府信息' },
      { key: 'unable.creationNeeded', label: '2.没有现成信息需要另行制作' },
      { key: 'unable.unclear', label: '3.补正后申请内容仍不明确' },
    ],
  },
  {
    group: '（五）不予处理',
    rows: [
      { key: 'refused.petition', label: '1.信访举报投诉类申请' },
      { key: 'refused.repeat', label: '2.重复申请' },
      { key: 'refused.publication', label: '3.要求提供公开出版物' },
      { key: 'refused.excessive', label: '4.无正当理由大量反复申请' },
      { key: 'refused.confirmation', label: '5.要求行政机关确认或重新出具已获取信息' },
    ],
  },
];

/** Table 三; the editions differ in the last entry of the results only. */
export function requestsTable(results: readonly ResultEntry[]): FormTable {
  const received: readonly FormRow[] = [
    { key: 'newlyReceived', label: '一、本年新收政府信息公开申请数量', groups: [] },
    { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', groups: [] },
  ];
  const outcome = results.flatMap((entry): readonly FormRow[] =>
    'group' in entry
      ? entry.rows.map((row) => ({ ...row, groups: [RESULTS, entry.group] }))
      : [{ ...entry, groups: [RESULTS] }],
  );
  const handledTotal: FormRow = { key: 'handledTotal', label: '（七）总计', groups: [RESULTS] };
  const carriedOut: FormRow = { key: 'carriedOut', label: '四、结转下年度继续办理', groups: [] };
  const rows = [...received, ...outcome, handledTotal, carriedOut];

  return buildTable({
    id: 'requests',
    name: '表三',
    section: 3,
    cells: rows.flatMap((row) => COLUMNS.map((column) => cellOf(row, column, outcome))),
    layout: (at) => {
      const layout: LayoutCell[] = [...heads()];
      const values = (line: number, row: FormRow): readonly LayoutCell[] =>
        COLUMNS.map((column, position) => valueCell([line, 3 + position], at(row.key, column.key)));

      let line = 3;
      for (const row of received) {
        layout.push(labelCell([line, 0], row.label, [1, 3]), ...values(line, row));
        line += 1;
      }
      layout.push(labelCell([line, 0], RESULTS, [outcome.length + 1, 1]));
      for (const entry of [...results, handledTotal]) {
        if ('group' in entry) {
          layout.push(labelCell([line, 1], entry.group, [entry.rows.length, 1]));
          for (const row of entry.rows) {
            layout.push(labelCell([line, 2], row.label), ...values(line, { ...row, groups: [] }));
            line += 1;
          }
          continue;
        }
        layout.push(
          labelCell([line, 1], entry.label, [1, 2]),
          ...values(line, { ...entry, groups: [] }),
        );
        line += 1;
      }
      layout.push(labelCell([line, 0], carriedOut.label, [1, 3]), ...values(line, carriedOut));
      return {
        columnWidths: [7, 10, 27, 8, 8, 8, 8, 8, 8, 8],
        rowCount: line + 1,
        headRows: 3,
        cells: inReadingOrder(layout),
      };
    },
  });
}

function cellOf(row: FormRow, column: FormColumn, outcome: readonly FormRow[]): CellSpec {
  const base = { row, column, kind: 'count' } as const;
  // The grand total of a computed row is defined across the row, as printed: 总计 = the six applicants.
  if (column.key === TOTAL.key) {
    return { ...base, sumOf: APPLICANTS.map((applicant) => cellKey(row.key, applicant.key)) };
  }
  if (row.key === 'handledTotal') {
    return { ...base, sumOf: outcome.map((part) => cellKey(part.key, column.key)) };
  }
  return base;
}

function heads(): readonly LayoutCell[] {
  return [
    headCell([0, 0], CORNER, [3, 3]),
    headCell([0, 3], '申请人情况', [1, COLUMNS.length]),
    headCell([1, 3], '自然人', [2, 1]),
    headCell([1, 4], '法人或其他组织', [1, 5]),
    headCell([1, 9], TOTAL.label, [2, 1]),
    ...APPLICANTS.slice(1).map((column, position) => headCell([2, 4 + position], column.label)),
  ];
}
