import { describe, expect, it } from 'vitest';
import { formOf } from '../forms/index.ts';
import { recognise } from './recognise.ts';
import type { NeutralBlock, NeutralDocument, NeutralGrid } from './types.ts';

const ROWS = formOf('2021').tables.requests.rows.map(
  ({ label }, at) => `${label} ${at} 0 0 0 0 0 ${at}`,
);

function document(prose: readonly string[]): NeutralDocument {
  const texts = ['示例局2023年政府信息公开工作年度报告', ...ROWS, '一、总体情况', ...prose];
  const blocks = texts.map((text, at): NeutralBlock => ({
    kind: 'paragraph',
    text,
    place: `第${at + 1}行`,
  }));
  return { fileName: '年报.txt', format: '文本文件', blocks, notes: [] };
}

/** Replaces a method by one that tells `count` how long the text is that it goes over; gives the way back. */
function counted(owner: object, name: string, count: (length: number) => void): () => void {
  const descriptor = Reflect.getOwnPropertyDescriptor(owner, name);
  const original: unknown = descriptor?.value;
  if (!descriptor || typeof original !== 'function') throw new Error(`no method ${name}`);
  Reflect.defineProperty(owner, name, {
    ...descriptor,
    value(this: unknown, ...args: readonly unknown[]): unknown {
      const text = typeof this === 'string' ? this : args[0];
      if (typeof text === 'string') count(text.length);
      return Reflect.apply(original, this, args);
    },
  });
  return () => {
    Reflect.defineProperty(owner, name, descriptor);
  };
}

/** Characters that patterns and NFKC go over while a document is recognised. */
function workOf(doc: NeutralDocument): number {
  return countedIn(doc, [
    [RegExp.prototype, 'test'],
    [RegExp.prototype, 'exec'],
    [String.prototype, 'normalize'],
  ]);
}

/** Letters looked at, and words looked into, to measure how alike two words are. */
function likenessOf(doc: NeutralDocument): number {
  return countedIn(doc, [
    [String.prototype, 'charCodeAt', 1],
    [String.prototype, 'includes'],
  ]);
}

type Counted = readonly [owner: object, name: string, perCall?: number];

function countedIn(doc: NeutralDocument, methods: readonly Counted[]): number {
  let characters = 0;
  const undo = methods.map(([owner, name, perCall]) =>
    counted(owner, name, (length) => {
      characters += perCall ?? length;
    }),
  );
  try {
    recognise(doc);
  } finally {
    for (const each of undo) each();
  }
  return characters;
}

/** Lines of one length, so that twice as many are twice as much text. */
const KINDS: Readonly<Record<string, (number: number) => string>> = {
  'ended paragraphs': (number) => `第${number}段，我局全面贯彻落实国家省市县工作部署。`,
  'lines without an end': (number) =>
    `我局全面贯彻落实国家省市县工作部署坚持以公开为常态不公开为例外的原则${number}`,
  'numbers alone': (number) => `${number}`,
  'labelled numbers': (number) => `项目${number}号 ${number} ${number}`,
  titles: (number) => `示例${number}局2023年政府信息公开工作年度报告`,
  headings: () => '一、总体情况',
};

describe('the work of recognising', () => {
  it.each(Object.keys(KINDS))('grows with the length of the document: %s', (kind) => {
    const line = KINDS[kind] ?? String;
    const prose = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, at) => line(10_000 + at));
    const small = workOf(document(prose(500)));
    const large = workOf(document(prose(2000)));
    expect(large / small).toBeLessThan(4.4);
  });
});

function sheet(name: string, rows: readonly (readonly string[])[]): NeutralGrid {
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => ({
      row: at,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      place: `${name}!${column},${at}`,
    })),
  );
  return { kind: 'grid', name, hidden: false, cells };
}

/** Letters looked at for each letter of such a sheet. */
const MAX_LIKENESS = 1;

/** Sheets that no report stands in, of the kinds that stand beside one. */
const FOREIGN: Readonly<Record<string, NeutralGrid>> = {
  'a ledger of requests': sheet(
    '台账',
    Array.from({ length: 2000 }, (_, at) => [
      `${at}`,
      `某某${at}`,
      `申请公开示例路${at}号地块征收补偿安置方案的政府信息`,
      ['予以公开', '部分公开', '不予公开', '无法提供'][at % 4] ?? '',
      '1',
    ]),
  ),
  'a list of what is to be published': sheet(
    '目录',
    Array.from({ length: 2000 }, (_, at) => [
      `示例县第${at}街道办事处`,
      `公开事项${at}：行政许可结果`,
      `信息来源${at}`,
      `${at * 7}`,
    ]),
  ),
  'a wide table of figures': sheet(
    '统计',
    Array.from({ length: 100 }, (_, at) => [
      `第${at}个乡镇行政村情况`,
      ...Array.from({ length: 200 }, (__, column) => `${at * column}`),
    ]),
  ),
};

const REPORT: readonly NeutralBlock[] = [
  { kind: 'paragraph', text: '示例局2023年政府信息公开工作年度报告', place: '第1行' },
  sheet(
    '表三',
    ROWS.map((row) => row.split(' ')),
  ),
];

describe('large sheets that are no report', () => {
  const asDocument = (...blocks: readonly NeutralBlock[]): NeutralDocument => ({
    fileName: '汇总.xlsx',
    format: 'Excel 工作簿',
    blocks,
    notes: [],
  });

  it.each(Object.keys(FOREIGN))('%s is passed over without comparing its texts', (kind) => {
    const grid = FOREIGN[kind] ?? sheet('', []);
    const characters = grid.cells.reduce((all, { text }) => all + text.length, 0);
    expect(likenessOf(asDocument(grid)) / characters).toBeLessThan(MAX_LIKENESS);
    expect(recognise(asDocument(grid))).toEqual([]);
  });

  it('a report between them is found', () => {
    const [alone] = recognise(asDocument(...REPORT));
    const [ledger, list, wide] = Object.values(FOREIGN);
    const found = recognise(
      asDocument(
        ...[ledger, list].flatMap((grid) => grid ?? []),
        ...REPORT,
        ...(wide ? [wide] : []),
      ),
    );
    expect(found.map(({ tables }) => tables.requests)).toEqual([alone?.tables.requests]);
  });
});
