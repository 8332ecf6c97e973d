import { parseChineseNumber, plainNumerals } from './chineseNumber.ts';

/** One number in a text, with what it is counted in. Positions are UTF-16 units from the start of the text. */
export interface NumberToken {
  readonly start: number;
  /** Past the unit: 「3.5万元」 is one token. */
  readonly end: number;
  /** As written, unit included. */
  readonly text: string;
  /** Counts as they are, percentages as 12.5 for 12.5 %, money in 万元. */
  readonly value: number;
  readonly kind: TokenKind;
  /** 件, 条, 万元, % …; empty where none is written. */
  readonly unit: string;
  /** 余, 多, 约, 近: the value is a round one. */
  readonly about: boolean;
  /** Decimals written, for the tolerance of roundings. */
  readonly decimals: number;
  /** How the digits are written (rule N-12). */
  readonly style: { readonly separators: boolean; readonly fullWidth: boolean };
}

export type TokenKind =
  | 'count'
  | 'percent'
  /** 个百分点 */
  | 'points'
  | 'money'
  /** A count without a unit. */
  | 'bare'
  /** A year: 2023年 */
  | 'year'
  /** Dates, numbers of documents and articles, telephone numbers, list numbers: nothing that is counted. */
  | 'other';

const DIGIT = '[0-9０-９]';
const NUMBER = new RegExp(
  `(?<arabic>${DIGIT}{1,3}(?:[,，]${DIGIT}{3})+(?!${DIGIT})(?:[.．]${DIGIT}+)?|${DIGIT}{1,3}(?: ${DIGIT}{3})+(?= ?[件条份宗个篇次])|${DIGIT}+(?:[.．]${DIGIT}+)?)` +
    '|百分之(?<percent>[〇零一二两三四五六七八九十百点]+)' +
    '|(?<han>[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅]+)',
  'gu',
);

const UNITS = [
  '个百分点',
  '百分点',
  '件次',
  '项次',
  '件（次）',
  '件(次)',
  '人次',
  '场次',
  '余件',
  '亿元',
  '万元',
  '件',
  '条',
  '份',
  '宗',
  '起',
  '次',
  '个',
  '项',
  '篇',
  '场',
  '期',
  '部',
  '家',
  '户',
  '名',
  '人',
  '则',
  '例',
  '页',
  '处',
  '批',
  '台',
  '封',
  '幅',
  '块',
  '张',
  '套',
  '册',
  '笔',
  '元',
  '%',
  '％',
];
const SUFFIX = new RegExp(
  `[ \\u3000\\u00a0]*(?<scale>[万亿](?!元))?[ \\u3000]*(?<about>余|多(?=[件条份宗起次个项篇场期部家户名人元万]))?(?<scale2>[万亿](?!元))?[ \\u3000]*(?<unit>${UNITS.join('|').replace(/[()]/g, '\\$&')})?`,
  'uy',
);

/** Every number in the text, in order. */
export function tokenize(text: string): readonly NumberToken[] {
  const tokens: NumberToken[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const token = readToken(text, match);
    if (!token) continue;
    tokens.push(token);
    NUMBER.lastIndex = Math.max(NUMBER.lastIndex, token.end);
  }
  return tokens;
}

function readToken(text: string, match: RegExpExecArray): NumberToken | undefined {
  const { arabic, percent, han } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (percent !== undefined) return percentToken({ text, start, end }, percent);
  if (arabic !== undefined) return arabicToken({ text, start, end }, arabic);
  return han === undefined ? undefined : hanToken({ text, start, end }, plainNumerals(han));
}

interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PLAIN_STYLE = { separators: false, fullWidth: false };

function percentToken({ text, start, end }: Span, digits: string): NumberToken | undefined {
  const value = parseChineseNumber(digits);
  if (value === undefined) return undefined;
  const decimals = digits.split('点')[1]?.length ?? 0;
  return {
    start,
    end,
    text: text.slice(start, end),
    value,
    kind: 'percent',
    unit: '%',
    about: isAbout(text, start, end),
    decimals,
    style: PLAIN_STYLE,
  };
}

