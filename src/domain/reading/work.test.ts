import { describe, expect, it } from 'vitest';
import { formOf } from '../forms/index.ts';
import { recognise } from './recognise.ts';
import type { NeutralBlock, NeutralDocument } from './types.ts';

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
  let characters = 0;
  const count = (length: number): void => {
    characters += length;
  };
  const undo = [
    counted(RegExp.prototype, 'test', count),
    counted(RegExp.prototype, 'exec', count),
    counted(String.prototype, 'normalize', count),
  ];
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
