import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { report as reportOf, type ReportSpec } from '../../../../test/quality/reports.ts';
import { parseChineseNumber } from '../../narrative/index.ts';
import { cellKey, EDITIONS } from '../../forms/index.ts';
import { applyEdits, invertEdits, textOf, type ReportEdit } from '../edit.ts';
import { parseInterchange, toInterchange } from '../interchange.ts';
import type { Report } from '../report.ts';
import {
  boundText,
  chineseNumeral,
  markerOf,
  parseMarker,
  plainReport,
  PLACES,
  resolveText,
  vocabularyOf,
  withPrintedEdit,
  type Binding,
  type BoundForm,
} from './index.ts';

const SPEC: ReportSpec = {
  requests: {
    'newlyReceived.natural': 9,
    'newlyReceived.commercial': 3,
    'granted.natural': 6,
    'denied.stateSecret.natural': 1,
    'denied.process.commercial': 2,
    'carriedOut.natural': 3,
  },
  proactive: { 'fees.amount': 59.2247 },
};
const report = reportOf(SPEC);
const last = reportOf({ year: 2022, requests: { 'newlyReceived.natural': 8 } });

const printed = (text: string, of: Report = report, previous: Report | undefined = last): string =>
  resolveText(text, { report: of, previous }).text;

describe('a marker', () => {
  it.each([
    ['〔本年新收·总计〕', '12'],
    ['〔新收·合计〕', '12'],
    ['〔 本年新收 ・ 自然人 〕', '9'],
    ['〔本年新收·法人或其他组织〕', '3'],
    ['〔本年新收·总计·汉字〕', '十二'],
    ['〔不予公开·总计〕', '3'],
    ['〔收办合计·总计〕', '12'],
    ['〔行政诉讼·总计〕', '0'],
    ['〔行政事业性收费·金额〕', '59.2247'],
    ['〔本年新收·自然人÷本年新收·总计〕', '75.0%'],
    ['〔本年新收·自然人÷本年新收·总计·0位小数〕', '75%'],
    ['〔不予公开·总计÷收办合计·总计·2位小数〕', '25.00%'],
    ['〔上年·本年新收·总计〕', '8'],
    ['〔本年新收·总计·增减〕', '增加4'],
    ['〔本年新收·总计·同比〕', '增长50.0%'],
    ['〔本年新收·总计·同比·0位小数〕', '增长50%'],
    ['〔行政复议·总计·增减〕', '增加0'],
    ['〔本年新收·商业企业·增减〕', '增加3'],
  ])('%s is printed %s', (marker, text) => {
    expect(printed(`共${marker}件`)).toBe(`共${text}件`);
  });

  it.each([
    '国办公开办函〔2021〕30号',
    '〔张三·李四〕',
    '〔本年新收〕',
    '〔本年新收·总计·大写〕',
    '〔上年·本年新收·总计·同比〕',
    '〔本年新收·总计÷本年新收·总计÷本年新收·总计〕',
    '［本年新收·总计］',
    '〔本年新收·\n总计〕',
    '〔constructor·总计〕',
  ])('%j is text', (text) => {
    expect(resolveText(text, { report, previous: last })).toEqual({
      source: text,
      text,
      pieces: [],
    });
  });

  it('of a decrease says so, and of no change', () => {
    const more = reportOf({ year: 2022, requests: { 'newlyReceived.natural': 16 } });
    expect(printed('同比〔本年新收·总计·同比〕', report, more)).toBe('同比下降25.0%');
    expect(printed('比上年〔本年新收·总计·增减〕件', report, more)).toBe('比上年减少4件');
    expect(printed('同比〔本年新收·总计·同比〕', report, reportOf({ ...SPEC, year: 2022 }))).toBe(
      '同比持平',
    );
  });

  it('without a number stands as it is and says why: never a 0', () => {
    const cases = [
      [
        'blank',
        { 'newlyReceived.natural': null, 'newlyReceived.commercial': null },
        '〔本年新收·自然人〕',
      ],
      ['notApplicable', { 'newlyReceived.natural': 'NA' }, '〔本年新收·自然人〕'],
      ['noLastYear', {}, '〔上年·本年新收·总计〕'],
      ['ofZero', {}, '〔本年新收·自然人÷结转下年度·总计〕'],
      ['otherEdition', {}, '〔规章·本年新公开数量〕'],
    ] as const;
    for (const [problem, requests, marker] of cases) {
      const of = reportOf({ requests });
      const { text, pieces } = resolveText(marker, { report: of, previous: undefined });
      expect(text).toBe(marker);
      expect(pieces[0]?.resolved).toEqual({ ok: false, problem });
    }
  });

  it('rounds half up, exactly', () => {
    const of = reportOf({
      requests: { 'newlyReceived.natural': 1, 'newlyReceived.commercial': 7 },
    });
    expect(printed('〔本年新收·自然人÷本年新收·总计·0位小数〕', of)).toBe('13%');
    expect(printed('〔本年新收·自然人÷本年新收·总计〕', of)).toBe('12.5%');
  });

  it('follows last year across editions by its name', () => {
    const old = reportOf({ edition: '2019', year: 2020, requests: { 'newlyReceived.natural': 8 } });
    const now = { ...report, year: 2021 };
    expect(boundText({ ...now, preamble: '〔本年新收·总计·增减〕' }, 'preamble', old).text).toBe(
      '增加4',
    );
  });
});

