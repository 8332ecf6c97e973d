import {
  BOUND_PARTS,
  boundTables,
  BRACKETED,
  looksLikeMarker,
  resolveMarker,
  textOf,
  type BoundProblem,
  type BoundSource,
  type BoundTables,
  type TextPart,
} from '../../../report/index.ts';
import { tableOf } from '../../../forms/index.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import { partWords } from '../../textWords.ts';
import type { CellRef, CheckInput } from '../../types.ts';
import { cellRefs } from '../../words.ts';
import { placeOf, quoteOf } from './issues.ts';

const SOURCE = '国办公开办函〔2021〕30号（一般理解：正文与表格是同一份年报，数据应一致）';

/** What to do about a bound number that has no value. */
const ADVICE: Readonly<Record<BoundProblem, string>> = {
  blank: '对应的格还空着，印出来不会当作 0。请填表，没有发生的填 0',
  notApplicable: '对应的格是不适用（/），没有数可写。请填数，或改写这一句',
  noLastYear: '没有上年年报，取不到上年的数。请先导入上年年报，或改写这一句',
  ofZero: '比较的基数是 0，算不出百分比。请改写这一句',
  otherEdition: '这一年的表里没有这一格（表格换了版本）。请重新插入，或改写这一句',
};

export const boundHaveValues = defineRule({
  id: 'N-14',
  severity: 'warning',
  name: '随表数字有值',
  holds: '正文里随表变动的数字都取得到：对应的格已填，不空白、不是不适用，要上年数的有上年年报。',
  help: '填好对应的格；取不到的，删去标记或改写这一句。定稿前必须处理。',
  source: SOURCE,
  example:
    '「一、总体情况」里的〔本年新收·其他〕还没有数：对应的格还空着，印出来不会当作 0。请填表，没有发生的填 0。',
  reads: ['text', 'requests', 'litigation', 'proactive', 'previous'],
  detect: (input) =>
    bracketed(input).flatMap(({ part, marker, start, end, tables }): readonly Issue[] => {
      const found = resolveMarker(marker.slice(1, -1), tables);
      if (!found || found.resolved.ok) return HOLDS;
      const { problem } = found.resolved;
      return [
        {
          severity: input.stage === 'finalizing' ? 'error' : 'warning',
          message: `${partWords(part)}里的${marker}还没有数：${ADVICE[problem]}。`,
          cells:
            found.binding && problem !== 'noLastYear' ? refsOf(input, found.binding.source) : [],
          ...placeOf(input.report, { part, start, end }),
        },
      ];
    }),
});

export const boundNamesKnown = defineRule({
  id: 'N-15',
  severity: 'warning',
  name: '随表数字的名称',
  holds: '〔行·列〕这样的标记，行和列的名称与表里的一致。',
  help: '用「插入表中数字」重新插入；本来就是文字的，写明原因。',
  source: SOURCE,
  example:
    '「一、总体情况」里的〔本年新收·总记〕像是随表变动的数字，但表里没有这个名称，会照原样印出：“全年收到申请〔本年新收·总记〕件。”请用「插入表中数字」重新插入。',
  reads: ['text'],
  detect: (input) =>
    bracketed(input).flatMap(({ part, marker, start, end, tables }): readonly Issue[] => {
      const inner = marker.slice(1, -1);
      if (resolveMarker(inner, tables) || !looksLikeMarker(inner)) return HOLDS;
      const place = { part, start, end };
      return [
        {
          message:
            `${partWords(part)}里的${marker}像是随表变动的数字，但表里没有这个名称，会照原样印出：` +
            `“${quoteOf(input.report, place)}”请用「插入表中数字」重新插入。`,
          ...placeOf(input.report, place),
        },
      ];
    }),
});

interface Bracketed {
  readonly part: TextPart;
  /** With its brackets. */
  readonly marker: string;
  readonly start: number;
  readonly end: number;
  readonly tables: BoundTables;
}

/** Everything in tortoise-shell brackets; the rules read printed text, where markers with a number are gone. */
function bracketed({ report, previous }: CheckInput): readonly Bracketed[] {
  const tables = boundTables(report, previous?.report);
  return BOUND_PARTS.flatMap((part) =>
    Array.from(textOf(report, part).matchAll(BRACKETED), (match) => ({
      part,
      marker: match[0],
      start: match.index,
      end: match.index + match[0].length,
      tables,
    })),
  );
}

function refsOf({ report }: CheckInput, { table, cells }: BoundSource): readonly CellRef[] {
  return cellRefs(tableOf(report.edition, table), cells, 'part');
}
