import { describe, expect, it } from 'vitest';
import type { AnsweredFinding } from '../../../domain/checks/answers.ts';
import type { Finding } from '../../../domain/checks/types.ts';
import { cellKey } from '../../../domain/forms/index.ts';
import { filtered, NO_FILTER } from './filter.ts';
import { placeLabel, placeOfFinding } from './places.ts';

const finding = (part: Partial<Finding>): Finding => ({
  rule: 'C-03',
  severity: 'warning',
  outcome: 'fails',
  message: '',
  cells: [],
  repairs: [],
  ...part,
});
const item = (part: Partial<Finding>, standing: AnsweredFinding['standing'] = 'open') => ({
  finding: finding(part),
  fingerprint: '',
  standing,
  answer: undefined,
});
const cell = { table: 'requests', cell: cellKey('carriedIn', 'total'), role: 'wrong' } as const;

describe('the place of a finding', () => {
  it('is the section of its sentence, else of its cells, else the report as a whole', () => {
    const text = { part: 'section1', start: 0, end: 1 } as const;
    const places = [
      finding({ text, cells: [cell] }),
      finding({ cells: [cell] }),
      finding({ section: 5 }),
      finding({ text: { part: 'title', start: 0, end: 1 } }),
      finding({}),
    ].map(placeOfFinding);
    expect(places).toEqual(['section1', 'section3', 'section5', 'preface', 'whole']);
    expect(places.map(placeLabel)).toEqual([
      '一、总体情况',
      '表三 依申请公开',
      '五、存在的主要问题及改进情况',
      '封面与导语',
      '整份年报',
    ]);
  });
});

describe('a filter', () => {
  const all = [
    item({ severity: 'error', cells: [cell] }),
    item({ cells: [cell] }, 'explained'),
    item({ section: 1 }, 'lapsed'),
    item({ severity: 'hint' }),
    item({ severity: 'hint', outcome: 'unknown' }),
  ];
  it('lets everything through until something is chosen', () => {
    expect(filtered(all, NO_FILTER)).toEqual(all);
  });
  it('narrows by kind and by place', () => {
    expect(filtered(all, { ...NO_FILTER, kind: 'hint' })).toEqual([all[3]]);
    expect(filtered(all, { ...NO_FILTER, place: 'section3' })).toEqual([all[0], all[1]]);
    expect(filtered(all, { ...NO_FILTER, kind: 'warning', place: 'section3' })).toEqual([all[1]]);
  });
  it('leaves the warnings that wait for a reason, one that lapsed among them', () => {
    expect(filtered(all, { ...NO_FILTER, unexplainedOnly: true })).toEqual([all[2]]);
  });
});
