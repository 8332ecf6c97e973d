import { litigationTable } from './litigation.ts';
import { proactiveTable, type ProactiveBlock } from './proactive.ts';
import { COMMON_RESULTS, requestsTable } from './requests.ts';
import type { FormEdition } from './types.ts';

const DECISIONS = [{ key: 'decisions', label: '本年处理决定数量', kind: 'count' }] as const;

const BLOCKS: readonly ProactiveBlock[] = [
  {
    title: '第二十条第（一）项',
    columns: [
      { key: 'made', label: '本年制发件数', kind: 'count' },
      { key: 'repealed', label: '本年废止件数', kind: 'count' },
      { key: 'inForce', label: '现行有效件数', kind: 'count' },
    ],
    rows: [
      { key: 'regulations', label: '规章' },
      { key: 'normativeDocuments', label: '行政规范性文件' },
    ],
  },
  {
    title: '第二十条第（五）项',
    columns: DECISIONS,
    rows: [{ key: 'licensing', label: '行政许可' }],
  },
  {
    title: '第二十条第（六）项',
    columns: DECISIONS,
    rows: [
      { key: 'penalties', label: '行政处罚' },
      { key: 'coercion', label: '行政强制' },
    ],
  },
  {
    title: '第二十条第（八）项',
    columns: [{ key: 'amount', label: '本年收费金额（单位：万元）', kind: 'money' }],
    rows: [{ key: 'fees', label: '行政事业性收费' }],
  },
];

/** The form for report years from 2021 on, 200 cells. Source: 国办公开办函〔2021〕30号. */
export const edition2021: FormEdition = {
  id: '2021',
  source: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  lastYear: Infinity,
  tables: {
    proactive: proactiveTable(BLOCKS),
    requests: requestsTable([
      ...COMMON_RESULTS,
      {
        group: '（六）其他处理',
        rows: [
          {
            key: 'otherwise.overdueCorrection',
            label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          },
          {
            key: 'otherwise.overdueFee',
            label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          },
          { key: 'otherwise.other', label: '3.其他' },
        ],
      },
    ]),
    litigation: litigationTable(),
  },
};
