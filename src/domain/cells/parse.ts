import type { CellKind } from '../forms/index.ts';
import type { CellValue } from './value.ts';

/** What had to be changed to read a number; `plain` is never reported. */
export type Cleaning =
  | 'fullWidth'
  | 'spaces'
  | 'separators'
  | 'unit'
  | 'tenThousand'
  | 'sign'
  | 'none'
  | 'notApplicable'
  | 'footnote';

export type ParsedCell =
  | { readonly ok: true; readonly value: CellValue; readonly cleaned: readonly Cleaning[] }
  | { readonly ok: false };

/** What nearly every cell holds. */
const PLAIN = /^\d{1,9}$/;
const NOT_APPLICABLE = /^(?:[/／\\—–―－\-─_]|——|－－|--|不适用|N\/?A)$/i;
const NONE = /^(?:无|没有|零|〇)$/;
/** 增加3, 减少5: how people say the sign of a change. */
const RISE = /^(?:增加?|上升|↑)(?=\d)/;
const FALL = /^(?:减少?|下降|↓)(?=\d)/;
const COUNT_UNIT = /(?:件次|人次|件|条|份|宗|起|次|个|项|部|篇|例)$/;
const SEPARATORS = /(?<=\d),(?=\d{3}(?:\D|$))/g;
/** The mark of a footnote behind a figure: 63①, 63*, 63[1]. What is set small stands for one, too: 63¹ is not 631. */
const FOOTNOTE =
  /(?<=[\d０-９件条万元])\s*(?:[①-⒇¹²³⁰⁴-⁹*＊※†‡]{1,3}|[[［〔【]\d{1,2}[\]］〕】]|[(（]注\d{0,2}[)）])$/;
const SPACES = /[\s\u3000\u00a0\u200b\ufeff]+/g;

/**
 * Reads what a person types, pastes or keeps in a file as the value of a cell: １２３, 1,234, 1，234, 12件, 100万,
 * --253, +22, 减少5, — and / for not applicable, 无 for 0. An empty text is blank. The value is in the unit of the cell
 * (money in 万元). Source: ux.md, clipboard.
 *
 * Never repairs: a negative count or a fraction comes back as it stands and is a matter for the checks.
 */
export function parseCellText(text: string, kind: CellKind): ParsedCell {
  if (PLAIN.test(text)) return { ok: true, value: Number(text), cleaned: [] };
  const cleaned: Cleaning[] = [];
  const whole = text.trim();
  const trimmed = whole.replace(FOOTNOTE, '');
  if (trimmed !== whole) cleaned.push('footnote');
  if (holdsSeveral(trimmed)) return { ok: false };
  let rest = trimmed.replace(SPACES, '');
  if (rest !== trimmed) cleaned.push('spaces');
  if (rest === '') return { ok: true, value: null, cleaned: [] };

  if (NOT_APPLICABLE.test(rest)) {
    return { ok: true, value: 'NA', cleaned: rest === '/' ? [] : ['notApplicable'] };
  }
  if (NONE.test(rest)) return { ok: true, value: 0, cleaned: ['none'] };

  const narrow = toHalfWidth(rest);
  if (narrow !== rest) cleaned.push('fullWidth');
  rest = narrow;

  const scaled = takeUnit(rest, kind);
  if (scaled.text !== rest) cleaned.push(scaled.factor === 1 ? 'unit' : 'tenThousand');
  rest = scaled.text;

  const joined = rest.replace(SEPARATORS, '');
  if (joined !== rest) cleaned.push('separators');
  rest = joined;

  const said = rest.replace(RISE, '').replace(FALL, '-');
  if (said !== rest) cleaned.push('sign');
  rest = said;

  const signed = /^(?<sign>[+-]*)(?<digits>\d+(?:\.\d+)?|\.\d+)$/.exec(rest);
  if (!signed?.groups) return { ok: false };
  const sign = signed.groups['sign'] ?? '';
  if (sign !== '' && sign !== '-' && !cleaned.includes('sign')) cleaned.push('sign');
  const magnitude = scaleDecimal(signed.groups['digits'] ?? '', scaled.factor);
  return {
    ok: true,
    value: sign.includes('-') && magnitude !== 0 ? -magnitude : magnitude,
    cleaned,
  };
}

/**
 * Whether spaces or line breaks part digits otherwise than people space out one number (1 234 or 1 2 3 4): several
 * numbers in one cell must never run together into one.
 */
function holdsSeveral(text: string): boolean {
  const parts = text.normalize('NFKC').match(/\d+(?:\s+\d+)+/);
  if (!parts) return false;
  const groups = parts[0].split(/\s+/);
  if (/[\r\n]/.test(parts[0])) return true;
  const isSpacedOut = groups.every((group) => group.length === 1) && groups[0] !== '0';
  const isThousands = groups.every(
    (group, at) => group.length === 3 || (at === 0 && group.length < 3),
  );
  return !isSpacedOut && !isThousands;
}

/** Full-width ASCII, Chinese comma and the many dashes people type as a minus sign. */
function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−–—―]/g, '-')
    .replace(/、/g, ',');
}

function takeUnit(text: string, kind: CellKind): { text: string; factor: number } {
  if (kind === 'money') {
    const money = /^(.*\d)(元|万元?|亿元?)$/.exec(text);
    if (!money) return { text, factor: 1 };
    const unit = money[2] ?? '';
    const factor = unit === '元' ? 1e-4 : unit.startsWith('亿') ? 1e4 : 1;
    return { text: money[1] ?? text, factor };
  }
  const bare = text.replace(COUNT_UNIT, '');
  const scaled = /^(.*\d)(万|亿)$/.exec(bare);
  if (!scaled) return { text: bare, factor: 1 };
  return { text: scaled[1] ?? bare, factor: scaled[2] === '亿' ? 1e8 : 1e4 };
}

/** Multiplies a decimal by a power of ten without binary rounding (0.07 × 10⁴ = 700). */
function scaleDecimal(digits: string, factor: number): number {
  return factor === 1 ? Number(digits) : Number(`${digits}e${Math.round(Math.log10(factor))}`);
}
