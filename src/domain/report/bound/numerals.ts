const DIGITS = '零一二三四五六七八九';
const SMALL = ['', '十', '百', '千'];
/** 万 and 亿 by the digits they stand for, the larger first. */
const LARGE = [
  { name: '亿', digits: 8 },
  { name: '万', digits: 4 },
] as const;

/**
 * A number in Chinese numerals as GB/T 15835—2011 writes quantities: 十二, 一百零三, 一万零五十, 三点五. 两 and 〇 are not
 * used: 〇 belongs to numbers read digit by digit.
 */
export function chineseNumeral(value: number): string {
  if (value < 0) return `负${chineseNumeral(-value)}`;
  const [whole = '0', decimals] = plainDecimal(value).split('.');
  const digits = decimals === undefined ? '' : `点${Array.from(decimals, digitOf).join('')}`;
  return wholeNumeral(whole) + digits;
}

function plainDecimal(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toFixed(6)));
}

function digitOf(digit: string): string {
  return DIGITS[Number(digit)] ?? '';
}

function wholeNumeral(digits: string): string {
  const plain = digits.replace(/^0+/, '');
  // 10 to 19 lose their 一 at the beginning.
  return plain === '' ? '零' : largeNumeral(plain).replace(/^一十/, '十');
}

/** A gap of zeros inside is one 零. */
function largeNumeral(digits: string): string {
  const unit = LARGE.find((large) => digits.length > large.digits);
  if (!unit) return groupNumeral(digits);
  const rest = digits.slice(-unit.digits);
  const head = `${largeNumeral(digits.slice(0, -unit.digits))}${unit.name}`;
  if (Number(rest) === 0) return head;
  return `${head}${rest.startsWith('0') ? '零' : ''}${largeNumeral(rest.replace(/^0+/, ''))}`;
}

function groupNumeral(group: string): string {
  const named = Array.from(group, (digit, at) =>
    digit === '0' ? '零' : digitOf(digit) + (SMALL[group.length - 1 - at] ?? ''),
  );
  return named
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}
