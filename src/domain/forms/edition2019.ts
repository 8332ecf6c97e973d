import { litigationTable } from './litigation.ts';
import { proactiveTable, type ProactiveBlock } from './proactive.ts';
import { COMMON_RESULTS, requestsTable } from './requests.ts';
import type { FormEdition } from './types.ts';

const ITEMS = [
  { key: 'lastYearItems', label: '上一年项目数量', kind: 'count' },
  { key: 'change', label: '本年增/减', kind: 'signedCount' },
] as const;
const ITEMS_AND_DECISIONS = [
  ...ITEMS,
  { key: 'decisions', label: '处理决定数量', kind: 'count' },
] as const;

const BLOCKS: readonly ProactiveBlock[] = [
  {
    title: '第二十条第（一）项',
    columns: [
      { key: 'made', label: '本年新制作数量', kind: 'count' },
      { key: 'published', label: '本年新公开数量', kind: 'count' },
      { key: 'totalPublic', label: '对外公开总数量', kind: 'count' },
    ],
    rows: [
      { key: 'regulations', label: '规章' },
      { key: 'normativeDocuments', label: '规范性文件' },
    ],
  },
  {
    title: '第二十条第（五）项',
    columns: ITEMS_AND_DECISIONS,
    rows: [
      { key: 'licensing', label: '行政许可' },
      { key: 'otherServices', label: '其他对外管理服务事项' },
    ],
  },
  {
    title: '第二十条第（六）项',
    columns: ITEMS_AND_DECISIONS,
    rows: [
      { key: 'penalties', label: '行政处罚' },
      { key: 'coercion', label: '行政强制' },
    ],
  },
  {
    title: '第二十条第（八）项',
    columns: ITEMS,
    rows: [{ key: 'fees', label: '行政事业性收费' }],
  },
  {
    title: '第二十条第（九）项',
    columns: [
      { key: 'projects', label: '采购项目数量', kind: 'count' },
      { key: 'amount', label: '采购总金额', kind: 'money' },
    ],
    rows: [{ key: 'procurement', label: '政府集中采购' }],
  },
];

/** The form for the report years 2019 and 2020, 198 cells. Source: 国办公开办函〔2019〕60号. */
export const edition2019: FormEdition = {
  id: '2019',
  source: '国办公开办函〔2019〕60号',
  firstYear: 2019,
  lastYear: 2020,
  tables: {
    proactive: proactiveTable(BLOCKS),
    requests: requestsTable([...COMMON_RESULTS, { key: 'otherwise', label: '（六）其他处理' }]),
    litigation: litigationTable(),
  },
};
