import { formatValue, type CellValue } from '../../../../domain/cells/index.ts';
import { tableOf, type EditionId } from '../../../../domain/forms/index.ts';
import {
  resolveBinding,
  vocabularyOf,
  wordOfName,
  type Binding,
  type BoundForm,
  type BoundSource,
  type BoundTables,
  type Places,
} from '../../../../domain/report/index.ts';

/** Rows that nearly every report tells, in the order in which it does. */
const TOLD_FIRST = [
  '本年新收',
  '上年结转',
  '收办合计',
  '办理结果',
  '予以公开',
  '部分公开',
  '不予公开',
  '无法提供',
  '不予处理',
  '其他处理',
  '结转下年度',
  '行政复议',
  '行政诉讼',
];
const TOTAL = '总计';
const MAX_LISTED = 60;

/** The names that hold all the words of a search, the likeliest first; without words those every report tells. */
export const choicesFor = (edition: EditionId, search: string): readonly BoundSource[] => {
  const words = search
    .split(/[\s\u3000·・]+/)
    .flatMap((word) => (word === '' ? [] : wordOfName(word)));
  const fitting = [...vocabularyOf(edition).values()].filter((source) =>
    words.length === 0 ? isTold(source) : words.every((word) => source.name.includes(word)),
  );
  return fitting.toSorted((a, b) => rank(a, words) - rank(b, words)).slice(0, MAX_LISTED);
};

/** What a share may be of: the totals of table 三 and 四. */
export const wholesFor = (edition: EditionId): readonly BoundSource[] =>
  choicesFor(edition, '').filter(({ table }) => table !== 'proactive');

const partsOf = ({ name }: BoundSource): readonly [row: string, column: string] => {
  const [row = '', column = ''] = name.split('·');
  return [row, column];
};

const isTold = (source: BoundSource): boolean =>
  source.table === 'proactive' ||
  (partsOf(source)[1] === TOTAL && TOLD_FIRST.includes(partsOf(source)[0]));

const rank = (source: BoundSource, words: readonly string[]): number => {
  const [row, column] = partsOf(source);
  const told = TOLD_FIRST.indexOf(row);
  const exact = words.filter((word) => word === row || word === column).length;
  return (told === -1 ? TOLD_FIRST.length : told) + (column === TOTAL ? 0 : 100) - exact * 200;
};

/** What the dialog lets one choose for a name. */
export interface Wording {
  readonly kind: BoundForm['kind'] | 'lastYear';
  readonly whole: BoundSource | undefined;
  readonly places: Places;
}

export const bindingFor = (source: BoundSource, { kind, whole, places }: Wording): Binding => {
  const lastYear = kind === 'lastYear';
  const plain = { source, lastYear };
  if (kind === 'share' && whole) return { ...plain, form: { kind, of: whole, places } };
  if (kind === 'changePercent') return { ...plain, form: { kind, places } };
  if (kind === 'numeral' || kind === 'change') return { ...plain, form: { kind } };
  return { ...plain, form: { kind: 'digits' } };
};

/** What a name stands for now, as the table shows it: blank as nothing. */
export const valueNow = (source: BoundSource, tables: BoundTables): CellValue => {
  const resolved = resolveBinding({ source, lastYear: false, form: { kind: 'digits' } }, tables);
  if (resolved.ok) return resolved.value;
  return resolved.problem === 'notApplicable' ? 'NA' : null;
};

export const valueText = (value: CellValue): string => formatValue(value);

/** 表三 */
export const tableName = (edition: EditionId, source: BoundSource): string =>
  tableOf(edition, source.table).name;