function arabicToken(span: Span, digits: string): NumberToken {
  const narrow = digits.replace(/[０-９．]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
  const separators = /[,，]/.test(narrow);
  const plain = narrow.replace(/[,， ]/g, '');
  const style = { separators, fullWidth: /[０-９]/.test(digits) };
  const decimals = plain.split('.')[1]?.length ?? 0;
  const rest = readSuffix(span);
  const other = ['', '次', '条', '个'].includes(rest.unit) ? notCounted(span) : null;
  if (other) {
    const end = other === 'year' ? span.text.indexOf('年', span.end) + 1 : span.end;
    return makeToken(
      { ...span, end },
      { value: Number(plain), kind: other, unit: '', decimals, style },
    );
  }
  return makeToken(
    { ...span, end: rest.end },
    { ...measure(Number(plain), rest), decimals, style },
    rest,
  );
}

function hanToken(span: Span, digits: string): NumberToken | undefined {
  // 万 and 百 alone, 一是, 第三, 三公: a Chinese numeral is a number where it is counted in something.
  if (!/[一二两三四五六七八九十]/.test(digits)) return undefined;
  const before = span.text[span.start - 1] ?? '';
  if (/[第每同另统唯之逐]/.test(before)) return undefined;
  const rest = readSuffix(span);
  if (rest.unit === '' || isIdiom(span, digits, rest.unit)) return undefined;
  const value = parseChineseNumber(digits);
  if (value === undefined) return undefined;
  return makeToken(
    { ...span, end: rest.end },
    { ...measure(value, rest), decimals: 0, style: PLAIN_STYLE },
    rest,
  );
}

/** 一个, 一次, 一批: said without counting, unless something is being counted. */
function isIdiom(span: Span, digits: string, unit: string): boolean {
  if (/^[十百千万]/.test(digits) && digits.length === 1 && digits !== '十') return true;
  const after = span.text[span.end + unit.length] ?? '';
  if (digits === '一' && unit === '件' && after === '事') return true;
  if (!/^[一两]$/.test(digits)) return false;
  if (
    /(?:收到|受理|新收|办结|公开|结转|答复|发生|共|提供|处理)[ 　]*$/.test(
      span.text.slice(0, span.start),
    )
  ) {
    return false;
  }
  return !/^(?:件|条|份|宗|起|件次)$/.test(unit);
}

interface Suffix {
  readonly end: number;
  readonly scale: string;
  readonly about: boolean;
  readonly unit: string;
}

function readSuffix({ text, end }: Span): Suffix {
  SUFFIX.lastIndex = end;
  const groups = SUFFIX.exec(text);
  const found = groups?.groups ?? {};
  const scale = found['scale'] ?? found['scale2'] ?? '';
  const unit = found['unit'] ?? '';
  const about = found['about'] !== undefined;
  const bare = scale === '' && unit === '' && !about;
  return { end: bare || !groups ? end : end + trimmedLength(groups[0]), scale, about, unit };
}

function trimmedLength(text: string): number {
  return text.trimEnd().length;
}

interface Measure {
  readonly value: number;
  readonly kind: TokenKind;
  readonly unit: string;
}

function measure(number: number, { scale, unit }: Suffix): Measure {
  const scaled = scale === '' ? number : Number((number * (scale === '万' ? 1e4 : 1e8)).toFixed(6));
  switch (unit) {
    case '%':
    case '％':
      return { value: number, kind: 'percent', unit: '%' };
    case '个百分点':
    case '百分点':
      return { value: number, kind: 'points', unit: '个百分点' };
    case '元':
      return { value: Number((scaled / 1e4).toFixed(6)), kind: 'money', unit: '万元' };
    case '万元':
      return { value: number, kind: 'money', unit: '万元' };
    case '亿元':
      return { value: Number((number * 1e4).toFixed(6)), kind: 'money', unit: '万元' };
    case '':
      return { value: scaled, kind: 'bare', unit: '' };
    default:
      return {
        value: scaled,
        kind: 'count',
        unit: unit.startsWith('件') ? '件' : unit === '项次' ? '次' : unit,
      };
  }
}

interface TokenParts extends Measure {
  readonly decimals: number;
  readonly style: NumberToken['style'];
}

function makeToken(span: Span, parts: TokenParts, suffix?: Suffix): NumberToken {
  return {
    ...parts,
    start: span.start,
    end: span.end,
    text: span.text.slice(span.start, span.end),
    about: (suffix?.about ?? false) || isAbout(span.text, span.start, span.end),
  };
}

function isAbout(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  if (
    /(?:约|近|超过?|逾|达到?近|上|不少于|至少|突破)[ 　]*$/.test(before) &&
    !/以上$|最近$/.test(before)
  ) {
    return true;
  }
  return /^[ 　]*(?:左右|以上|上下|余)/.test(text.slice(end, end + 3));
}

/** What a number is when it counts nothing: a year, or another name-like number; null where it may count. */
function notCounted({ text, start, end }: Span): 'year' | 'other' | null {
  const digits = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 4);
  if (/^(?:19|20|１９|２０)/.test(digits) && digits.length === 4 && /^[ 　]?年/.test(after)) {
    return 'year';
  }
  if (/第[ 　]?$/.test(before)) return 'other';
  if (/[A-Za-z./:_@-]$/.test(before) || /^[A-Za-z/:_@-]/.test(after)) return 'other';
  if (/[〔[【(（]$/.test(before) && /^[〕\]】)）]/.test(after)) return 'other';
  if (
    /^[ 　]*(?:年|月|日|号|时|点|分(?!之)|秒|届|版|楼|室|路|级|天|个?月|周岁|小时|分钟|工作日|个工作日|热线|平台|便民)/.test(
      after,
    )
  ) {
    return 'other';
  }
  if (digits.length >= 7 && !/^[ 　]*[条次个]/.test(after)) return 'other';
  const lineStart = /(?:^|[\n。；;：:，])[ 　]*$/.test(text.slice(Math.max(0, start - 4), start));
  if (lineStart && /^[.、．)）]/.test(after)) return 'other';
  return null;
}
