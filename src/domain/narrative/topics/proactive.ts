import type { Topic } from './types.ts';
import { proactive, SPARE_FILL } from './words.ts';

const DOCUMENT_UNITS = /^(?:件|份|个|部|项|)$/;
const NOUNS = {
  regulations: { label: '规章', words: '规章(?!制度)' },
  normativeDocuments: { label: '规范性文件', words: '规范性文件' },
} as const;
const VERBS = {
  made: {
    label: '制发',
    words: '新增|制发|制定|制订|新制定|出台|新制作|制作|印发|颁布|新制发',
    keys: ['made'],
  },
  repealed: {
    label: '废止',
    words: '废止(?:或者?|和|、)?(?:宣布)?(?:失效)?(?:了)?',
    keys: ['repealed'],
  },
  inForce: {
    label: '现行有效',
    words: '现行有效|继续有效|仍然?有效',
    keys: ['inForce', 'totalPublic'],
  },
} as const;
const MODIFIER =
  '(?:了|的|共|计|合计|[省市县区]|地方|政府|部门|行政|公布|发布|公开|下发|实施|并|新|出台|各类|为|有|本年|本年度)*';

type Noun = keyof typeof NOUNS;
type Verb = keyof typeof VERBS;

/** 制发规范性文件 in all its orders: verb and noun, noun and verb, the one alone where the other was said before. */
function documents(noun: Noun, verb: Verb): readonly Topic[] {
  const id = `${noun === 'regulations' ? 'regulations' : 'normative'}.${verb}`;
  const n = NOUNS[noun];
  const v = VERBS[verb];
  const other = NOUNS[noun === 'regulations' ? 'normativeDocuments' : 'regulations'];
  const label = verb === 'inForce' ? `${v.label}${n.label}` : `${v.label}${n.label}`;
  const base = {
    id,
    rule: 'N-09',
    label,
    units: DOCUMENT_UNITS,
    readings: v.keys.map((key) => proactive(`${noun}.${key}`)),
  } as const;
  const tail = `(?:件数|文件)?${SPARE_FILL}$`;
  return [
    {
      ...base,
      before: new RegExp(
        `(?:${v.words})${MODIFIER}(?:${n.words})${tail}|(?:${n.words})${MODIFIER}(?:${v.words})${tail}`,
        'u',
      ),
    },
    {
      ...base,
      before: new RegExp(
        `(?:^|其中|[含、]|包括|宣布|清理|年底?|年末|月底?|目前|度)${MODIFIER}(?:${v.words})${tail}`,
        'u',
      ),
      heard: new RegExp(`${n.words}(?!.*(?:${other.words}))`, 'u'),
    },
    {
      // 新制发规章 2 件、行政规范性文件 37 件
      ...base,
      before: new RegExp(`^(?:其中)?${MODIFIER}(?:${n.words})${tail}`, 'u'),
      heard: new RegExp(
        `(?:${v.words})${MODIFIER}(?:${other.words})[^，。；、]*[件部份个][、和及]${MODIFIER}(?:${n.words})${tail}|(?:${v.words})[^，。；]{0,6}(?:公文|文件)[^，。；]*[件份]，其中${MODIFIER}(?:${n.words})${tail}`,
        'u',
      ),
    },
  ];
}

const DECISION = '(?:类|本年|处理|执行)?(?:措施|决定|案件|事项|行为)*(?:书)?(?:处理)?(?:决定)?';

const VERB =
  '(?:作出|做出|办理|实施|下达|办结|处理|采取|共有|发生|查处|决定)(?:[了的共]|各类|合计)*';

