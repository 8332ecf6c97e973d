import { expect, it } from 'vitest';
import { input } from '../../../../../test/quality/reports.ts';
import { verdicts } from '../../../../domain/narrative/index.ts';
import { cellOf } from './goToCell.ts';
import { verdictSentence } from './sentence.ts';

const ROW = '表三「一、本年新收政府信息公开申请数量」';

it('says what each number was compared with, and where that stands', () => {
  const text = '本年新收政府信息公开申请3件，其中自然人2件、商业企业2件。举办培训5期。';
  const { report } = input({ sections: { 1: text }, requests: { 'newlyReceived.natural': 2 } });
  const cell = (key: string): unknown => ({ kind: 'cell', table: 'requests', cell: key });
  expect(verdicts(report).map((one) => [one.text, verdictSentence(one), cellOf(one)])).toEqual([
    ['3件', `${ROW}总计为 2，与这里不符`, cell('newlyReceived.total')],
    ['2件', `与${ROW}自然人 2 一致`, cell('newlyReceived.natural')],
    ['2件', `${ROW}商业企业为 0，与这里不符`, cell('newlyReceived.commercial')],
    ['5期', '表里没有对应的数，没有核对', null],
  ]);
  const added = '收到各类咨询12条，其中电话9条、现场3条。';
  const sums = verdicts(input({ sections: { 1: added } }).report);
  expect(sums.map(verdictSentence)[0]).toBe('各部分之和 9＋3＝12，与这里相符');
});
