import { defineRule, HOLDS, type Issue } from '../rule.ts';
import type { CheckInput } from '../types.ts';

function wrongWidths({ reading }: CheckInput, table: 'requests' | 'litigation'): readonly Issue[] {
  const rows = reading?.rows.filter((row) => row.table === table) ?? HOLDS;
  const name = table === 'requests' ? '表三' : '表四';
  return rows.map((row) => ({
    // Where all numbers of the row are alike, nothing can have been misplaced.
    severity: row.harmless ? 'warning' : 'error',
    message:
      `${name}${row.label === '' ? '' : `「${row.label}」行`}（${row.place}）有 ${row.found} 个数，应为 ` +
      `${row.expected} 个。${row.harmless ? '' : `已试着对位为：${row.alignment}。`}请对照原件核对这一行各格的位置。`,
  }));
}

export const sevenNumbers = defineRule({
  id: 'T3-07',
  severity: 'error',
  name: '表三每行七个数',
  holds: '读入文件时，每一行恰好有 7 个数（各数相同、位置不影响结果的，为核实）。',
  help: '对照原件，看多出或缺少的是哪一列，再逐格核对。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表三',
  example:
    '表三「一、本年新收政府信息公开申请数量」行（第56行）有 8 个数，应为 7 个。已试着对位为：自然人 3、商业企业 0、科研机构 0、社会公益组织 0、法律服务机构 1、其他 0、总计 4。请对照原件核对这一行各格的位置。',
  reads: [],
  detect: (input) => wrongWidths(input, 'requests'),
});

export const fifteenNumbers = defineRule({
  id: 'T4-03',
  severity: 'error',
  name: '表四十五个数',
  holds: '读入文件时，恰好有 15 个数（各数相同、位置不影响结果的，为核实）。',
  help: '对照原件，看多出或缺少的是哪一组，再逐格核对。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表四',
  example: '表四（第87行）有 16 个数，应为 15 个。请对照原件核对这一行各格的位置。',
  reads: [],
  detect: (input) => wrongWidths(input, 'litigation'),
});

export const officialLabels = defineRule({
  id: 'S-09',
  severity: 'error',
  name: '表格文字',
  holds: '读入文件时，表格里印的项目名称与规定的一致。',
  help: '导出时会按规定的文字印出；对外公布的文件请一并更正。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号',
  example: '表二（第12行）印的是「行政事业型收费」，规定的文字是「行政事业性收费」。请更正。',
  reads: [],
  detect: ({ reading }) =>
    (reading?.labels ?? []).map(({ table, place, printed, official }): Issue => {
      const name = { proactive: '表二', requests: '表三', litigation: '表四' }[table];
      return {
        message: `${name}（${place}）印的是「${printed}」，规定的文字是「${official}」。请更正。`,
      };
    }),
});