function decisions(row: string, name: string): readonly Topic[] {
  const short = name.slice(2);
  const base = {
    id: row,
    rule: 'N-09',
    label: `${name}处理决定`,
    readings: [proactive(`${row}.decisions`)],
  } as const;
  const units = /^(?:件|宗|起|次|份|例|)$/;
  return [
    {
      ...base,
      before: new RegExp(
        `${VERB}(?:[^，。；]{0,24}等)?${name}${DECISION}${SPARE_FILL}$|(?<!公[开示布])${name}(?:处理)?决定(?:书)?${SPARE_FILL}$|${name}(?:事项|案件|决定|本年|共)*(?:办理|作出|做出|实施)${SPARE_FILL}$|(?<=作出|做出|下达)${short}决定(?:书)?${SPARE_FILL}$`,
        'u',
      ),
      units: /^(?:件|宗|起|次|份|例|项|条|个|)$/,
    },
    {
      // 办理行政许可 18 件、行政处罚 1 件: the verb holds for the list.
      ...base,
      before: new RegExp(`^${name}${DECISION}${SPARE_FILL}$`, 'u'),
      heard: new RegExp(
        `${VERB}行政(?:许可|处罚|强制)(?:[^，。；]*[、和及])+${name}${DECISION}${SPARE_FILL}$`,
        'u',
      ),
      units,
    },
    {
      // 全年行政许可 12 件、行政处罚 3 件: without a verb, and not where something is published or filed.
      ...base,
      before: new RegExp(
        `(?:^|年|度|[局县市区镇乡办委]|本级|、)${name}${DECISION}${SPARE_FILL}$`,
        'u',
      ),
      units,
      unless: /公开|公示|公布|录入|归集|报送|信息|数据|清单|目录|其中/u,
    },
    {
      ...base,
      before: new RegExp(`(?:^|年|、)${name}${DECISION}${SPARE_FILL}$`, 'u'),
      units,
      weak: true,
    },
  ];
}

/** The figures of table 二. */
export const PROACTIVE: readonly Topic[] = [
  ...(['regulations', 'normativeDocuments'] as const).flatMap((noun) =>
    (['made', 'repealed', 'inForce'] as const).flatMap((verb) => documents(noun, verb)),
  ),
  ...decisions('licensing', '行政许可'),
  ...decisions('penalties', '行政处罚'),
  ...decisions('coercion', '行政强制'),
  {
    id: 'fees',
    rule: 'N-09',
    label: '行政事业性收费',
    before: new RegExp(
      '(?<!减免|免收|免征|取消)行政事业性收费(?:收入|金额|总金额|总额|收取|收费|资金|人民币|本年|[的共计合总为是有达到])*$',
      'u',
    ),
    units: /^(?:万元|)$/,
    readings: [proactive('fees.amount')],
  },
  {
    id: 'fees',
    rule: 'N-09',
    label: '行政事业性收费',
    before: /(?:收费|收取)(?:总?金额|总额)(?:共|计|为|达|合计|共计)*$/u,
    context: /行政事业性收费/u,
    unless: /信息处理费/u,
    units: /^万元$/,
    readings: [proactive('fees.amount')],
  },
  {
    id: 'fees',
    rule: 'N-09',
    label: '行政事业性收费',
    before: /^(?:本年)?[共总合累计]*(?:金额|收取|收入|征收)[了共计为达合]*$/u,
    heard: /行政事业性收费/u,
    unless: /信息处理费|减免|免收|免征|减轻/u,
    units: /^万元$/,
    readings: [proactive('fees.amount')],
  },
  {
    id: 'procurement.amount',
    rule: 'N-09',
    label: '政府集中采购总金额',
    before: new RegExp(`(?:政府)?(?:集中)?采购(?:项目)?(?:的)?(?:总?金额|总额)${SPARE_FILL}$`, 'u'),
    context: /集中采购/u,
    units: /^万元$/,
    readings: [proactive('procurement.amount')],
  },
  {
    id: 'procurement.projects',
    rule: 'N-09',
    label: '政府集中采购项目',
    before: new RegExp(`政府集中采购(?:项目)?${SPARE_FILL}$`, 'u'),
    units: /^(?:个|项|)$/,
    readings: [proactive('procurement.projects')],
  },
];
