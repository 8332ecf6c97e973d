import type { ListWorkbook } from '../../../domain/batch/index.ts';
import { failureSentence, type BatchExported, type ReportState } from '../../../contract/index.ts';
import type { BatchExportRequest } from './export.ts';

interface LogInput extends Pick<BatchExportRequest, 'ids' | 'folder'> {
  /** In the order of the reports. */
  readonly rows: readonly { readonly index: number; readonly one: BatchExported }[];
}

/** Words of the workbook 批量导出情况; it is a document and not a part of the window. */
const STATES: Readonly<Record<ReportState, string>> = {
  draft: '草稿',
  imported: '已装入',
  finalized: '定稿',
};

/** What was written, what was refused and why, and how many the export was stopped before. */
export function exportLog({ ids, folder, rows }: LogInput): ListWorkbook {
  const written = rows.filter(({ one }) => one.file !== null).length;
  const stopped = ids.length - rows.length;
  const counts = [
    `共 ${ids.length} 份：写出 ${written} 份，没有写出 ${rows.length - written} 份`,
    ...(stopped > 0 ? [`还没有轮到 ${stopped} 份`] : []),
  ];
  return {
    title: '批量导出情况',
    sheets: [
      {
        name: '导出情况',
        title: '批量导出情况',
        lines: [counts.join('，'), `文件夹：${folder}`],
        columns: [
          { head: '序号', width: 6 },
          { head: '单位', width: 32, long: true },
          { head: '年度', width: 8 },
          { head: '状态', width: 9 },
          { head: '结果', width: 12 },
          { head: '文件', width: 52, long: true },
          { head: '原因', width: 60, long: true },
        ],
        rows: rows.map(({ index, one }) => [
          index + 1,
          one.unitName,
          one.year,
          STATES[one.state],
          one.file === null ? '没有写出' : '已写出',
          one.file,
          one.refusal && failureSentence(one.refusal.code, one.refusal.facts),
        ]),
      },
    ],
  };
}
