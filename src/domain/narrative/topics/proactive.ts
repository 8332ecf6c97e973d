import type { Topic } from './types.ts';
import { AMOUNT_TAIL, proactive } from './words.ts';

const DOCUMENT_UNITS = /^(?:件|份|个|部|项|)$/;
const NORMATIVE = '(?:行政)?规范性文件';

function table2(
  id: string,
  [label, words]: readonly [string, string],
  keys: readonly string[],
): Topic {
  return {
    id,
    rule: 'N-09',
    label,
    before: new RegExp(`(?:${words})(?:共|的)?${AMOUNT_TAIL}$`, 'u'),
    units: DOCUMENT_UNITS,
    readings: keys.map((key) => proactive(key)),
  };
}

const SAID_OF_NORMATIVE = /规范性文件/u;

/** The figures of table 二. */
export const PROACTIVE: readonly Topic[] = [
  table2(
    'normative.made',
    [
      '制发规范性文件',
      `(?:制发|制定|新制定|出台|新制作|印发)(?:了|公布|发布)?${NORMATIVE}|${NORMATIVE}(?:本年)?(?:制发|新制作)(?:件数|数量)?`,
    ],
    ['normativeDocuments.made'],
  ),
  table2(
    'normative.repealed',
    [
      '废止规范性文件',
      `废止(?:了)?(?:[（(][^）)]{1,4}[）)])?${NORMATIVE}|${NORMATIVE}(?:本年)?废止(?:件数)?`,
    ],
    ['normativeDocuments.repealed'],
  ),
  table2(
    'normative.inForce',
    ['现行有效规范性文件', `现行有效(?:的)?${NORMATIVE}|${NORMATIVE}(?:现行有效|有效)(?:件数)?`],
    ['normativeDocuments.inForce', 'normativeDocuments.totalPublic'],
  ),
  {
    ...table2('normative.repealed', ['废止规范性文件', '废止'], ['normativeDocuments.repealed']),
    context: SAID_OF_NORMATIVE,
  },
  {
    ...table2(
      'normative.inForce',
      ['现行有效规范性文件', '现行有效'],
      ['normativeDocuments.inForce', 'normativeDocuments.totalPublic'],
    ),
    context: SAID_OF_NORMATIVE,
  },
  table2(
    'regulations.made',
    ['制发规章', '(?:制发|制定|出台)(?:了)?(?:政府|部门)?规章(?!制度)'],
    ['regulations.made'],
  ),
  ...(
    [
      ['licensing', '行政许可'],
      ['penalties', '行政处罚'],
      ['coercion', '行政强制'],
    ] as const
  ).map(([row, name]): Topic => ({
    id: row,
    rule: 'N-09',
    label: `${name}处理决定`,
    before: new RegExp(
      `(?:作出|做出|办理|实施|下达)(?:的)?${name}(?:处理)?(?:措施|决定|案件|事项)?(?:书)?(?:数量|数)?${AMOUNT_TAIL}$|${name}(?:处理)?决定(?:书)?(?:数量|数)?${AMOUNT_TAIL}$`,
      'u',
    ),
    units: /^(?:件|宗|起|次|个|份|例|项|条|)$/,
    readings: [proactive(`${row}.decisions`)],
  })),
  {
    id: 'fees',
    rule: 'N-09',
    label: '行政事业性收费',
    before: new RegExp(`行政事业性收费(?:的)?(?:收入|金额|总金额|总额|收取)*${AMOUNT_TAIL}$`, 'u'),
    units: /^万元$/,
    readings: [proactive('fees.amount')],
  },
  {
    id: 'procurement.amount',
    rule: 'N-09',
    label: '政府集中采购总金额',
    before: new RegExp(`(?:政府)?集中采购(?:的)?(?:总?金额|总额)${AMOUNT_TAIL}$`, 'u'),
    units: /^万元$/,
    readings: [proactive('procurement.amount')],
  },
];
