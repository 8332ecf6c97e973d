import { formatNumber, parseCellText, type CellValue, type Cleaning } from '../cells/index.ts';
import type { CellKind, FormCell } from '../forms/index.ts';
import type { Item } from './lines.ts';
import type { ReadNote } from './types.ts';

export interface ReadValue {
  readonly value: CellValue;
  /** A sentence without place, and its level; null where the text was the plain value. */
  readonly remark: { readonly level: ReadNote['level']; readonly message: string } | null;
}

const WORDS: Readonly<Record<Cleaning, string>> = {
  fullWidth: '全角字符已转为半角',
  spaces: '已去掉空格',
  separators: '已去掉千位分隔符',
  unit: '已去掉单位',
  tenThousand: '已按单位换算',
  sign: '正负号已整理',
  none: '“无”按 0 读取',
  notApplicable: '按“不适用”读取',
  footnote: '已去掉注释符号',
};

const DOUBTFUL: ReadonlySet<Cleaning> = new Set(['sign', 'tenThousand', 'footnote']);

/** The value of one source cell; never repaired, every change of the text is told. */
export function readValue(item: Item, kind: CellKind): ReadValue {
  if (item.number !== undefined) return { value: item.number, remark: remarkOnNumber(item) };
  const parsed = parseCellText(item.text, kind);
  const shown = item.text.trim();
  if (!parsed.ok) {
    return {
      value: null,
      remark: { level: 'error', message: `“${shown}”不是数字，没有读入，请手工填写` },
    };
  }
  if (parsed.cleaned.length === 0) return { value: parsed.value, remark: null };
  const how = parsed.cleaned.map((cleaning) => WORDS[cleaning]).join('，');
  const isDoubtful =
    parsed.cleaned.some((cleaning) => DOUBTFUL.has(cleaning)) ||
    // 3 0 may be thirty spaced out, or two numbers whose cells were merged.
    /\d\s+\d(?!\d\d)/.test(shown.normalize('NFKC'));
  const level = isDoubtful ? 'warning' : 'info';
  return {
    value: parsed.value,
    remark: { level, message: `“${shown}”读作 ${wordsOf(parsed.value)}（${how}）` },
  };
}

export function wordsOf(value: CellValue): string {
  if (value === null) return '空白';
  if (value === 'NA') return '不适用';
  return formatNumber(value);
}

/** 表三“（一）予以公开·法律服务机构” */
export function cellWords(tableName: string, cell: FormCell): string {
  return `${tableName}“${cell.row.label}·${cell.column.label}”`;
}

/** A cell that holds a number but shows something else: rounded, as a date, as a percentage. */
function remarkOnNumber(item: Item): ReadValue['remark'] {
  const shown = parseCellText(item.text, 'money');
  if (item.text.trim() === '' || (shown.ok && shown.value === item.number)) return null;
  const number = item.number ?? 0;
  return {
    level: 'warning',
    message: `单元格显示为“${item.text.trim()}”，实际存的是 ${formatNumber(number)}，按实际存的数读取`,
  };
}
