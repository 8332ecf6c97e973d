import type { TableValues } from '../../../cells/index.ts';
import type { FormCell } from '../../../forms/index.ts';
import { amountAt, isNumberAt, requestsModel, type RequestsModel } from '../../model/requests.ts';
import { isSound } from '../../model/sound.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import { cellRefs, numberWords, rowWords } from '../../words.ts';

function rowHolds(values: TableValues, model: RequestsModel, start: number): boolean {
  let sum = 0;
  let numbers = 0;
  for (let index = start; index < start + model.totalColumn; index += 1) {
    const value = values[index];
    if (typeof value !== 'number') continue;
    sum += value;
    numbers += 1;
  }
  const total = values[start + model.totalColumn];
  return typeof total !== 'number' || numbers === 0 || Math.abs(total - sum) < 1e-9;
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}

export const rowTotals = defineRule({
  id: 'T3-03',
  severity: 'error',
  name: '表三行合计',
  holds: '每一行：总计＝自然人与五类法人或其他组织之和（空白不计入）。',
  help: '核对这一行六类申请人的件数；分项无误的，改总计。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表三「总计」栏',
  example:
    '表三「（一）予以公开」行「总计」为 5，而六类申请人之和为 4，相差 1 件。请核对这一行，或把总计改为 4。',
  reads: ['requests'],
  detect: ({ report }) => {
    const model = requestsModel(report.edition);
    const values = report.tables.requests;
    if (isSound(values, model)) return HOLDS;
    let issues: Issue[] | undefined;
    for (const start of model.rowStarts) {
      if (rowHolds(values, model, start)) continue;
      (issues ??= []).push(rowIssue(values, model, start));
    }
    return issues ?? HOLDS;
  },
});

function rowIssue(values: TableValues, model: RequestsModel, start: number): Issue {
  const parts = range(start, start + model.totalColumn);
  const sum = parts.reduce((before, index) => before + amountAt(values, index), 0);
  const total = amountAt(values, start + model.totalColumn);
  return {
    message:
      `表三「${nameOf(model, start)}」行「总计」为 ${numberWords(total)}，而六类申请人之和为 ` +
      `${numberWords(sum)}，相差 ${numberWords(Math.abs(total - sum))} 件。` +
      `请核对这一行，或把总计改为 ${numberWords(sum)}。`,
    cells: [
      ...cellRefs(model.form, [start + model.totalColumn], 'wrong'),
      ...cellRefs(model.form, parts, 'part'),
    ],
  };
}

function nameOf(model: RequestsModel, start: number): string {
  const cell: FormCell | undefined = model.form.cells[start];
  return cell ? rowWords(cell) : '';
}

export const halfFilledRows = defineRule({
  id: 'T3-06',
  severity: 'error',
  name: '表三只填一头',
  holds: '没有只填总计、不填分项，或只填分项、不填总计的行和列。',
  help: '分项没有发生的请逐格填 0；总计按分项相加填写。',
  source: '国办公开办函〔2021〕30号表格填报（一般理解）',
  example:
    '表三「（一）予以公开」行只填了总计 0，六类申请人都是空白。没有发生的请逐格填 0，不要留空。',
  reads: ['requests'],
  detect: ({ report }) => {
    const model = requestsModel(report.edition);
    const values = report.tables.requests;
    if (isSound(values, model)) return HOLDS;
    let halves: Half[] | undefined;
    for (const start of model.rowStarts) {
      const half = halfOfRow(values, model, start);
      if (half) (halves ??= []).push(half);
    }
    for (let column = 0; column < model.totalColumn; column += 1) {
      const half = halfOfColumn(values, model, column);
      if (half) (halves ??= []).push(half);
    }
    return halves ? inTwoFindings(halves, model, values) : HOLDS;
  },
});

interface Half {
  readonly line: string;
  readonly only: 'total' | 'parts';
  readonly total: number;
  readonly parts: readonly number[];
}

function halfOfRow(values: TableValues, model: RequestsModel, start: number): Half | undefined {
  const total = start + model.totalColumn;
  let numbers = 0;
  for (let index = start; index < total; index += 1) if (isNumberAt(values, index)) numbers += 1;
  const stated = isNumberAt(values, total);
  if (stated === numbers > 0) return undefined;
  return {
    line: `「${nameOf(model, start)}」行`,
    only: stated ? 'total' : 'parts',
    total,
    parts: range(start, total),
  };
}

function halfOfColumn(values: TableValues, model: RequestsModel, column: number): Half | undefined {
  const total = model.handledTotal[column] ?? -1;
  const start = column * model.partCount;
  const stated = isNumberAt(values, total);
  let numbers = 0;
  for (let part = start; part < start + model.partCount; part += 1) {
    if (isNumberAt(values, model.parts[part] ?? -1)) numbers += 1;
  }
  if (stated === numbers > 0) return undefined;
  return {
    line: `「${model.form.columns[column]?.label ?? ''}」列的办理结果`,
    only: stated ? 'total' : 'parts',
    total,
    parts: Array.from(model.parts.subarray(start, start + model.partCount)),
  };
}

const MAX_LINES_NAMED = 4;

/** One finding for each way of leaving a half out, however many rows: it is one mistake and one act to mend. */
function inTwoFindings(
  halves: readonly Half[],
  model: RequestsModel,
  values: TableValues,
): readonly Issue[] {
  return (['total', 'parts'] as const).flatMap((only): readonly Issue[] => {
    const same = halves.filter((half) => half.only === only);
    const [first] = same;
    if (!first) return HOLDS;
    const lines = same.slice(0, MAX_LINES_NAMED).map((half) => half.line);
    const rest = same.length > MAX_LINES_NAMED ? `等 ${same.length} 处` : '';
    const total = same.length === 1 ? ` ${numberWords(amountAt(values, first.total))}` : '';
    const blanks = first.line.endsWith('行') ? '六类申请人都是空白' : '各项结果都是空白';
    const message =
      only === 'total'
        ? `表三${lines.join('、')}${rest}只填了总计${total}，${blanks}。没有发生的请逐格填 0，不要留空。`
        : `表三${lines.join('、')}${rest}填了分项而总计空白。请把分项相加填入总计。`;
    const [wrong, part] =
      only === 'total'
        ? [same.flatMap((half) => half.parts), same.map((half) => half.total)]
        : [same.map((half) => half.total), same.flatMap((half) => half.parts)];
    return [
      {
        message,
        cells: [
          ...cellRefs(model.form, new Set(wrong), 'wrong'),
          ...cellRefs(model.form, new Set(part.filter((index) => !wrong.includes(index))), 'part'),
        ],
      },
    ];
  });
}
