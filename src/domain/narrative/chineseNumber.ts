/** The forms that stand on cheques, and the short ones. */
const FORMAL: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  廿: '二十',
  卅: '三十',
};

/** 壹拾贰 as 一十二, 廿一 as 二十一. */
export function plainNumerals(text: string): string {
  return text.replace(/[壹贰叁肆伍陆柒捌玖拾佰仟廿卅]/gu, (char) => FORMAL[char] ?? char);
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * A number in Chinese numerals: 十二, 一百零三, 两万三千, 二〇二三 (digit by digit), 九十五点五.
 * Undefined where the characters make no number.
 */
export function parseChineseNumber(text: string): number | undefined {
  const [whole = '', decimals, ...rest] = text.split('点');
  if (rest.length > 0) return undefined;
  const integer = parseInteger(whole);
  if (integer === undefined || decimals === undefined) return integer;
  const digits = Array.from(decimals, (char) => DIGITS[char]);
  if (digits.length === 0 || digits.some((digit) => digit === undefined)) return undefined;
  return Number(`${integer}.${digits.join('')}`);
}

function parseInteger(text: string): number | undefined {
  if (text === '') return undefined;
  const chars = Array.from(text);
  const digits = chars.map((char) => DIGITS[char]);
  if (chars.length > 1 && digits.every((digit) => digit !== undefined)) {
    return Number(digits.join(''));
  }
  let total = 0;
  let section = 0;
  let lastLarge = 0;
  let digit: number | undefined;
  for (const char of chars) {
    const value = DIGITS[char];
    const small = SMALL_UNITS[char];
    const large = LARGE_UNITS[char];
    if (value !== undefined) {
      digit = value;
    } else if (small !== undefined) {
      // 十二 is 12: a leading 十 stands for 一十.
      section += (digit ?? 1) * small;
      digit = undefined;
    } else if (large !== undefined) {
      const part = section + (digit ?? 0);
      // 一亿零一万 is a sum, 一万亿 a product.
      total = large < lastLarge ? total + part * large : (total + part) * large;
      lastLarge = large;
      section = 0;
      digit = undefined;
    } else {
      return undefined;
    }
  }
  return total + section + (digit ?? 0);
}
