/** Decimals a money value may have (万元 down to the 分). */
const MONEY_DECIMALS = 6;
const SCALE = 10 ** MONEY_DECIMALS;

/**
 * Sums decimals with up to six places exactly (0.1 + 0.2 = 0.3) by adding whole millionths as big integers.
 */
export function exactSum(numbers: Iterable<number>): number {
  let whole = true;
  let plain = 0;
  let millionths = 0n;
  for (const value of numbers) {
    plain += value;
    if (!Number.isInteger(value)) whole = false;
    if (Number.isFinite(value)) millionths += toMillionths(value);
  }
  if (whole && Number.isSafeInteger(plain)) return plain;
  return Number(decimalText(millionths));
}

function toMillionths(value: number): bigint {
  if (Number.isInteger(value)) return BigInt(value) * BigInt(SCALE);
  return BigInt(value.toFixed(MONEY_DECIMALS).replace('.', ''));
}

function decimalText(millionths: bigint): string {
  const sign = millionths < 0n ? '-' : '';
  const digits = (millionths < 0n ? -millionths : millionths)
    .toString()
    .padStart(MONEY_DECIMALS + 1, '0');
  return `${sign}${digits.slice(0, -MONEY_DECIMALS)}.${digits.slice(-MONEY_DECIMALS)}`;
}
