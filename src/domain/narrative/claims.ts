import { CASE_OUTCOMES, TOPICS, type Reading, type Topic } from './topics/index.ts';
import { tokenize, type NumberToken } from './tokens.ts';

/** A number of the text together with what it is said of. */
export interface Claim {
  readonly token: NumberToken;
  readonly topic: ClaimTopic;
  /** Report year minus this many: 「2022年收到…」 in a report on 2023 is 1. */
  readonly yearsBack: number;
  /** Whether a difference from the table is worth telling. */
  readonly sure: boolean;
}

export interface ClaimTopic {
  readonly id: string;
  readonly rule: Topic['rule'];
  readonly label: string;
  readonly readings: readonly Reading[];
  readonly weak?: boolean | undefined;
}

/** 「未收到申请」: the text says that there is none. */
export interface Denial {
  readonly start: number;
  readonly end: number;
  readonly topic: ClaimTopic;
}

/** 「全部办结」: the text says that nothing was left over. */
export interface AllDone {
  readonly start: number;
  readonly end: number;
}

/** 「同比增长 20%」 of the claim before it. */
export interface Change {
  readonly token: NumberToken;
  readonly of: Claim;
  readonly direction: 1 | -1;
}

export interface TextClaims {
  readonly tokens: readonly NumberToken[];
  readonly claims: readonly Claim[];
  readonly denials: readonly Denial[];
  readonly allDone: readonly AllDone[];
  readonly changes: readonly Change[];
}

const SENTENCE_END = /[。！？\n]/;
const CLAUSE_CHARS = /[，。；、：:；,;！？\n（）()“”]/;
/** Without 、, which stands inside 行政复议、行政诉讼 and 法人、其他组织. */
const CLAUSE_ENDS = /[，。；：:；,;！？\n（）()“”]/;
/** Part of the year, part of the agencies, or more than a year: not what the table counts. */
const OTHER_SCOPE =
  /上半年|下半年|季度|截至(?!(?:20\d\d年)?12月31日|年底)|(?<!今年|本年|一年)以来|历年|各(?:部门|单位|乡镇|街道|县区|区县)|下属|所属|乡镇|县直|市直|本级/;
/** Other things that are received and answered, too. */
const OTHER_THING = /试点|培训|咨询|邮箱|来信|留言|投诉|建议|提案|网民|许可申请|备案/;
const CHANGE_WORDS =
  /(?:同比|环比|比上一?年度?|较上一?年度?|比去年|较去年|与上一?年度?相比|与去年相比|较20\d\d年|比20\d\d年|同期)[^。；]{0,12}?(?<way>增长|增加|上升|提高|提升|减少|下降|降低|回落|增幅|降幅)(?:了|约|为|达)*[ 　]*$/u;

