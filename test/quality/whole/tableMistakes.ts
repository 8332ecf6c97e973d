import type { CellValue } from '../../../src/domain/cells/index.ts';
import type { TableId } from '../../../src/domain/forms/index.ts';
import type { Report } from '../../../src/domain/report/index.ts';
import {
  CITY,
  COUNTY,
  DISTRICT,
  HOUSING,
  LAND,
  SCHOOLS,
  stating,
  valueOf,
  type Cells,
  type Told,
} from './spoil.ts';

const inCells = (
  table: TableId,
  keys: readonly string[],
  change: (values: readonly number[]) => readonly CellValue[],
) => ({
  change: (report: Report): Report => {
    const to = change(keys.map((key) => valueOf(report, table, key)));
    return stating(report, table, Object.fromEntries(keys.map((key, at) => [key, to[at] ?? null])));
  },
  right: (report: Report): Cells =>
    Object.fromEntries(keys.map((key) => [key, valueOf(report, table, key)])),
});

const APPLICANTS = ['natural', 'commercial', 'research', 'publicWelfare', 'legalService', 'other'];
const row = (key: string): readonly string[] =>
  APPLICANTS.map((applicant) => `${key}.${applicant}`);
const reversed = (value: number): number => Number(String(value).replace(/(\d)(\d)$/, '$2$1'));

export const TABLE_MISTAKES: readonly Told[] = [
  {
    name: 'a number one column to the right',
    rules: 'T3-08 T3-02',
    office: COUNTY,
    ...inCells('requests', ['granted.commercial', 'granted.research'], ([a = 0]) => [0, a]),
  },
  {
    name: 'a total in the wrong column',
    rules: 'T3-08',
    office: LAND,
    ...inCells(
      'requests',
      ['handledTotal.legalService', 'handledTotal.publicWelfare'],
      ([a = 0]) => [0, a],
    ),
  },
  {
    name: 'a total typed by hand',
    rules: 'T3-03 T3-02',
    office: CITY,
    ...inCells('requests', ['granted.total'], ([a = 0]) => [a + 10]),
  },
  {
    name: 'transposed digits',
    rules: 'T3-01 T3-02',
    office: CITY,
    ...inCells('requests', ['unable.notHeld.natural'], ([a = 0]) => [reversed(a)]),
  },
  {
    name: 'a row one column off',
    rules: 'T3-01 T3-02 T3-08',
    office: HOUSING,
    ...inCells('requests', row('granted').slice(0, 3), ([a = 0, b = 0]) => [0, a, b]),
  },
  {
    name: 'two applicants changed places',
    rules: 'T3-08 T3-01 T3-02',
    office: DISTRICT,
    ...inCells('requests', ['granted.natural', 'granted.commercial'], ([a = 0, b = 0]) => [b, a]),
  },
  {
    name: 'a number split over two cells',
    rules: 'T3-08 T3-01 T3-02 T3-03',
    office: COUNTY,
    ...inCells('requests', ['granted.natural', 'granted.commercial'], ([a = 0, b = 0]) => [
      Math.floor(a / 10),
      Number(`${a % 10}${b}`),
    ]),
    right: () => ({}),
  },
  {
    name: 'a digit too many',
    rules: 'T3-01 T3-02 T3-03',
    office: LAND,
    ...inCells('requests', ['granted.natural'], ([a = 0]) => [a * 10 + 1]),
  },
  {
    name: 'a minus sign that slipped in',
    rules: 'T3-04',
    office: COUNTY,
    ...inCells('requests', ['refused.petition.natural'], ([a = 0]) => [-a]),
  },
  {
    name: '结转 left out',
    rules: 'T3-01',
    office: LAND,
    ...inCells('requests', ['carriedOut.natural', 'carriedOut.total'], () => [0, 0]),
    right: () => ({}),
  },
  {
    name: '（七）总计 left at 0',
    rules: 'T3-02 T3-01',
    office: SCHOOLS,
    ...inCells(
      'requests',
      [...APPLICANTS, 'total'].map((column) => `handledTotal.${column}`),
      (values) => values.map(() => 0),
    ),
    right: () => ({}),
  },
  {
    name: 'a blank row',
    rules: 'T3-05',
    office: COUNTY,
    ...inCells('requests', [...row('refused.excessive'), 'refused.excessive.total'], (values) =>
      values.map(() => null),
    ),
    right: () => ({}),
  },
  {
    name: 'totals without their parts',
    rules: 'T3-06',
    office: DISTRICT,
    ...inCells('requests', row('refused.publication'), (values) => values.map(() => null)),
  },
  {
    name: 'a slash for 0',
    rules: 'T3-05',
    office: LAND,
    ...inCells('requests', ['denied.stateSecret.other'], () => ['NA']),
  },
  {
    name: 'table four does not add up',
    rules: 'T4-01',
    office: HOUSING,
    ...inCells('litigation', ['review.total'], ([a = 0]) => [a + 1]),
  },
  {
    name: '规章 of a county',
    rules: 'T2-03',
    office: '示例县柳河镇人民政府',
    change: (report) =>
      stating(report, 'proactive', {
        'regulations.made': 1,
        'regulations.inForce': 1,
        'normativeDocuments.made': 0,
        'normativeDocuments.inForce': 0,
      }),
    right: () => ({ 'regulations.made': 0, 'normativeDocuments.made': 1 }),
  },
  {
    name: 'made more than there are in force',
    rules: 'T2-04',
    office: LAND,
    ...inCells('proactive', ['normativeDocuments.inForce'], () => [1]),
    right: () => ({}),
  },
  {
    name: 'the sign of a change lost its way',
    rules: 'T2-08',
    office: SCHOOLS,
    ...inCells('proactive', ['licensing.change'], () => [-253]),
    right: () => ({}),
  },
  {
    name: 'half a thing',
    rules: 'T2-01',
    office: COUNTY,
    ...inCells('proactive', ['penalties.decisions'], ([a = 0]) => [a / 2 + 0.25]),
    right: () => ({}),
  },
  {
    name: '元 for 万元',
    rules: 'T2-02',
    office: CITY,
    compared: true,
    ...inCells('proactive', ['fees.amount'], ([a = 0]) => [Math.round(a * 10_000)]),
  },
  {
    name: '结转 not carried into this year',
    rules: 'C-01 T3-01',
    office: COUNTY,
    compared: true,
    ...inCells('requests', ['carriedIn.natural', 'carriedIn.total'], () => [0, 0]),
    right: () => ({}),
  },
  {
    name: 'documents in force forgotten',
    rules: 'C-02',
    office: COUNTY,
    compared: true,
    ...inCells('proactive', ['normativeDocuments.inForce'], ([a = 0]) => [a - 9]),
    right: () => ({}),
  },
  {
    name: 'ten times last year',
    rules: 'C-03',
    office: HOUSING,
    compared: true,
    ...inCells('proactive', ['licensing.decisions'], ([a = 0]) => [a * 10]),
    right: () => ({}),
  },
  {
    name: 'the items of 2019 not carried on',
    rules: 'C-08',
    office: SCHOOLS,
    compared: true,
    ...inCells('proactive', ['penalties.lastYearItems'], ([a = 0]) => [a + 30]),
    right: () => ({}),
  },
];
