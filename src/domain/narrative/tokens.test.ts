import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseNumber } from './chineseNumber.ts';
import { tokenize, type NumberToken } from './tokens.ts';

function counted(text: string): readonly string[] {
  return tokenize(text)
    .filter((token) => token.kind !== 'other' && token.kind !== 'year')
    .map((token) => `${token.about ? '约' : ''}${token.value}${token.unit}`);
}

describe('every number is read with its unit', () => {
  it.each([
    ['收到1,234件', ['1234件']],
    ['收到１２３４件', ['1234件']],
    ['收到1，234件', ['1234件']],
    ['收到 12 件', ['12件']],
    ['收到十二件', ['12件']],
    ['收到一百零三份', ['103份']],
    ['发布3.5万条', ['35000条']],
    ['发布2 万余条', ['约20000条']],
    ['约300件次', ['约300件']],
    ['近5000人次', ['约5000人次']],
    ['收费3.5万元', ['3.5万元']],
    ['收费300元', ['0.03万元']],
    ['采购2.1亿元', ['21000万元']],
    ['占比75.5%', ['75.5%']],
    ['百分之九十五', ['95%']],
    ['增加3个百分点', ['3个百分点']],
    ['两件', ['2件']],
    ['200余件', ['约200件']],
  ])('%s', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });
});

describe('what counts nothing is left out', () => {
  it.each([
    '2023年1月1日',
    '第二十条第（一）项',
    '国办公开办函〔2021〕30号',
    '国务院令第711号',
    '1.加强领导。2.完善制度。',
    '（1）加强领导',
    '一是加强领导；二是完善制度',
    '联系电话：0451-57060000',
    'http://www.example.invalid/col/col12946/index.html',
    '拨打12345热线',
    '20个工作日内',
    '一件事一次办',
    '党的十九届四中全会',
    '三公经费、五公开',
  ])('%s', (text) => {
    expect(counted(text)).toEqual([]);
  });
});

it('positions are those of the text, unit included', () => {
  const text = '全年收到申请 1,234 件，其中自然人十二件。';
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '1,234 件',
    '十二件',
  ]);
});

it('any count written in digits with a unit comes back as it was', () => {
  fc.assert(
    fc.property(fc.nat(99_999_99), fc.constantFrom('件', '条', '份', '宗', '起'), (value, unit) => {
      const [token] = tokenize(`共收到申请${value}${unit}。`);
      expect([token?.value, token?.unit]).toEqual([value, unit]);
    }),
  );
});

it('tokens never overlap and lie inside the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let end = 0;
      for (const token of tokenize(text) satisfies readonly NumberToken[]) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeLessThanOrEqual(text.length);
        end = token.end;
      }
    }),
  );
});

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Writes 0…99,999,999 the way people do. */
function inChinese(value: number): string {
  if (value === 0) return '零';
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? '零' : '';
    return `${inChinese(Math.floor(value / 10_000))}万${rest === 0 ? '' : gap + inChinese(rest)}`;
  }
  let text = '';
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += `${zero ? '零' : ''}${DIGITS[digit] ?? ''}${name}`;
    zero = false;
  }
  return text;
}

describe('Chinese numerals', () => {
  it('of every size are read back', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (value) => {
        expect(parseChineseNumber(inChinese(value))).toBe(value);
      }),
    );
  });

  it.each([
    ['十二', 12],
    ['二〇二三', 2023],
    ['九十五点五', 95.5],
    ['两万三千', 23_000],
  ])('%s', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  it('words that are no numerals are none', () => {
    expect(parseChineseNumber('若干')).toBeUndefined();
  });
});
