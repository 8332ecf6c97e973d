import {
  array,
  constant,
  constantFrom,
  double,
  integer,
  oneof,
  option,
  record,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { withTotals, type CellValue } from '../../src/domain/cells/index.ts';
import {
  tableOf,
  type EditionId,
  type FormTable,
  type TableId,
} from '../../src/domain/forms/index.ts';
import type { Report, Section, SectionNumber } from '../../src/domain/report/index.ts';

const PIECES = [
  '政府信息公开',
  '　　',
  '（一）',
  '一、',
  '1.',
  '（1）',
  '二、主动公开政府信息情况',
  '表三',
  '送审稿',
  '〔2021〕30号',
  '《条例》',
  '“三安全一稳定”',
  '——',
  '……',
  '，',
  '。',
  '；',
  '：',
  '！',
  '？',
  '、',
  '·',
  '￥5.5万元',
  '２０２４',
  '12 条',
  '\t',
  '  ',
  '=1+1',
  '+',
  '-',
  '@',
  '<b>&amp;</b>',
  '"\'',
  '_x0041_',
  ']]>',
  '😀',
  '𠮷',
  'https://example.org/?a=1&b=2',
  'nbsp\u00a0',
] as const;

/** One paragraph: Chinese words and punctuation, numbering, spaces, markup, formulas, any other character. */
const paragraph: Arbitrary<string> = array(
  oneof(
    { weight: 4, arbitrary: constantFrom(...PIECES) },
    { weight: 1, arbitrary: string({ unit: 'grapheme', maxLength: 6 }) },
    { weight: 1, arbitrary: string({ unit: 'binary', maxLength: 6 }) },
  ),
  { maxLength: 8 },
).map((pieces) => pieces.join('').replaceAll('\n', ''));

const text: Arbitrary<string> = array(paragraph, { maxLength: 5 }).map((lines) => lines.join('\n'));

const typed: Arbitrary<CellValue> = oneof(
  { weight: 4, arbitrary: constant(0) },
  { weight: 4, arbitrary: integer({ min: 1, max: 99_999 }) },
  { weight: 1, arbitrary: constant(null) },
  { weight: 1, arbitrary: constant('NA' as const) },
);

const money: Arbitrary<CellValue> = oneof(
  typed,
  double({ min: 0, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(6))),
);

/** Values of a table, totals computed, or (one in four) some of them stated wrong. */
function tableValues(table: FormTable): Arbitrary<readonly CellValue[]> {
  const cells = table.cells.map(({ kind }) => {
    if (kind === 'money') return money;
    return kind === 'signedCount' ? oneof(typed, integer({ min: -999, max: 999 })) : typed;
  });
  return tuple(
    tuple(...cells),
    integer({ min: 0, max: 3 }),
    array(typed, { minLength: 4, maxLength: 4 }),
  ).map(([values, chance, wrong]) => {
    const totalled = withTotals(table, values);
    if (chance > 0) return totalled;
    let next = 0;
    return totalled.map((value, index) => {
      const isComputed = (table.cells[index]?.sumOf.length ?? 0) > 0;
      if (!isComputed || index % 3 !== 0) return value;
      next += 1;
      return wrong[next % wrong.length] ?? null;
    });
  });
}

const sections: Arbitrary<readonly Section[]> = array(
  record({ no: constantFrom<SectionNumber>(1, 2, 3, 4, 5, 6), title: paragraph, text }),
  { maxLength: 7 },
);

/** Any report: any text, any numbers, blanks, not applicable, stated totals that are wrong, sections in any order. */
export const anyReport: Arbitrary<Report> = constantFrom<EditionId>('2019', '2021').chain(
  (edition) => {
    const values = (id: TableId): Arbitrary<readonly CellValue[]> =>
      tableValues(tableOf(edition, id));
    return record({
      unitName: constantFrom(
        '',
        '示例县营商环境建设监督局',
        '示例市人民政府',
        '示例省发展和改革委员会（物价局）',
      ),
      year: edition === '2019' ? constantFrom(2019, 2020) : integer({ min: 2021, max: 2035 }),
      edition: constant(edition),
      title: paragraph,
      preamble: text,
      sections,
      // A text of nothing is none.
      review: option(text, { nil: undefined }).map((names) => names || undefined),
      tables: record({
        proactive: values('proactive'),
        requests: values('requests'),
        litigation: values('litigation'),
      }),
    });
  },
);
