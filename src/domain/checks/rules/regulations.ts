import { tableOf } from '../../forms/index.ts';
import { indexesOf, numberAt } from '../model/lookup.ts';
import { defineRule, HOLDS } from '../rule.ts';
import type { CheckInput } from '../types.ts';
import { cellRefs, numberWords } from '../words.ts';

const regulationCells = indexesOf('proactive', [
  'regulations.made',
  'regulations.repealed',
  'regulations.inForce',
  'regulations.published',
  'regulations.totalPublic',
]);

export const countyHasNoRegulations = defineRule({
  id: 'T2-03',
  severity: 'warning',
  name: '规章制定权',
  holds: '县级及以下机关的规章各格为 0。',
  help: '规章由国务院部门、省级和设区的市的政府制定；县级机关发的是行政规范性文件，请填到下一行。',
  source: '《中华人民共和国立法法》第九十一条、第九十三条',
  example:
    '表二「规章」行填了数字（本年制发件数 2），而县级及以下机关没有规章制定权。是不是应填在「行政规范性文件」行？',
  reads: ['proactive.regulations', 'unit'],
  detect: (input) => {
    const { report } = input;
    const values = report.tables.proactive;
    if (regulationCells(report.edition).every((index) => index < 0 || values[index] === 0)) {
      return HOLDS;
    }
    const form = tableOf(report.edition, 'proactive');
    const filled = form.cells.filter(
      (cell) =>
        cell.row.key === 'regulations' && (numberAt(report, 'proactive', cell.key) ?? 0) > 0,
    );
    if (filled.length === 0 || !isCountyOrBelow(input)) return HOLDS;
    const what = filled.map(
      (cell) => `${cell.column.label} ${numberWords(numberAt(report, 'proactive', cell.key) ?? 0)}`,
    );
    const next = form.rows.find((row) => row.key === 'normativeDocuments')?.label ?? '';
    return [
      {
        message: `表二「规章」行填了数字（${what.join('，')}），而县级及以下机关没有规章制定权。是不是应填在「${next}」行？`,
        cells: cellRefs(
          form,
          filled.map((cell) => cell.index),
          'wrong',
        ),
      },
    ];
  },
});

const COUNTY = 3;
/** Not the cities with districts that are called 新乡, 萍乡, 镇江, 景德镇, nor what is called 区 without being one. */
const COUNTY_NAME = /县|旗|街道|[乡镇](?!江?市)|(?<!自治|开发|示范|新|地)区(?!域)/;

/** By the level of the agency where it is known, otherwise by its name. */
function isCountyOrBelow({ unit, report }: CheckInput): boolean {
  if (unit?.level !== undefined) return unit.level >= COUNTY;
  return COUNTY_NAME.test(report.unitName);
}

/** The rows of documents that can hold figures; of 规章 at a county agency T2-03 says all there is to say. */
export function documentRows(input: CheckInput): readonly string[] {
  return isCountyOrBelow(input) ? ['normativeDocuments'] : ['regulations', 'normativeDocuments'];
}