const CHANGE_ALONE =
  /^[）)]?[，,、（(]?(?:同比)?(?<way>增长|增加|上升|提高|减少|下降|降低|增幅|降幅)(?:了|约|为|达)*[ 　]*$/u;

/** Everything a text says about the figures of the tables. Pure; the same text gives the same claims. */
export function readClaims(text: string, reportYear: number): TextClaims {
  const tokens = tokenize(text);
  const reader = new ClaimReader(text, tokens, reportYear);
  return reader.read();
}

class ClaimReader {
  readonly text: string;
  readonly tokens: readonly NumberToken[];
  readonly reportYear: number;
  readonly claims: Claim[] = [];
  readonly changes: Change[] = [];
  /** Start of the sentence the reader is in. */
  sentenceStart = 0;
  previousEnd = 0;
  yearsBack = 0;
  lastCase: 'review' | 'suitDirect' | 'suitAfterReview' | 'suit' | null = null;

  constructor(text: string, tokens: readonly NumberToken[], reportYear: number) {
    this.text = text;
    this.tokens = tokens;
    this.reportYear = reportYear;
  }

  read(): TextClaims {
    this.tokens.forEach((token, index) => {
      this.enterSentence(token);
      if (token.kind === 'year') this.noteYear(token);
      if (token.kind === 'year' || token.kind === 'other') return;
      this.readNumber(token, this.nextCounted(index));
      this.previousEnd = token.end;
    });
    return {
      tokens: this.tokens,
      claims: this.claims,
      changes: this.changes,
      denials: readDenials(this.text),
      allDone: readAllDone(this.text),
    };
  }

  private nextCounted(index: number): NumberToken | undefined {
    for (let at = index + 1; at < this.tokens.length; at += 1) {
      const token = this.tokens[at];
      if (token && token.kind !== 'year' && token.kind !== 'other') return token;
    }
    return undefined;
  }

  private enterSentence(token: NumberToken): void {
    let at = this.previousEnd;
    let start = -1;
    while (at < token.start) {
      if (SENTENCE_END.test(this.text[at] ?? '')) start = at + 1;
      at += 1;
    }
    if (start === -1) return;
    this.sentenceStart = start;
    this.previousEnd = start;
    this.yearsBack = 0;
    this.lastCase = null;
  }

  private noteYear(token: NumberToken): void {
    // 结转2024年 names where something goes, not the year that is spoken of.
    const before = this.text.slice(Math.max(0, token.start - 5), token.start);
    if (/(?:结转|转入|转至|较|比|于|自|从|至|到|同|与)[至到入]?$/.test(before)) return;
    this.yearsBack = this.reportYear - token.value;
  }

  private readNumber(token: NumberToken, next: NumberToken | undefined): void {
    const left = this.text.slice(this.previousEnd, token.start);
    if (this.readChange(token, left)) return;
    if (token.kind !== 'count' && token.kind !== 'money') return;
    if (this.readComparison(token, left)) return;
    const rightEnd = Math.min(next?.start ?? this.text.length, token.end + 24);
    const right = this.text.slice(token.end, rightEnd).split(/[。；\n]/)[0] ?? '';
    const topic = this.inWhichYear(
      this.caseOutcome(token, left) ?? this.topicOf(token, { left, right }),
      left,
    );
    if (!topic) return;
    this.noteCase(topic);
    const sentence = this.text.slice(this.sentenceStart, token.start);
    this.claims.push({
      token,
      topic,
      // 2022年结转 is said of the year before and is this year's figure.
      yearsBack: topic.id === 'carriedIn' && this.yearsBack === 1 ? 0 : this.yearsBack,
      sure:
        !isOtherScope(sentence, topic.id === 'handled' ? sentence : undefined) &&
        topic.weak !== true &&
        this.isOurs(topic, token),
    });
  }

  private readChange(token: NumberToken, left: string): boolean {
    const before = this.changes.at(-1);
    const last = this.claims.at(-1);
    const follows =
      before?.token.end === this.previousEnd ||
      (last?.yearsBack === 1 && last.token.end === this.previousEnd);
    const match = CHANGE_WORDS.exec(left) ?? (follows ? CHANGE_ALONE.exec(left) : null);
    if (!match) return false;
    const of = this.claims.findLast((claim) => claim.yearsBack === 0);
    if (!of || of.token.start < this.sentenceStart) return true;
    const direction = /增|升|提/.test(match.groups?.['way'] ?? '') ? 1 : -1;
    this.changes.push({ token, of, direction });
    return true;
  }

  /** 结转2022年度申请 in a report on 2023 came in; 结转2024年度 goes out. */
  private inWhichYear(topic: ClaimTopic | null, left: string): ClaimTopic | null {
    if (topic?.id !== 'carriedOut') return topic;
    const year = /(20\d\d)年度?[^，。；、]*$/u.exec(left)?.[1];
    if (year === undefined || Number(year) > this.reportYear) return topic;
    return TOPICS.find((candidate) => candidate.id === 'carriedIn') ?? topic;
  }

  /** 「比上年的 32 件」: last year's figure of what was just told. */
  private readComparison(token: NumberToken, left: string): boolean {
    if (!/(?:比|较)(?:上一?年度?|去年|20\d\d年)(?:同期)?的?[（(]?[ 　]*$/u.test(left)) return false;
    const of = this.claims.at(-1);
    if (of?.yearsBack === 0 && of.token.unit === token.unit) {
      this.claims.push({ ...of, token, yearsBack: 1 });
    }
    return true;
  }

  private topicOf(
    token: NumberToken,
    { left, right }: { readonly left: string; readonly right: string },
  ): ClaimTopic | null {
    const near = left.slice(lastClauseStart(left, CLAUSE_ENDS));
    const sentence = this.text.slice(this.sentenceStart, token.start);
    const fits = (topic: Topic): boolean =>
      topic.units.test(token.unit) && (topic.context?.test(sentence + right) ?? true);
    const before = nearestBefore(near, fits);
    const after = TOPICS.find((topic) => fits(topic) && topic.after?.test(right));
    // 「对 3 件申请予以公开」: what stands right behind the number tells its fate, unless the clause has told it.
    if (before && (before.id !== 'received' || !after)) return before;
    if (after) return after;
    return before ?? nearestBefore(left, (topic) => fits(topic) && topic.id !== 'received');
  }

  private caseOutcome(token: NumberToken, left: string): ClaimTopic | null {
    if (this.lastCase === null || token.kind !== 'count') return null;
    const near = left
      .slice(lastClauseStart(left))
      .replace(/(?:其中|包括|共|为|有|[：: 　])+$/u, '');
    const words =
      near === '' ? left.slice(lastClauseStart(left.replace(/[，、：:（(其中]+$/u, ''))) : near;
    const found = CASE_OUTCOMES.find((outcome) => outcome.words.test(words));
    if (!found) return null;
    const rows = this.lastCase === 'suit' ? ['suitDirect', 'suitAfterReview'] : [this.lastCase];
    const label = this.lastCase === 'review' ? '行政复议' : '行政诉讼';
    return {
      id: `${this.lastCase}.${found.key}`,
      rule: 'N-04',
      label: `${label}${found.label}`,
      readings: [{ table: 'litigation', cells: rows.map((row) => `${row}.${found.key}`) }],
    };
  }

  /** 行政复议 and 行政诉讼 are counted here only as far as they are about disclosure. */
  private isOurs(topic: ClaimTopic, token: NumberToken): boolean {
    if (topic.rule !== 'N-04') return true;
    const paragraph = this.text.slice(this.text.lastIndexOf('\n', token.start) + 1, token.start);
    return /信息公开|政务公开|依申请|公开申请/.test(paragraph);
  }

  private noteCase(topic: ClaimTopic): void {
    if (topic.rule !== 'N-04') return;
    const [row] = topic.id.split('.');
    if (row === 'review' || row === 'suit' || row === 'suitDirect' || row === 'suitAfterReview') {
      this.lastCase = row;
    }
  }
}

function lastClauseStart(left: string, ends: RegExp = CLAUSE_CHARS): number {
  for (let at = left.length - 1; at >= 0; at -= 1) {
    if (ends.test(left[at] ?? '')) return at + 1;
  }
  return 0;
}

function nearestBefore(left: string, fits: (topic: Topic) => boolean): Topic | null {
  for (const topic of TOPICS) if (fits(topic) && topic.before.test(left)) return topic;
  return null;
}

/** 信访举报投诉类申请 is a printed result, not a sentence about complaints. */
function isOtherScope(sentence: string, near?: string): boolean {
  const meant = (words: string): string =>
    words.replace(/信访[、]?(?:举报)?[、]?(?:投诉)?类?申请/g, '');
  const said = meant(sentence);
  // 「受理许可申请 20 件，办结 18 件」: what is answered is told a clause before.
  const thing = near === undefined ? said.slice(lastClauseStart(said, CLAUSE_ENDS)) : meant(near);
  return OTHER_SCOPE.test(said) || OTHER_THING.test(thing);
}

const DENIALS: readonly { readonly pattern: RegExp; readonly topics: readonly string[] }[] = [
  {
    pattern:
      /(?:未|没有|尚未|无)(?:收到|接收到|接到|受理|收)(?:过|任何)?[^，。；]{0,16}?(?:依申请公开|信息公开申请|公开申请|申请公开|政府信息申请|(?<!复议|诉讼|许可|仲裁|救助|补助|赔偿)申请)/gu,
    topics: ['received'],
  },
  {
    pattern:
      /(?:无|(?:未|没有)发生)(?:政府信息|依申请)公开(?:的)?申请(?!行政|提起|复议|引)|申请(?:数量)?为零/gu,
    topics: ['received'],
  },
  {
    pattern:
      /(?:未|没有|无|未有|不存在)(?:发生|出现|收到|产生)?(?:一例|一起|任何)?(?:过)?(?:因)?[^，。；]{0,20}?行政复议(?:案件|申请)?(?:、|和|及|或|与|或者|以及|，也?(?:未|没有)?)(?:被?提起)?(?:的)?(?:行政)?诉讼(?![^，。；]{0,8}(?:败诉|纠正|撤销|变更|违法))/gu,
    topics: ['review', 'suit'],
  },
  {
    pattern:
      /(?:未|没有|无|未有|不存在)(?:发生|出现|收到|产生)?(?:一例|一起|任何)?(?:过)?(?:因)?[^，。；、和及或]{0,20}?行政复议(?!(?:案件|申请)?(?:、|和|及|或|与)|[^，。；]{0,8}(?:败诉|纠正|撤销|变更|违法))/gu,
    topics: ['review'],
  },
  {
    pattern:
      /(?:未|没有|无|未有|不存在)(?:发生|出现|收到|产生)?(?:一例|一起|任何)?(?:过)?(?:因)?[^，。；、和及或]{0,20}?行政诉讼(?![^，。；]{0,8}(?:败诉|纠正|撤销|变更|违法))/gu,
    topics: ['suit'],
  },
  { pattern: /(?:无|没有)结转(?:至|到)?(?:下一?年|次年)/gu, topics: ['carriedOut'] },
];

function readDenials(text: string): readonly Denial[] {
  return DENIALS.flatMap(({ pattern, topics }) =>
    Array.from(text.matchAll(pattern)).flatMap((match): readonly Denial[] => {
      // 「没有发生不予公开被行政复议」, 「未因……」: fine; 「无正当理由」 and the like are not denials.
      if (/无(?:正当|法|故|偿|障碍)|没有现成|未经|未按/.test(match[0])) return [];
      const clauseStart = text.slice(0, match.index).search(/[^。；\n]*$/u);
      if (isOtherScope(text.slice(clauseStart, match.index))) return [];
      return topics.flatMap((id) => {
        const topic = TOPICS.find((candidate) => candidate.id === id);
        return topic ? [{ start: match.index, end: match.index + match[0].length, topic }] : [];
      });
    }),
  );
}

const ALL_DONE =
  /(?:申请|件|受理)[^。；\n]{0,24}?(?:(?:全部|均|都)(?:已|在|按|依|法定|规定|及时|时限|期限|期|时|法|规|内|要求|个|工作|日|\d|予以|全部|[ 　])*(?:办结|答复|办理完毕|办复)|(?:按时|按期|依法)?(?:办结|答复)率(?:为|达到?|均为)?[ 　]*(?:100[%％]|百分之百))/gu;

function readAllDone(text: string): readonly AllDone[] {
  return Array.from(text.matchAll(ALL_DONE))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => {
      const sentence = text.slice(text.lastIndexOf('。', start) + 1, end);
      return !OTHER_THING.test(sentence) && !/信访件|工单|案件/.test(sentence);
    });
}
