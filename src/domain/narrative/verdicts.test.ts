import { describe, expect, it } from 'vitest';
import { report } from '../../../test/quality/reports.ts';
import { bindableNumber, coverageOf, judgements, verdicts } from './index.ts';

const tables = {
  requests: {
    'newlyReceived.natural': 8,
    'newlyReceived.commercial': 4,
    'granted.natural': 8,
    'unable.notHeld.commercial': 4,
  },
};

function told(text: string, before?: Parameters<typeof report>[0]): readonly string[] {
  const of = report({ ...tables, sections: { 1: text, 5: '', 6: '' }, preamble: '' });
  return verdicts(of, before && report({ year: 2022, ...before })).map(
    (verdict) => `${verdict.text} ${verdict.kind}`,
  );
}

describe('each number of the text gets one verdict', () => {
  it('a number that agrees with the tables matches', () => {
    expect(told('收到政府信息公开申请12件，予以公开8件。')).toEqual([
      '12件 matches',
      '8件 matches',
    ]);
  });

  it('a number that differs contradicts', () => {
    expect(told('收到政府信息公开申请13件。')).toEqual(['13件 contradicts']);
  });

  it('a round number agrees with what it rounds', () => {
    expect(told('收到政府信息公开申请10余件。')).toEqual(['10余件 contradicts']);
    expect(told('收到政府信息公开申请约12件。')).toEqual(['约12件'.slice(1) + ' matches']);
  });

  it('parts that make up a whole add up', () => {
    expect(told('发布信息30条，其中动态20条、公告10条。')).toEqual([
      '30条 addsUp',
      '20条 addsUp',
      '10条 addsUp',
    ]);
  });

  it('parts that make up more than the whole do not', () => {
    expect(told('发布信息30条，其中动态25条、公告10条。')[0]).toBe('30条 doesNotAddUp');
  });

  it('parts that are but examples are left alone', () => {
    expect(told('发布信息300条，其中动态20条、公告10条。')[0]).toBe('300条 notInTables');
  });

  it('a list ends where another statement begins', () => {
    expect(told('公开信息456条，其中政策32条、动态218条，新媒体发布信息1386条。')[0]).toBe(
      '456条 notInTables',
    );
    expect(
      told('公开信息96条，其中政策61条，动态35条；解读49条，其中图文33条，视频16条。'),
    ).toEqual([
      '96条 addsUp',
      '61条 addsUp',
      '35条 addsUp',
      '49条 addsUp',
      '33条 addsUp',
      '16条 addsUp',
    ]);
  });

  it('a list may stand a sentence behind its whole', () => {
    expect(
      told('主动公开信息38条。全文电子化率为100%，其中：机构类20条，规划类10条，其他类8条。'),
    ).toEqual(['38条 addsUp', '100% notInTables', '20条 addsUp', '10条 addsUp', '8条 addsUp']);
  });

  it('a list of applicants ends where the results begin', () => {
    expect(told('收到申请12件，其中自然人8件（占66.7%），予以公开8件。')).toEqual([
      '12件 matches',
      '8件 matches',
      '66.7% addsUp',
      '8件 matches',
    ]);
    expect(
      told('收到申请12件，其中自然人8件，企业3件，予以公开8件，无法提供4件。').slice(0, 1),
    ).toEqual(['12件 doesNotAddUp']);
  });

  it.each([
    ['收到申请12件，网络7件、信函3件、当面2件。', 'addsUp'],
    ['收到申请12件，网络7件、信函3件、当面3件。', 'doesNotAddUp'],
    ['收到申请12件。按渠道看，网络申请7件，信函申请3件，传真0件。', 'doesNotAddUp'],
    ['收到申请12件。通过互联网收到申请7件，邮寄收到3件，当面提交2件。', 'addsUp'],
  ])('a list by way of asking needs no 其中: %s', (text, kind) => {
    const of = report({ ...tables, sections: { 1: text, 5: '', 6: '' }, preamble: '' });
    const kinds = judgements(of).flatMap((found) => (found.rule === 'N-06' ? [found.kind] : []));
    expect(kinds[0]).toBe(kind);
  });

  it.each([
    '收到申请12件，网络7件、信函2件等。',
    '收到申请12件，以网络申请为主，网络7件，信函3件。',
    '收到申请12件。受理信访事项20件，网上12件、信函8件。',
    '收到申请12件，上年结转2件，网络申请10件、信函申请4件。',
    '收到申请12件。窗口接待3人，电话咨询8件、现场咨询2件。',
    '收到申请12件。2022年网络5件、信函3件。',
  ])('what is no whole list by way of asking is left alone: %s', (text) => {
    const of = report({ ...tables, sections: { 1: text, 5: '', 6: '' }, preamble: '' });
    expect(judgements(of).filter((found) => found.rule === 'N-06')).toEqual([]);
  });

  it('what only some months or some of the agencies received proves nothing', () => {
    for (const text of [
      '1—6月收到政府信息公开申请9件。',
      '平均每月收到政府信息公开申请1.5件。',
      '其中，街道收到申请9件，部门收到申请7件。',
      '全年未收到申请的街道5个，上级转办公开申请2件。',
    ]) {
      expect(told(text).filter((verdict) => verdict.includes('contradicts'))).toEqual([]);
    }
    expect(told('1—6月收到政府信息公开申请9件，7—12月收到4件，全年合计13件。').at(-1)).toBe(
      '13件 contradicts',
    );
  });

  it('a figure of last year is held against last year', () => {
    const before = { requests: { 'newlyReceived.natural': 10, 'granted.natural': 10 } };
    const text = '2022年收到政府信息公开申请10件，2023年收到政府信息公开申请12件，同比增长20%。';
    expect(told(text, before)).toEqual(['10件 matches', '12件 matches', '20% matches']);
    expect(told(text)).toEqual(['10件 notInTables', '12件 matches', '20% notInTables']);
  });

  it('a stated total that its parts contradict does not make the text wrong', () => {
    const of = report({
      requests: tables.requests,
      stated: { requests: { 'newlyReceived.total': 13 } },
      sections: { 1: '收到政府信息公开申请12件。', 5: '', 6: '' },
      preamble: '',
    });
    expect(verdicts(of).map((verdict) => verdict.kind)).toEqual(['matches']);
  });

  it('growth may be told a pause behind what it is compared with', () => {
    const before = { requests: { 'newlyReceived.natural': 10, 'granted.natural': 10 } };
    const text = '收到政府信息公开申请12件。与2022年的10件相比，申请量增长26%。';
    expect(told(text, before).at(-1)).toBe('26% contradicts');
  });

  it('what only part of the agencies received proves nothing', () => {
    expect(told('各部门共收到政府信息公开申请99件。')).toEqual(['99件 notInTables']);
    expect(told('全市5个县区全年收到政府信息公开申请99件。').at(-1)).toBe('99件 notInTables');
  });

  it('numbers that count nothing get none', () => {
    expect(told('2023年1月，按照国办公开办函〔2021〕30号要求开展工作。')).toEqual([]);
  });
});

