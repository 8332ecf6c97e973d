import {
  answerKindFor,
  RULES,
  type Answer,
  type AnsweredFinding,
  type Finding,
  type Standing,
} from '../checks/index.ts';
import { tableOf } from '../forms/index.ts';
import { coverageOf, verdicts } from '../narrative/index.ts';
import {
  reportTitle,
  sectionNumberOf,
  sectionNumeral,
  sectionTitle,
  type Report,
} from '../report/index.ts';

/** One line of a 审核单. */
export interface CheckSheetRow {
  readonly no: number;
  /** 强制, 核实, 提示 or 无法核对. */
  readonly kind: string;
  /** 表三, 一、总体情况, 标题 … */
  readonly place: string;
  readonly rule: string;
  readonly message: string;
  /** 未改正, 未说明, 已说明, 已阅 … */
  readonly standing: string;
  /** The reason; one that lapsed with the words that say so. */
  readonly reason: string;
  /** Who gave it, and when. */
  readonly by: string;
  /** Something is still to be done about it. */
  readonly isOpen: boolean;
}

/** What a 审核单 says, whatever the format. */
export interface CheckSheet {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly rows: readonly CheckSheetRow[];
}

export interface CheckSheetInput {
  readonly report: Report;
  readonly previous: Report | undefined;
  readonly items: readonly AnsweredFinding[];
  /** 草稿, 定稿 … */
  readonly state: string;
  /** When it was made, in words. */
  readonly madeAt: string;
  /** An instant, ISO 8601 UTC, in words. */
  readonly timeWords: (iso: string) => string;
}

const KINDS = ['强制', '核实', '提示', '无法核对'] as const;
type Kind = (typeof KINDS)[number];

/** Headings of the columns, in the order of a row. */
export const CHECK_SHEET_COLUMNS = [
  '序号',
  '类别',
  '位置',
  '规则',
  '审核结果',
  '处理情况',
  '出错说明',
  '说明人、时间',
] as const;

/** 审核单: everything the checks found, with the reasons that were given and the hints that were put away. */
export function checkSheet(input: CheckSheetInput): CheckSheet {
  const { report, items } = input;
  const ordered = items.toSorted(
    (a, b) => KINDS.indexOf(kindOf(a.finding)) - KINDS.indexOf(kindOf(b.finding)),
  );
  const rows = ordered.map((item, index) => rowOf(input, item, index + 1));
  return {
    title: `${reportTitle(report.unitName, report.year)}审核单`,
    facts: [
      ['单位', report.unitName],
      ['年度', `${report.year}年`],
      ['状态', input.state],
      ['审核时间', input.madeAt],
      ['审核结果', summary(rows)],
      ['正文数字', coverageWords(input)],
    ],
    rows,
  };
}

function rowOf(
  { report, timeWords }: CheckSheetInput,
  { finding, standing, answer }: AnsweredFinding,
  no: number,
): CheckSheetRow {
  return {
    no,
    kind: kindOf(finding),
    place: placeWords(finding, report),
    rule: RULES.find(({ id }) => id === finding.rule)?.name ?? finding.rule,
    message: finding.message,
    standing: standingWords(finding, standing),
    reason: reasonWords(standing, answer),
    by: answer ? `${answer.who} ${timeWords(answer.at)}`.trim() : '',
    isOpen: standing !== 'explained' && standing !== 'putAway' && finding.outcome === 'fails',
  };
}

function kindOf({ severity, outcome }: Finding): Kind {
  if (outcome === 'unknown') return '无法核对';
  if (severity === 'error') return '强制';
  return severity === 'warning' ? '核实' : '提示';
}

function placeWords({ text, cells, section }: Finding, report: Report): string {
  if (text?.part === 'title') return '标题';
  if (text?.part === 'preamble') return '导语';
  if (text?.part === 'review') return '撰稿、审核信息';
  const no = text ? sectionNumberOf(text.part) : section;
  const [cell] = cells;
  if (cell && !text) return tableOf(report.edition, cell.table).name;
  return no === undefined ? '整份年报' : `${sectionNumeral(no)}、${sectionTitle(no)}`;
}

function standingWords(finding: Finding, standing: Standing): string {
  if (finding.outcome === 'unknown') return '';
  if (standing === 'explained') return '已说明';
  if (standing === 'putAway') return '已阅';
  if (standing === 'lapsed') return '说明已失效';
  if (finding.severity === 'hint') return '';
  return answerKindFor(finding) === 'reason' ? '未说明' : '未改正';
}

function reasonWords(standing: Standing, answer: Answer | undefined): string {
  if (!answer) return '';
  return standing === 'lapsed' ? `（数据已变动，原说明：${answer.words}）` : answer.words;
}

/** 强制 0 处；核实 3 处，其中已说明 2 处；提示 1 处 */
function summary(rows: readonly CheckSheetRow[]): string {
  const of = (kind: Kind): readonly CheckSheetRow[] => rows.filter((row) => row.kind === kind);
  const warnings = of('核实');
  const explained = warnings.filter(({ isOpen }) => !isOpen).length;
  const parts = [
    `强制 ${of('强制').length} 处`,
    `核实 ${warnings.length} 处${warnings.length > 0 ? `，其中已说明 ${explained} 处` : ''}`,
    `提示 ${of('提示').length} 处`,
  ];
  const unknown = of('无法核对').length;
  return [...parts, ...(unknown > 0 ? [`无法核对 ${unknown} 项`] : [])].join('；');
}

function coverageWords({ report, previous }: CheckSheetInput): string {
  const { numbers, checked, wrong } = coverageOf(verdicts(report, previous));
  return `${numbers} 个，${checked} 个已核对${wrong > 0 ? `，${wrong} 个不符` : ''}`;
}
