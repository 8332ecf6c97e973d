import type { ListSheet, ListWorkbook } from '../../../domain/batch/index.ts';
import { tableOf } from '../../../domain/forms/index.ts';
import {
  failureSentence,
  type FolderItem,
  type FolderOutcome,
  type FolderOutcomeKind,
  type MatchedBy,
  type UnitId,
} from '../../../contract/index.ts';
import type { ReadStore } from '../../ports/index.ts';
import type { FolderJob, HeldItem } from './jobs.ts';

/** Words of the workbook 导入情况; it is a document and not a part of the window. */
const KINDS: Readonly<Record<FolderOutcomeKind, string>> = {
  created: '已导入（新建）',
  updated: '已导入（更新）',
  same: '已有，内容相同',
  differs: '没有导入：已有的内容不同',
  duplicate: '没有导入：同一单位同一年度有多份',
  refused: '没有导入',
};
const MATCHED: Readonly<Record<MatchedBy, string>> = {
  code: '代码',
  name: '全称',
  shortName: '简称',
  formerName: '曾用名',
};

const COLUMNS: ListSheet['columns'] = [
  { head: '序号', width: 6 },
  { head: '文件', width: 44, long: true },
  { head: '文件中的单位', width: 28, long: true },
  { head: '导入到', width: 28, long: true },
  { head: '年度', width: 8 },
  { head: '按什么认定', width: 11 },
  { head: '结果', width: 22 },
  { head: '写入格数', width: 10 },
  { head: '说明', width: 50, long: true },
];

/** What went where: one row for each report of each file, and one for each file that was refused. */
export function folderReport(store: ReadStore, job: FolderJob): ListWorkbook {
  const names = new Map(store.units.list().map((unit) => [unit.id, unit.name]));
  const rows = [
    ...job.items.map((held) => itemRow(held, { names, outcome: job.outcomes.get(held.item.key) })),
    ...job.refused.map(({ path, refusal }) => ({
      path,
      cells: ['', '', null, '', '读不了', null, failureSentence(refusal.code, refusal.facts)],
    })),
  ];
  const done = [...job.outcomes.values()];
  const count = (...kinds: readonly FolderOutcomeKind[]): number =>
    done.filter(({ kind }) => kinds.includes(kind)).length;
  const written = count('created', 'updated');
  const counts = `共 ${rows.length} 份：导入 ${written} 份，已有相同 ${count('same')} 份，没有导入 ${
    rows.length - written - count('same')
  } 份（其中读不了的文件 ${job.refused.length} 个）`;
  return {
    title: '批量导入情况',
    sheets: [
      {
        name: '导入情况',
        title: '批量导入情况',
        lines: [counts],
        columns: COLUMNS,
        rows: rows
          .toSorted((a, b) => (a.path < b.path ? -1 : 1))
          .map(({ path, cells }, index) => [index + 1, path, ...cells]),
      },
    ],
  };
}

interface About {
  readonly names: ReadonlyMap<UnitId, string>;
  readonly outcome: FolderOutcome | undefined;
}

function itemRow(
  { path, item }: HeldItem,
  { names, outcome }: About,
): { readonly path: string; readonly cells: readonly (string | number | null)[] } {
  const matched = item.match === null ? '' : (names.get(item.match.unitId) ?? '');
  return {
    path,
    cells: [
      item.unitName ?? '（文件里没有写明）',
      outcome?.unitName ?? matched,
      outcome?.year ?? item.year,
      matchedWords(item, outcome, names),
      outcome ? KINDS[outcome.kind] : '没有导入：未选或已撤销',
      outcome ? outcome.changedCells : null,
      remarks(item, outcome),
    ],
  };
}

function matchedWords(
  { match, unitName }: FolderItem,
  outcome: FolderOutcome | undefined,
  names: About['names'],
): string {
  if (match && (!outcome || names.get(match.unitId) === outcome.unitName)) return MATCHED[match.by];
  if (!outcome) return '';
  return outcome.unitName === unitName ? '新单位' : '人工指定';
}

function remarks(item: FolderItem, outcome: FolderOutcome | undefined): string {
  const missing = item.missingTables.map((table) => tableOf(item.edition, table).name);
  return [
    outcome?.refusal ? failureSentence(outcome.refusal.code, outcome.refusal.facts) : '',
    outcome?.takenPath ? `取的是「${outcome.takenPath}」，与它内容不同。` : '',
    missing.length > 0 ? `文件里没有${missing.join('、')}。` : '',
    item.warnings > 0 ? `读取时有 ${item.warnings} 处需要核对。` : '',
  ].join('');
}
