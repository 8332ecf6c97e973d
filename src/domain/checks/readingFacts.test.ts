import { describe, expect, it } from 'vitest';
import { formOf, type TableId } from '../forms/index.ts';
import { recognise, type NeutralGrid, type ReadReport } from '../reading/index.ts';
import { runChecks, readingFactsOf, type Finding } from './index.ts';

/** The printed table; every figure is 0 but those of 予以公开 · 自然人 and its sums. */
function printed(id: TableId, change: (text: string) => string): NeutralGrid {
  const form = formOf('2021').tables[id];
  const ones = new Set(
    ['newlyReceived', 'granted', 'handledTotal'].flatMap((row) => [
      `${row}.natural`,
      `${row}.total`,
    ]),
  );
  const cells = form.layout.cells.map(({ row, column, rowSpan, columnSpan, text, cell }) => {
    const key = form.cells[cell]?.key ?? '';
    const shown = cell >= 0 ? (ones.has(key) ? '1' : '0') : change(text);
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      text: shown,
      place: `${form.name}第${row + 1}行第${column + 1}列`,
    };
  });
  return { kind: 'grid', name: form.name, hidden: false, cells };
}

const TABLES = ['proactive', 'requests', 'litigation'] as const;

function findings(grids: readonly NeutralGrid[]): readonly Finding[] {
  const [read] = recognise({
    fileName: '年报.docx',
    format: 'Word 文件',
    blocks: grids,
    notes: [],
  });
  if (!read) throw new Error('nothing read');
  return runChecks({ report: asReport(read), stage: 'reading', reading: readingFactsOf(read) });
}

function asReport({
  edition,
  tables,
  sections,
  title,
  preamble,
}: ReadReport): Parameters<typeof runChecks>[0]['report'] {
  return { unitName: '示例县示例局', year: 2023, edition, tables, sections, title, preamble };
}

function messages(rule: string, grids: readonly NeutralGrid[]): readonly string[] {
  return findings(grids)
    .filter((each) => each.rule === rule)
    .map(({ message }) => message);
}

/** The row of 予以公开 with one 0 more after 自然人. */
function withEighth(grid: NeutralGrid): NeutralGrid {
  const at = grid.cells.find(({ text }) => text.includes('予以公开'))?.row ?? -1;
  const cells = grid.cells.map((cell) =>
    cell.row === at && cell.column > 3 ? { ...cell, column: cell.column + 1 } : cell,
  );
  const extra = { row: at, column: 4, rowSpan: 1, columnSpan: 1, text: '0', place: '' };
  return {
    ...grid,
    cells: [...cells, extra].toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}

describe('what reading shows of the form', () => {
  it('misprinted labels are reported with their place and the official words', () => {
    const wrong = TABLES.map((id) =>
      printed(id, (text) =>
        text
          .replace('事业性', '事业型')
          .replace('这一情形', '这一情况')
          .replace('社会公益', '社会公溢'),
      ),
    );
    expect(messages('S-09', wrong)).toEqual([
      '表二（表二第14行第1列）印的是「行政事业型收费」，规定的文字是「行政事业性收费」。请更正。',
      '表三（表三第3行第7列）印的是「社会公溢组织」，规定的文字是「社会公益组织」。请更正。',
      '表三（表三第7行第2列）印的是「（二）部分公开（区分处理的，只计这一情况，不计其他情形）」，规定的文字是「（二）部分公开（区分处理的，只计这一情形，不计其他情形）」。请更正。',
    ]);
  });

  it('official and shortened labels are not', () => {
    expect(
      messages(
        'S-09',
        TABLES.map((id) => printed(id, (text) => text)),
      ),
    ).toEqual([]);
    const short = TABLES.map((id) =>
      printed(id, (text) => text.replace(/（区分.*）/, '').replace('属于', '')),
    );
    expect(messages('S-09', short)).toEqual([]);
  });

  it('a row with a number too many is named, with the place each number was given', () => {
    const [two, three, four] = TABLES.map((id) => printed(id, (text) => text));
    if (!two || !three || !four) throw new Error('no tables');
    expect(messages('T3-07', [two, withEighth(three), four])).toEqual([
      '表三「（一）予以公开」行（表三第6行）有 8 个数，应为 7 个。已试着对位为：自然人 1、商业企业 0、科研机构 0、社会公益组织 0、法律服务机构 0、其他 0、总计 1。请对照原件核对这一行各格的位置。',
    ]);
  });
});