describe('the vocabulary', () => {
  it.each(EDITIONS.map(({ id }) => id))('of %s names every cell once', (edition) => {
    const names = vocabularyOf(edition);
    const single = [...names.values()].filter(({ cells }) => cells.length === 1);
    const cells = single.map(({ table, cells: [cell] }) => `${table}.${cell}`);
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells.length).toBe(edition === '2019' ? 198 : 200);
  });
});

const editions = fc.constantFrom('2019', '2021');
const places = fc.constantFrom(...PLACES);
const bindings = editions.chain((edition) => {
  const source = fc.constantFrom(...vocabularyOf(edition).values());
  const form: fc.Arbitrary<BoundForm> = fc.oneof(
    fc.constantFrom<BoundForm>({ kind: 'digits' }, { kind: 'numeral' }, { kind: 'change' }),
    places.map((count): BoundForm => ({ kind: 'changePercent', places: count })),
    fc.record({ kind: fc.constant('share' as const), of: source, places }),
  );
  return fc
    .record({ source, lastYear: fc.boolean(), form })
    .map((binding): { binding: Binding; edition: '2019' | '2021' } => ({
      edition,
      binding: binding.form.kind.startsWith('change') ? { ...binding, lastYear: false } : binding,
    }));
});

/** Text as people and machines write it: brackets of every kind, markers whole and broken. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '〔',
        '〕',
        '·',
        '÷',
        '本年新收',
        '总计',
        '2021',
        '件',
        '\n',
        '12',
        '《',
        '》',
      ),
      fc.constantFrom(
        '〔本年新收·总计〕',
        '〔本年新收·自然人〕',
        '〔不予公开·总计·汉字〕',
        '〔2021〕30号',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('properties', () => {
  it('a marker is read as the binding it was written for', () => {
    fc.assert(
      fc.property(bindings, ({ binding, edition }) => {
        expect(parseMarker(markerOf(binding).slice(1, -1), edition)).toEqual(binding);
      }),
    );
  });

  it('a numeral is read as the number it was written for', () => {
    const numbers = fc.oneof(
      fc.nat(1200),
      fc.nat(),
      fc.maxSafeNat(),
      fc.nat(1e9).map((value) => Number((value / 1e4).toFixed(4))),
    );
    fc.assert(
      fc.property(numbers, (value) => {
        const text = chineseNumeral(value);
        expect(text.split('点')[0]).not.toMatch(/零零|.零$|两|〇/);
        expect(parseChineseNumber(text)).toBe(value);
      }),
    );
  });

  it.each([
    [0, '零'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [103, '一百零三'],
    [110, '一百一十'],
    [1010, '一千零一十'],
    [10_050, '一万零五十'],
    [200_000, '二十万'],
    [100_001_000, '一亿零一千'],
    [-3, '负三'],
    [59.2247, '五十九点二二四七'],
  ])('%d is %s', (value, text) => {
    expect(chineseNumeral(value)).toBe(text);
  });

  const bound = (source: string) => resolveText(source, { report, previous: last });

  it('what is printed holds no marker with a number, and is printed alike again', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const { text, pieces } = bound(source);
        expect(bound(text).pieces.every(({ resolved }) => !resolved.ok)).toBe(true);
        expect(bound(text).text).toBe(text);
        for (const { start, end, resolved } of pieces) {
          if (resolved.ok) expect(text.slice(start, end)).toBe(resolved.text);
        }
      }),
    );
  });

  it('an edit of the printed text gives the printed text that was typed, where it makes no marker', () => {
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.nat(),
        fc.stringMatching(/^[甲乙1件]{0,3}$/),
        (source, a, b, put) => {
          const was = bound(source);
          const [start, end] = [a, b]
            .map((n) => n % (was.text.length + 1))
            .toSorted((x, y) => x - y);
          const to = was.text.slice(0, start) + put + was.text.slice(end);
          const edited = withPrintedEdit(was, to, (start ?? 0) + put.length);
          const after = bound(edited);
          // Typing inside of brackets may complete or break the words of a marker; then its number is printed.
          if (after.text === to) return;
          expect(after.pieces.map(({ marker }) => marker)).not.toEqual(
            was.pieces.map(({ marker }) => marker),
          );
        },
      ),
    );
  });

  it('an edit beside a marker keeps it, on either side and whatever is typed', () => {
    const was = bound('共〔本年新收·总计〕件');
    expect(withPrintedEdit(was, '共112件', 2)).toBe('共1〔本年新收·总计〕件');
    expect(withPrintedEdit(was, '共122件', 4)).toBe('共〔本年新收·总计〕2件');
    expect(withPrintedEdit(was, '共12', 3)).toBe('共〔本年新收·总计〕');
    expect(withPrintedEdit(was, '共件', 1)).toBe('共件');
    expect(withPrintedEdit(was, '共1件', 2)).toBe('共1件');
  });

  it('undoing brings back text and numbers, whatever was done to cells and text', () => {
    const cell = (column: string, from: number, to: number): ReportEdit => ({
      kind: 'cell',
      table: 'requests',
      cell: cellKey('newlyReceived', column),
      from,
      to,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), fc.nat(99), texts), { maxLength: 6 }), (steps) => {
        let now: Report = { ...report, preamble: '共〔本年新收·总计〕件' };
        const done: ReportEdit[] = [];
        for (const [which, value, text] of steps) {
          const edits: ReportEdit[] = [
            cell(['natural', 'commercial'][which] ?? '', Number(now.tables.requests[which]), value),
            { kind: 'text', part: 'preamble', from: textOf(now, 'preamble'), to: text },
          ];
          now = applyEdits(now, edits);
          done.push(...edits);
        }
        const back = applyEdits(now, invertEdits(done));
        expect(plainReport(back).preamble).toBe('共12件');
      }),
    );
  });
});

describe('as JSON', () => {
  const source = reportOf({
    ...SPEC,
    preamble: '收到〔本年新收·总计〕件，12件。',
    sections: { 1: '比上年〔本年新收·总计·增减〕件。〔上年·本年新收·其他〕〔本年新收·总记〕' },
  });
  const json = toInterchange(source, last);
  const again = (value: unknown): Report | undefined => {
    const parsed = parseInterchange(JSON.parse(JSON.stringify(value)));
    return parsed.ok ? parsed.report : undefined;
  };

  it('the text is plain, and comes back bound', () => {
    expect(json.preamble).toBe('收到12件，12件。');
    expect(json.bound?.[0]).toEqual({
      part: 'preamble',
      start: 2,
      text: '12',
      marker: '〔本年新收·总计〕',
    });
    expect(again(json)).toEqual(source);
  });

  it('what somebody changed in the text meanwhile stays as it is', () => {
    expect(again({ ...json, preamble: '共收到13件。' })?.preamble).toBe('共收到13件。');
    const forged = { part: 'preamble', start: 0, text: '收到', marker: '〔别的·文字〕' };
    expect(again({ ...json, bound: [forged] })?.preamble).toBe('收到12件，12件。');
  });

  it('a list of bound numbers that is none is told with its place', () => {
    const parsed = parseInterchange({ ...json, bound: [{ part: 'title' }] });
    expect(!parsed.ok && parsed.problem.where).toBe('bound[0].part');
  });

  it('any text comes back as it was', () => {
    fc.assert(
      fc.property(texts, (preamble) => {
        const of = { ...source, preamble };
        expect(again(toInterchange(of, last))?.preamble).toBe(preamble);
      }),
    );
  });
});

describe('the printed report', () => {
  it('is the report itself where nothing is bound', () => {
    expect(plainReport(report)).toBe(report);
  });

  it('keeps its sections while no number in them changes, so that nothing is read again', () => {
    const source = reportOf({ ...SPEC, sections: { 1: '收到申请〔本年新收·总计〕件。' } });
    const first = plainReport(source);
    const other = applyEdits(source, [
      { kind: 'cell', table: 'litigation', cell: cellKey('review', 'upheld'), from: 0, to: 1 },
    ]);
    expect(plainReport(other).sections).toBe(first.sections);
    const changed = applyEdits(source, [
      {
        kind: 'cell',
        table: 'requests',
        cell: cellKey('newlyReceived', 'natural'),
        from: 9,
        to: 10,
      },
    ]);
    expect(plainReport(changed).sections[0]?.text).toBe('收到申请13件。');
    expect(textOf(changed, 'section1')).toBe('收到申请〔本年新收·总计〕件。');
  });
});
