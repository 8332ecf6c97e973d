import { cellKey, tableOf, type FormTable } from '../../forms/index.ts';
import { indexesOf, numberAt } from '../model/lookup.ts';
import { defineRule, HOLDS, type Issue } from '../rule.ts';
import { cellRefs, numberWords } from '../words.ts';
import { documentRows } from './regulations.ts';
import type { CheckInput } from '../types.ts';

const NORMS = '国办公开办函〔2019〕60号、〔2021〕30号表二';

const DOCUMENT_ROWS = ['regulations', 'normativeDocuments'].map((row) => {
  const cells = indexesOf('proactive', [`${row}.made`, `${row}.repealed`, `${row}.inForce`]);
  return {
    holds: ({ edition, tables }: CheckInput['report']): boolean => {
      const [made = -1, repealed = -1, inForce = -1] = cells(edition);
      const a = tables.proactive[made];
      const b = tables.proactive[repealed];
      const c = tables.proactive[inForce];
      return typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || a <= b + c;
    },
  };
});

export const madeStillInForce = defineRule({
  id: 'T2-04',
  severity: 'warning',
  name: '制发与有效件数',
  editions: ['2021'],
  holds: '规章、行政规范性文件：本年制发件数不超过现行有效件数＋本年废止件数。',
  help: '本年制发的，到年底不是有效就是已废止；核对现行有效件数是不是漏计。',
  source: NORMS,
  example:
    '表二「行政规范性文件」行：本年制发 5 件，而现行有效 2＋本年废止 1＝3 件，少了 2 件。请核对现行有效件数。',
  reads: ['proactive.regulations', 'proactive.normativeDocuments', 'unit'],
  detect: (input) => {
    const { report } = input;
    if (DOCUMENT_ROWS.every((row) => row.holds(report))) return HOLDS;
    const form = tableOf(report.edition, 'proactive');
    return documentRows(input).flatMap((row): readonly Issue[] => {
      const value = (column: string): number | undefined =>
        numberAt(report, 'proactive', cellKey(row, column));
      const made = value('made');
      const repealed = value('repealed');
      const inForce = value('inForce');
      if (made === undefined || repealed === undefined || inForce === undefined) return HOLDS;
      if (made <= inForce + repealed) return HOLDS;
      return [
        {
          message:
            `表二「${labelOf(form, row)}」行：本年制发 ${numberWords(made)} 件，而现行有效 ` +
            `${numberWords(inForce)}＋本年废止 ${numberWords(repealed)}＝${numberWords(inForce + repealed)} 件，` +
            `少了 ${numberWords(made - inForce - repealed)} 件。请核对现行有效件数。`,
          cells: [
            ...rowRefs(form, row, [['inForce'], 'wrong']),
            ...rowRefs(form, row, [['made', 'repealed'], 'part']),
          ],
        },
      ];
    });
  },
});

export const enforcementHappens = defineRule({
  id: 'T2-05',
  severity: 'hint',
  name: '执法数据',
  holds: '有行政执法权的单位，行政许可、行政处罚、行政强制不全是 0。',
  help: '这三项统计全部处理决定，包括依法没有公开的；确实没有的不用改。',
  source: NORMS,
  example:
    '本单位有行政执法权，而表二行政许可、行政处罚、行政强制的处理决定数量都是 0。这三项统计全年全部处理决定（包括依法未公开的），请核对。',
  reads: ['proactive.licensing', 'proactive.penalties', 'proactive.coercion', 'unit'],
  detect: ({ report, unit }) => {
    if (unit?.hasEnforcementPower !== true) return HOLDS;
    const keys = ['licensing', 'penalties', 'coercion'].map((row) => cellKey(row, 'decisions'));
    if (keys.some((key) => numberAt(report, 'proactive', key) !== 0)) return HOLDS;
    const form = tableOf(report.edition, 'proactive');
    return [
      {
        message:
          '本单位有行政执法权，而表二行政许可、行政处罚、行政强制的处理决定数量都是 0。' +
          '这三项统计全年全部处理决定（包括依法未公开的），请核对。',
        cells: cellRefs(
          form,
          keys.map((key) => form.indexOf.get(key) ?? -1),
          'wrong',
        ),
      },
    ];
  },
});

export const publishedWithinTotal = defineRule({
  id: 'T2-07',
  severity: 'warning',
  name: '公开总数',
  editions: ['2019'],
  holds: '规章、规范性文件：本年新制作数量、本年新公开数量都不超过对外公开总数量。',
  help: '对外公开总数量是历年公开、现在仍在公开的总数，包括本年新公开的。',
  source: '国办公开办函〔2019〕60号表二',
  example:
    '表二「规范性文件」行：本年新公开数量 3，比对外公开总数量 2 还多 1。请核对对外公开总数量（它包括本年新公开的）。',
  reads: ['proactive.regulations', 'proactive.normativeDocuments'],
  detect: ({ report }) => {
    const form = tableOf(report.edition, 'proactive');
    return ['regulations', 'normativeDocuments'].flatMap((row) =>
      ['made', 'published'].flatMap((column): readonly Issue[] => {
        const value = numberAt(report, 'proactive', cellKey(row, column));
        const total = numberAt(report, 'proactive', cellKey(row, 'totalPublic'));
        if (value === undefined || total === undefined || value <= total) return HOLDS;
        const label = form.columns.find((candidate) => candidate.key === column)?.label ?? '';
        return [
          {
            message:
              `表二「${labelOf(form, row)}」行：${label} ${numberWords(value)}，比对外公开总数量 ` +
              `${numberWords(total)} 还多 ${numberWords(value - total)}。` +
              '请核对对外公开总数量（它包括本年新公开的）。',
            cells: [
              ...rowRefs(form, row, [['totalPublic'], 'wrong']),
              ...rowRefs(form, row, [[column], 'part']),
            ],
          },
        ];
      }),
    );
  },
});

function labelOf(form: FormTable, row: string): string {
  return form.rows.find((candidate) => candidate.key === row)?.label ?? '';
}

function rowRefs(
  form: FormTable,
  row: string,
  [columns, role]: readonly [readonly string[], 'wrong' | 'part'],
): NonNullable<Issue['cells']> {
  return cellRefs(
    form,
    columns.map((column) => form.indexOf.get(cellKey(row, column)) ?? -1),
    role,
  );
}
