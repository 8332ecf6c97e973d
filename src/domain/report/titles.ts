import type { SectionNumber } from './report.ts';

/** Which of the two correct sets of section titles an agency prints (forms.md). */
export type TitleSet = 'A' | 'B';

const SET_A: Readonly<Record<SectionNumber, string>> = {
  1: '总体情况',
  2: '主动公开政府信息情况',
  3: '收到和处理政府信息公开申请情况',
  4: '政府信息公开行政复议、行政诉讼情况',
  5: '存在的主要问题及改进情况',
  6: '其他需要报告的事项',
};

/** The words of 条例 Art. 50. */
const SET_B: Readonly<Record<SectionNumber, string>> = {
  1: '总体情况',
  2: '行政机关主动公开政府信息情况',
  3: '行政机关收到和处理政府信息公开申请情况',
  4: '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  5: '政府信息公开工作存在的主要问题及改进情况',
  6: '其他需要报告的事项',
};

const NUMERALS = ['一', '二', '三', '四', '五', '六'] as const;

export function sectionTitle(no: SectionNumber, set: TitleSet = 'A'): string {
  return (set === 'A' ? SET_A : SET_B)[no];
}

/** 1 → 一 */
export function sectionNumeral(no: SectionNumber): string {
  return NUMERALS[no - 1] ?? '';
}

/** {机关全称}{YYYY}年政府信息公开工作年度报告 (rule S-14). */
export function reportTitle(unitName: string, year: number): string {
  return `${unitName}${year}年政府信息公开工作年度报告`;
}
