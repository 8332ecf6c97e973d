import { describe, expect, it } from 'vitest';
import { blankTables, type Report } from '../report/index.ts';
import { cellKey, tableOf } from '../forms/index.ts';
import {
  answerKindFor,
  placeOf,
  reasonLength,
  unexplained,
  withAnswers,
  type Answer,
} from './answers.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Finding } from './types.ts';

const CELL = cellKey('carriedIn', 'total');

function reportWith(value: number): Report {
  const tables = blankTables('2021');
  const index = tableOf('2021', 'requests').indexOf.get(CELL) ?? -1;
  const requests = tables.requests.map((old, at) => (at === index ? value : old));
  return {
    unitName: '示例县示例局',
    year: 2024,
    edition: '2021',
    title: '',
    preamble: '',
    sections: [],
    tables: { ...tables, requests },
  };
}

const finding = (part: Partial<Finding> = {}): Finding => ({
  rule: 'C-01',
  severity: 'warning',
  outcome: 'fails',
  message: '上年结转与上年不符，相差 2 件。',
  cells: [{ table: 'requests', cell: CELL, role: 'wrong' }],
  repairs: [],
  ...part,
});

const answerTo = (of: Finding, report: Report, part: Partial<Answer> = {}): Answer => ({
  kind: 'reason',
  rule: of.rule,
  fingerprint: fingerprintOf(of, report),
  place: placeOf(of),
  message: of.message,
  words: '机构改革划入两件申请',
  who: '测试员',
  at: '2025-01-06T02:00:00.000Z',
  ...part,
});

const standings = (
  findings: readonly Finding[],
  report: Report,
  answers: readonly Answer[],
): readonly string[] => withAnswers(findings, report, answers).map(({ standing }) => standing);

describe('a reason', () => {
  const report = reportWith(3);
  const answer = answerTo(finding(), report);

  it('stands while rule, cells and values stand', () => {
    expect(standings([finding()], report, [answer])).toEqual(['explained']);
  });

  it('lapses when a value changes, and is shown with the finding in its place', () => {
    const [one] = withAnswers([finding()], reportWith(4), [answer]);
    expect(one).toMatchObject({ standing: 'lapsed', answer: { words: '机构改革划入两件申请' } });
  });

  it('lapses when the finding says something else: last year’s value changed', () => {
    const other = finding({ message: '上年结转与上年不符，相差 5 件。' });
    expect(standings([other], report, [answer])).toEqual(['lapsed']);
  });

  it('is not taken for a finding of another rule or another place', () => {
    expect(standings([finding({ rule: 'C-03' })], report, [answer])).toEqual(['open']);
    expect(standings([finding({ cells: [] })], report, [answer])).toEqual(['open']);
  });

  it('that lapsed is shown once, although two findings are about its place', () => {
    const changed = reportWith(4);
    const second = finding({ message: '另一处。' });
    expect(standings([finding(), second], changed, [answer])).toEqual(['lapsed', 'open']);
  });

  it('that lapsed is shown with the finding about the same words, where there are several', () => {
    const said = finding({ quote: '共收到申请9件', cells: [] });
    const given = answerTo(said, report);
    const now = finding({ quote: '共收到申请9件', cells: [], message: '相差 4 件。' });
    const before = finding({ quote: '新收3件', cells: [] });
    expect(standings([before, now], report, [given])).toEqual(['open', 'lapsed']);
  });

  it('does not let an error pass', () => {
    expect(standings([finding({ severity: 'error' })], report, [answer])).toEqual(['open']);
  });
});

describe('a hint', () => {
  const hint = finding({ severity: 'hint', rule: 'C-04' });
  it('is put away until its values change, and then is there again without a word', () => {
    const report = reportWith(3);
    const answer = answerTo(hint, report, { kind: 'putAway', words: '' });
    expect(standings([hint], report, [answer])).toEqual(['putAway']);
    expect(standings([hint], reportWith(4), [answer])).toEqual(['open']);
  });
});

describe('unexplained', () => {
  it('holds warnings without a reason that stands, not hints, errors or what could not be checked', () => {
    const report = reportWith(3);
    const findings = [
      finding(),
      finding({ rule: 'C-02' }),
      finding({ severity: 'error' }),
      finding({ severity: 'hint' }),
      finding({ outcome: 'unknown', severity: 'hint' }),
    ];
    const rest = unexplained(withAnswers(findings, report, [answerTo(finding(), report)]));
    expect(rest.map((one) => one.finding.rule)).toEqual(['C-02']);
  });
});

describe('what can be said', () => {
  it('is a reason to a warning, putting away to a hint, and nothing to the rest', () => {
    expect(answerKindFor(finding())).toBe('reason');
    expect(answerKindFor(finding({ severity: 'hint' }))).toBe('putAway');
    expect(answerKindFor(finding({ severity: 'error' }))).toBeUndefined();
    expect(answerKindFor(finding({ rule: 'T3-05' }))).toBeUndefined();
    expect(answerKindFor(finding({ severity: 'hint', outcome: 'unknown' }))).toBeUndefined();
  });

  it('is counted without white space, a character outside the basic plane as one', () => {
    expect(reasonLength(' 机构　改革\n划入𠮷 ')).toBe(7);
  });
});