it('verdicts stand where the numbers stand', () => {
  const of = report({ ...tables, sections: { 1: '甲。\n收到政府信息公开申请12件。' } });
  const found = verdicts(of).find((verdict) => verdict.text === '12件');
  expect([found?.part, found?.start, found?.end, found?.cells]).toEqual([
    'section1',
    13,
    16,
    ['newlyReceived.total'],
  ]);
});

it('the coverage counts what was held against something', () => {
  const of = report({
    ...tables,
    sections: { 1: '收到政府信息公开申请13件。发布信息5条。', 5: '', 6: '' },
  });
  expect(coverageOf(verdicts(of))).toEqual({ numbers: 2, checked: 1, wrong: 1 });
});

describe('a bound number', () => {
  const bound = (text: string) =>
    verdicts(report({ ...tables, sections: { 1: text, 5: '', 6: '' }, preamble: '' }));

  it('agrees with its cell where the words tell of nothing, and is told with its place in print', () => {
    const [found] = bound('窗口接待〔本年新收·总计〕批。');
    expect(found).toMatchObject({
      kind: 'matches',
      text: '12批',
      start: 4,
      end: 7,
      expected: 12,
      comparedWith: '表三「一、本年新收政府信息公开申请数量」总计',
      cells: ['newlyReceived.total'],
    });
    expect(found?.bound?.marker).toBe('〔本年新收·总计〕');
  });

  it('in words that no number is read in has a verdict too', () => {
    const found = bound('共〔本年新收·总计·汉字〕。').map(({ text, kind }) => `${text} ${kind}`);
    expect(found).toEqual(['十二 matches']);
  });

  it('of the wrong cell is told by its words', () => {
    expect(bound('收到政府信息公开申请〔予以公开·总计〕件。')[0]?.kind).toBe('contradicts');
  });

  it('without a value is no number', () => {
    const of = report({
      requests: { 'newlyReceived.natural': null },
      sections: { 1: '〔本年新收·自然人〕件' },
    });
    expect(verdicts(of).filter(({ part }) => part === 'section1')).toEqual([]);
  });

  it.each([
    ['收到政府信息公开申请12件。', '12', '〔本年新收·总计〕'],
    ['收到政府信息公开申请十二件。', '十二', '〔本年新收·总计·汉字〕'],
    ['无法提供4件。', '4', '〔无法提供·总计〕'],
    ['收到政府信息公开申请１２件。', undefined, undefined],
    ['收到政府信息公开申请10余件。', undefined, undefined],
    ['收到政府信息公开申请13件。', undefined, undefined],
  ])('can be made of a typed one that agrees with one source: %s', (text, number, marker) => {
    const of = report({ ...tables, sections: { 1: text, 5: '', 6: '' }, preamble: '' });
    const [verdict] = verdicts(of);
    const found = verdict && bindableNumber(verdict, of);
    expect(found && text.slice(found.start, found.end)).toBe(number);
    expect(found?.marker).toBe(marker);
  });
});
