import { compact } from './normalise.ts';
import type { NeutralDocument } from './types.ts';

/** Documents that are taken for an annual report by mistake, by words that only they hold together. */
const KINDS: readonly { readonly name: string; readonly words: readonly RegExp[] }[] = [
  {
    name: '部门预算或决算表',
    words: [/预算|决算/, /一般公共预算|财政拨款|收支总表|三公经费|基本支出|项目支出/],
  },
  { name: '政府采购文件', words: [/采购/, /招标|投标|供应商|中标/] },
  { name: '人员名册', words: [/姓名/, /电话|手机|职务|身份证/] },
  { name: '工资或考勤表', words: [/工资|考勤/, /应发|实发|出勤/] },
  { name: '财务报表', words: [/资产负债表|利润表|现金流量表/] },
  {
    name: '政府信息主动公开目录',
    words: [/公开目录|事项目录|公开事项/, /公开时限|公开主体|公开方式/],
  },
  { name: '依申请公开的登记表', words: [/申请/, /登记表|受理编号|答复日期/] },
];

/** Enough to know a document by; the rest repeats. */
const MAX_CHARS = 200_000;

/** What a document without the three tables seems to be; null where its words do not say. */
export function foreignKind(doc: NeutralDocument): string | null {
  let text = compact(doc.fileName);
  for (const block of doc.blocks) {
    if (text.length > MAX_CHARS) break;
    const own =
      block.kind === 'paragraph' ? block.text : block.cells.map((cell) => cell.text).join('\n');
    text += compact(own.slice(0, MAX_CHARS));
  }
  return KINDS.find(({ words }) => words.every((word) => word.test(text)))?.name ?? null;
}
