import { describe, expect, it } from 'vitest';
import { furnitureOf } from './furniture.ts';
import { reviewNamesIn } from './reviewNames.ts';

const namesIn = (line: string): string => reviewNamesIn(line, (word) => furnitureOf(word) !== null);

describe('the names of those who wrote and checked a page', () => {
  it.each([
    '撰稿：甲某',
    '撰 稿：甲某　　一 审：乙某',
    '来源：示例县示例局 责任编辑：甲某 二审：乙某 终审：丙某',
    '信息来源:示例县人民政府办公室',
    '审核人：甲某（办公室）',
    '单位负责人（签字）：甲某　填表人：乙某',
  ])('are kept as they stood: %s', (line) => {
    expect(namesIn(`  ${line}　`)).toBe(line);
    expect(furnitureOf(line)).toBe('review');
  });

  it.each([
    ['（来源：示例县示例局）', '来源：示例县示例局'],
    ['（责任编辑：甲某（办公室））', '责任编辑：甲某（办公室）'],
    ['日期:2024-01-12 来源:示例局 浏览次数：35', '来源:示例局'],
    ['发布时间：2024-01-12 16:09 来源：示例局 | 字号：大 中 小', '来源：示例局'],
    ['来源：示例局  浏览：3  编辑：甲某  【打印】 【关闭】', '来源：示例局  编辑：甲某'],
    ['撰稿：甲某 2024-01-12', '撰稿：甲某'],
    ['来源：示例局发布时间：2024-01-12', '来源：示例局'],
    ['发布机构：示例局 来源：示例网', '来源：示例网'],
    ['填报单位：示例局 填表人：甲某 填报日期：2024-01-12', '填表人：甲某'],
  ])('are kept without dates, counts and buttons: %s', (line, names) => {
    expect(namesIn(line)).toBe(names);
  });

  it.each([
    '撰稿：',
    '一审： 二审： 终审：',
    '日期:2024-01-12 来源:',
    '发布：2024-01-12',
    '扫一扫',
  ])('are not there: %s', (line) => {
    expect(namesIn(line)).toBe('');
  });
});
