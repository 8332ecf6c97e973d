import { RULES } from '../checks/index.ts';
import { isOpen, summarise, type BatchSummary, type RuleGroup } from './summary.ts';
import { nameOf, noticeTitle, SEVERITY_WORDS, type NoticeInput } from './words.ts';

/** A 通报 for Word, in the order of print. */
export interface NoticeDocument {
  readonly title: string;
  readonly blocks: readonly NoticeBlock[];
}

export type NoticeBlock =
  | { readonly kind: 'section' | 'heading' | 'paragraph'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly columns: readonly NoticeColumn[];
      readonly rows: readonly (readonly string[])[];
    };

export interface NoticeColumn {
  readonly head: string;
  /** Relative to the other columns. */
  readonly width: number;
  /** Set left; everything else is centred. */
  readonly left?: boolean;
}

const NUMERALS = ['一', '二', '三', '四'] as const;
/** More would make the paragraph unreadable; the table names them all. */
const MAX_UNITS_NAMED = 8;

/** The 通报 in official form. Hints are advice between clerk and program and are not in it. */
export function noticeDocument(input: NoticeInput): NoticeDocument {
  const summary = summarise(input.checked);
  const sections = [
    { title: '总体情况', blocks: overview(summary, input) },
    { title: '主要问题', blocks: problems(summary) },
    { title: '各单位情况', blocks: [unitList(summary)] },
    { title: '有关要求', blocks: [paragraph(DEMAND), ...unreadBlocks(input)] },
  ];
  return {
    title: noticeTitle(input),
    blocks: sections.flatMap(({ title, blocks }, index) => [
      { kind: 'section' as const, text: `${NUMERALS[index] ?? ''}、${title}` },
      ...blocks,
    ]),
  };
}

const DEMAND =
  '请各单位对照问题清单逐项核对：强制性错误应当改正后重新报送；需要核实的，核对原始台账，确有错误的改正，没有错误的说明理由。';

function paragraph(text: string): NoticeBlock {
  return { kind: 'paragraph', text };
}

function overview(summary: BatchSummary, input: NoticeInput): readonly NoticeBlock[] {
  const { reports, passed, totals } = summary;
  const units = new Set(reports.map(({ report }) => nameOf(report))).size;
  const failed = reports.length - passed;
  const explained = totals.explained === 0 ? '' : `，另有 ${totals.explained} 处已由单位写明原因`;
  const unread = input.unread.length === 0 ? '' : `另有 ${input.unread.length} 个文件不能读取。`;
  return [
    paragraph(
      `本次共审核 ${units} 个单位的 ${reports.length} 份政府信息公开工作年度报告。没有强制性错误的 ${passed} 份，有强制性错误的 ${failed} 份。发现强制性错误 ${totals.error} 处，需要核实的问题 ${totals.warning} 处${explained}。${unread}`,
    ),
  ];
}

function problems({ rules }: BatchSummary): readonly NoticeBlock[] {
  const told = rules.filter(({ severity, open }) => severity !== 'hint' && open > 0);
  if (told.length === 0) return [paragraph('没有发现强制性错误和需要核实的问题。')];
  return told.flatMap((group, index) => [
    {
      kind: 'heading' as const,
      text: `${index + 1}.${group.name}（${SEVERITY_WORDS[group.severity]}）`,
    },
    paragraph(problemText(group)),
  ]);
}

function problemText(group: RuleGroup): string {
  const holds = RULES.find(({ id }) => id === group.rule)?.holds ?? '';
  const places = group.places.filter(({ finding }) => isOpen(finding));
  const byUnit = Map.groupBy(places, ({ report }) => nameOf(report));
  const names = [...byUnit].map(([name, own]) => `${name}${own.length} 处`);
  const named = names.slice(0, MAX_UNITS_NAMED).join('、');
  const rest = names.length > MAX_UNITS_NAMED ? `等 ${names.length} 个单位` : '';
  const demand = holds === '' ? '' : `要求：${holds.replace(/[。；]?$/, '。')}`;
  return `${demand}涉及 ${byUnit.size} 个单位，共 ${group.open} 处：${named}${rest}。`;
}

function unitList({ reports, totals }: BatchSummary): NoticeBlock {
  const rows = reports.map(({ report, counts }, index) => [
    String(index + 1),
    nameOf(report),
    String(report.year ?? ''),
    String(counts.error),
    String(counts.warning),
    String(counts.explained),
  ]);
  return {
    kind: 'list',
    columns: [
      { head: '序号', width: 8 },
      { head: '单位', width: 40, left: true },
      { head: '年度', width: 12 },
      { head: '强制', width: 14 },
      { head: '核实', width: 14 },
      { head: '已说明', width: 14 },
    ],
    rows: [
      ...rows,
      ['', '合计', '', ...[totals.error, totals.warning, totals.explained].map(String)],
    ],
  };
}

function unreadBlocks({ unread }: NoticeInput): readonly NoticeBlock[] {
  if (unread.length === 0) return [];
  return [
    paragraph('下列文件不能读取，请按所列原因处理后重新报送：'),
    {
      kind: 'list',
      columns: [
        { head: '序号', width: 8 },
        { head: '文件', width: 32, left: true },
        { head: '原因', width: 60, left: true },
      ],
      rows: unread.map(({ file, reason }, index) => [String(index + 1), file, reason]),
    },
  ];
}
