import { EDITIONS, TABLE_IDS } from '../forms/index.ts';
import { memoised } from './memo.ts';
import { labelKey } from './normalise.ts';
import type { RowWords } from './records.ts';
import { similarity } from './similarity.ts';
import { columnFit, termsOf } from './vocabulary.ts';
import { WordIndex } from './wordIndex.ts';

/** Words that stand in the tables but in no form: the head over the labels, remarks, numbers of rows. */
const TABLE_WORDS = new Set([
  '信息内容',
  '项目',
  '内容',
  '指标',
  '指标名称',
  '序号',
  '备注',
  '单位',
  '件',
  '单位件',
  '单位万元',
  '万元',
  '数量',
  '金额',
]);

/** Whether a text is a word of any table: a head, a label, or a part of one. */
export const isTableWord = memoised((text: string): boolean => decide(labelKey(text)));

function decide(key: string): boolean {
  if (key === '' || TABLE_WORDS.has(key)) return true;
  // 商业企业2件 counts something; no word of the forms holds a digit.
  if (/\d/.test(key)) return false;
  for (const { id } of EDITIONS) {
    for (const table of TABLE_IDS) {
      const terms = termsOf(id, table);
      if (terms.furniture.has(key) || terms.rowFits(key).some((fit) => fit >= 0.85)) return true;
      if ((columnFit(terms, key)?.score ?? 0) >= 0.75) return true;
      if ([...terms.furniture].some((words) => isPart(words, key))) return true;
      if (terms.rows.some((term) => isPart(term.key, key))) return true;
      if ([...terms.columns.values()].some((words) => words.some((word) => isPart(word, key))))
        return true;
    }
  }
  return false;
}

/** A label in pieces, or nearly the words of a head. */
function isPart(words: string, key: string): boolean {
  return (
    (key.length >= 2 && key.length < words.length && words.includes(key)) ||
    similarity(words, key, 0.8) >= 0.8
  );
}

/** Whether a text is the label of a row of any table, for cutting lines into records. */
export function isRowLabel(text: string): boolean {
  const key = labelKey(text);
  return key !== '' && allRowKeys().has(key);
}

let rowKeys: ReadonlySet<string> | null = null;

function allRowKeys(): ReadonlySet<string> {
  rowKeys ??= new Set(
    EDITIONS.flatMap(({ id }) =>
      TABLE_IDS.flatMap((table) => termsOf(id, table).rows.flatMap((term) => term.keys)),
    ).filter((key) => !AMBIGUOUS.has(key)),
  );
  return rowKeys;
}

/** Shorter texts may be a piece of any label. */
const MIN_FOREIGN = 4;
/** A text that shares less with every label is no part of one. */
const MIN_SHARE = 0.5;

/** Whether a text can be part of a row label, told without comparing it with each: most texts of other tables cannot. */
export const canBelongToRow = memoised((text: string): boolean => {
  const key = labelKey(text);
  if (key.length < MIN_FOREIGN) return true;
  rowIndex ??= new WordIndex([...allRowKeys()]);
  return rowIndex.holdsMost(key, MIN_SHARE);
});

let rowIndex: WordIndex | null = null;

/** How well a text fits the row label it is most like, 0 to 1. */
export const labelFit = memoised((text: string): number => {
  const key = labelKey(text);
  if (key.length < 2 || AMBIGUOUS.has(key)) return 0;
  return Math.max(
    ...EDITIONS.flatMap(({ id }) =>
      TABLE_IDS.map((table) => Math.max(...termsOf(id, table).rowFits(key))),
    ),
  );
});

/** Words that are a row in one table and a column in another. */
const AMBIGUOUS = new Set(['总计', '合计', '其他', '公开', '复议', '企业']);

/** Whether a text is the words of a group of rows. */
export function isGroup(text: string): boolean {
  const key = labelKey(text);
  return EDITIONS.some(({ id }) =>
    TABLE_IDS.some((table) => termsOf(id, table).furniture.has(key)),
  );
}

/** What the cutting into records must know of the statutory words. */
export const ROW_WORDS: RowWords = { isRowLabel, labelFit, isGroup };
