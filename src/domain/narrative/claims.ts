import { readChange, type Change } from './changes.ts';
import { readAllDone, readDenials, type AllDone, type Denial } from './denials.ts';
import { sharedWords } from './distribution.ts';
import { groundBehind } from './grounds.ts';
import { outcomeTopic, withOutcomes, type CaseRow } from './outcomes.ts';
import { phraseAround, plainWords, type Phrase } from './phrases.ts';
import { isOtherScope, isPartOfYear, isPartOnly } from './scope.ts';
import { tokenize, type NumberToken } from './tokens.ts';
import { CASE_OUTCOMES, topicById, topicsIn, type Reading, type Topic } from './topics/index.ts';

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

export interface TextClaims {
  readonly tokens: readonly NumberToken[];
  readonly claims: readonly Claim[];
  readonly denials: readonly Denial[];
  readonly allDone: readonly AllDone[];
  readonly changes: readonly Change[];
}

const SENTENCE_END = /[。！？\n]/;
/** 「上年的 44 件」: the figure of another year of what was just told. */
const OF_LAST_YEAR =
  /(?:^|由|从|比|较|于|与|同|和)(上年|20\d\d年)(?:同期)?(?:的|为|是|有|共|只有)*$/u;
/** 「由 77 件降到 61 件」: the first is the figure of last year, the second this year's. */
const FROM = /(?:由|从)(?:原来的?)?$/u;
const REACHING = /^[再又]?(?:[增升降减]|增[加长]|上升|提[高升]|下降|减少|回落)(?:到|至|为)/u;
/** Says nothing but that a number follows: what it counts was told before. */
const BARE =
  /^(?:[的共计为是有达到系约近均都已各其中增降升减至仅合总本年上到]|20\d\d年|下降|减少|上升|增加|增长|提高|降低)*$/u;

/** Sums up what stands before it. */
const TOTAL = /^(?:本年|全年)*(?:[共总合累]计?|计)+(?:[为达有是]|收到|受理)*$/u;

/** 未发生一起行政复议: the number says that there is none. */
const NONE = /(?:未|没有|无)(?:发生|出现|收到|接到|受理|产生|有)?(?:过|任何)?$/u;

/** Everything a text says about the figures of the tables. Pure; the same text gives the same claims. */
export function readClaims(text: string, reportYear: number): TextClaims {
  const tokens = tokenize(text);
  return new ClaimReader(text, tokens, reportYear).read();
}

const ASKED = /^N-0[12]$/u;

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
  lastCase: CaseRow | null = null;
  lastShare: { readonly end: number; readonly words: string } | undefined;

  constructor(text: string, tokens: readonly NumberToken[], reportYear: number) {
    this.text = text;
    this.tokens = tokens;
    this.reportYear = reportYear;
  }

  read(): TextClaims {
    const counted = this.tokens.filter(({ kind }) => kind !== 'year' && kind !== 'other');
    const shared = sharedWords(this.text, this.tokens, this.reportYear);
    counted.forEach((token, index) => {
      this.enterSentence(token);
      this.readNumber(token, counted[index + 1], shared.get(token));
      this.previousEnd = token.end;
    });
    return {
      tokens: this.tokens,
      claims: withOutcomes(this.claims, this.text),
      changes: this.changes,
      denials: readDenials(this.text),
      allDone: readAllDone(this.text),
    };
  }

  private enterSentence(token: NumberToken): void {
    let start = -1;
    for (let at = this.previousEnd; at < token.start; at += 1) {
      if (SENTENCE_END.test(this.text[at] ?? '')) start = at + 1;
    }
    if (start === -1) return;
    this.sentenceStart = start;
    this.previousEnd = start;
    this.yearsBack = 0;
    this.lastCase = null;
  }

  private readNumber(
    token: NumberToken,
    next: NumberToken | undefined,
    shared: string | undefined,
  ): void {
    const phrase = this.phraseOf(token, next, shared);
    this.noteYear(phrase);
    if (this.readReached(token, phrase)) return;
    const change = readChange(token, phrase, {
      last: this.claims.at(-1),
      lastChange: this.changes.at(-1),
      whole: () => this.wholeBefore(token),
      previousEnd: this.previousEnd,
      compared: /^[）)]?相比/u.test(this.text.slice(this.previousEnd, this.previousEnd + 3)),
      topicBefore: (left) =>
        this.topicBefore(token.kind === 'percent' ? { ...token, unit: '件' } : token, left),
    });
    if (change) {
      if (change.topic) this.changes.push({ ...change, topic: change.topic });
      return;
    }
    if (token.kind === 'percent') {
      this.lastShare = {
        end: token.end,
        words: phrase.left.replace(/占(?:比)?(?:为|约|达)?$/u, ''),
      };
    }
    if (!isCount(token, phrase) || NONE.test(phrase.left)) return;
    if (this.readOtherYear(token, phrase)) return;
    const topic = this.topicOf(token, phrase);
    if (!topic) return;
    this.noteCase(topic);
    this.claims.push({
      token,
      topic,
      // 2022年结转 is said of the year before and is this year's figure.
      yearsBack: topic.id === 'carriedIn' && this.yearsBack === 1 ? 0 : this.yearsBack,
      sure: this.isSure(token, topic, phrase),
    });
  }

  private phraseOf(
    token: NumberToken,
    next: NumberToken | undefined,
    shared: string | undefined,
  ): Phrase {
    const { text, reportYear } = this;
    const rest = text.slice(token.end, next?.start ?? text.length);
    const stop = rest.search(SENTENCE_END);
    const to =
      stop === -1
        ? { end: token.end + rest.length, isNumber: next !== undefined }
        : { end: token.end + stop, isNumber: false };
    const from = { start: this.previousEnd, isNumber: this.previousEnd > this.sentenceStart };
    const phrase = phraseAround(text, { token, from, to, reportYear });
    return shared === undefined ? phrase : { ...phrase, left: shared };
  }

  /** The year a clause speaks of holds until the sentence names another. */
  private noteYear({ left, before }: Phrase): void {
    for (const clause of [before, left]) {
      const last =
        /.*(?<![比较与同和自从于至到由转])(上年(?!.?(?:结转|转入|末|底|遗留|转结))|本年|(?<year>20\d\d)年)/u.exec(
          clause,
        );
      if (!last) continue;
      const year = last.groups?.['year'];
      this.yearsBack =
        year === undefined ? (last[1] === '本年' ? 0 : 1) : this.reportYear - Number(year);
    }
  }

  /** 「326 件（其中区本级 64 件），同比增长 8.3%」 tells the growth of the whole. */
  private wholeBefore(token: NumberToken): { topic: ClaimTopic; sure: boolean } | undefined {
    const last = this.claims.at(-1);
    if (!last || last.token.start < this.sentenceStart) return undefined;
    const between = this.text.slice(last.token.end, token.start);
    if (!/^[，,]?(?:[（(]|其中)[^；]*$/u.test(between)) return undefined;
    return { topic: last.topic, sure: last.sure && /^[（(][^（(]*[）)][^（()）]*$/u.test(between) };
  }

  /** What follows the figure of last year that was told with 由. */
  private readReached(token: NumberToken, { left }: Phrase): boolean {
    const last = this.claims.at(-1);
    if (last?.token.end !== this.previousEnd || last.yearsBack === 0) return false;
    if (last.token.unit !== token.unit || !REACHING.test(left)) return false;
    // 「由 2021 年的 45 件增至 2022 年的 51 件，再增至 66 件」
    const year = /上年|(20\d\d)年/u.exec(left);
    const yearsBack = year ? (year[1] ? this.reportYear - Number(year[1]) : 1) : 0;
    this.claims.push({ ...last, token, yearsBack });
    return true;
  }

  private readOtherYear(token: NumberToken, { left: own, before }: Phrase): boolean {
    const left = own === '' ? before : own;
    const from = REACHING.test(this.text.slice(token.end, token.end + 4)) ? FROM.exec(left) : null;
    const match = OF_LAST_YEAR.exec(left) ?? from;
    if (!match) return false;
    const yearsBack = (match[1] ?? '').startsWith('20')
      ? this.reportYear - Number.parseInt(match[1] ?? '', 10)
      : 1;
    const topic =
      this.topicBefore(token, left.slice(0, match.index)) ??
      (own === match[0] ? this.comparedBefore(token, before) : null);
    const last = this.claims.findLast((claim) => claim.token.start >= this.sentenceStart);
    if (topic) {
      this.claims.push({ token, topic, yearsBack, sure: true });
    } else if (last && last.yearsBack !== yearsBack && last.token.unit === token.unit) {
      this.claims.push({ ...last, token, yearsBack });
    } else if (yearsBack > 1) {
      return false;
    }
    this.yearsBack = 0;
    return true;
  }

  /** 「申请量比上年回落，由 77 件…」, 「申请量下降 8.6%，由 93 件…」 */
  private comparedBefore(token: NumberToken, before: string): ClaimTopic | null {
    const change = this.changes.at(-1);
    if (change?.token.end === this.previousEnd) return change.topic;
    return this.topicBefore(token, withoutComparison(before));
  }

  private topicOf(token: NumberToken, phrase: Phrase): ClaimTopic | null {
    const outcome = this.caseOutcome(token, phrase);
    if (outcome) return outcome;
    const before = this.topicBefore(token, phrase.left);
    // 「对 3 件申请予以公开」: what stands behind the number tells its fate, unless the clause has told it.
    if (before && before.id !== 'received') return before;
    const after = this.topicAfter(token, phrase);
    if (after && !isToldBetter(before, after, phrase)) return after;
    if (before) return before;
    // 「行政许可：本年处理决定数量 203 件」
    if (phrase.heading !== '') return this.topicBefore(token, `${phrase.heading}${phrase.left}`);
    if (!BARE.test(phrase.left)) return null;
    const told = this.shareOf(token) ?? withoutComparison(phrase.before);
    return (
      this.topicBefore(token, told) ??
      this.totalled(phrase) ??
      this.resumed(token, phrase) ??
      groundBehind(phrase)
    );
  }

  /** 「来函 8 件、网上 21 件，合计 29 件」, 「上半年 9 件，下半年 4 件，全年共 13 件」: the whole of the parts before it. */
  private totalled({ left }: Phrase): ClaimTopic | null {
    if (!TOTAL.test(left) || this.claims.at(-1)?.token.end !== this.previousEnd) return null;
    const said = this.claims.filter((claim) => claim.token.start >= this.sentenceStart);
    const [first] = said;
    const isParts = said.every((claim) => claim.topic.id === first?.topic.id && !claim.sure);
    return first && said.length >= 2 && isParts && first.yearsBack === 0
      ? { ...first.topic, weak: false }
      : null;
  }

  private topicBefore(token: NumberToken, left: string): Topic | null {
    if (left === '') return null;
    return (
      topicsIn(token.unit).find((topic) => topic.before.test(left) && this.fits(topic, token)) ??
      null
    );
  }

  /** 「自然人申请占 95%，共 62 件」: the words before the share belong to the number, too. */
  private shareOf(token: NumberToken): string | undefined {
    const share = this.lastShare;
    return share?.end === this.previousEnd && share.end < token.start ? share.words : undefined;
  }

  private topicAfter(token: NumberToken, phrase: Phrase): Topic | null {
    const { right, beyond } = phrase.behind();
    if (right === '' && beyond === '') return null;
    const own = topicsIn(token.unit).find(
      (topic) => topic.after?.test(right) && this.fits(topic, token),
    );
    if (own) return own;
    // 「2 件尚在办理，结转下年度」
    const carried = topicById('carriedOut');
    return carried?.after?.test(beyond) && carried.units.test(token.unit) ? carried : null;
  }

  /** 「申请 18 件，比上年增加 3 件，达到 21 件」: the number resumes what was told before. */
  private resumed(token: NumberToken, { left }: Phrase): ClaimTopic | null {
    const change = this.changes.at(-1);
    if (!/达|至|到|升|降|本年|^为$/u.test(left)) return null;
    if (change?.token.end === this.previousEnd) return change.topic;
    const last = this.claims.at(-1);
    if (last?.token.end !== this.previousEnd || last.token.unit !== token.unit) return null;
    return last.yearsBack === this.yearsBack ? null : last.topic;
  }

  private fits({ heard, context, unless }: Topic, token: NumberToken): boolean {
    if (heard && !heard.test(this.plainSentence(token.start))) return false;
    if (!context && !unless) return true;
    const rest = this.text.slice(token.end).search(SENTENCE_END);
    const sentence = this.plainSentence(rest === -1 ? this.text.length : token.end + rest);
    return (context?.test(sentence) ?? true) && !unless?.test(sentence);
  }

  private plainSentence(end: number): string {
    return plainWords(this.text.slice(this.sentenceStart, end), this.reportYear);
  }

  private caseOutcome(token: NumberToken, { left, behind }: Phrase): ClaimTopic | null {
    if (token.kind !== 'count') return null;
    const found = CASE_OUTCOMES.find(
      ({ words }) => words.test(left) || (BARE.test(left) && words.test(behind().right)),
    );
    if (!found) return null;
    // 行政复议纠正 1 件 names its case itself.
    const row =
      caseNamed(left) ??
      this.lastCase ??
      caseNamed(this.plainSentence(token.start)) ??
      caseNamed(behind().right);
    if (row === null) return null;
    return outcomeTopic(row, found);
  }

  private isSure(token: NumberToken, topic: ClaimTopic, phrase: Phrase): boolean {
    if (topic.weak === true || isPartOnly(topic.id, phrase)) return false;
    // 制定规章 3 件，其中新制定 2 件
    const isPart = topic.rule === 'N-09' && phrase.left.startsWith('其中');
    if (isPart && this.claims.at(-1)?.topic.id === topic.id) return false;
    if (topic.id === 'received' && this.goesOnInParts(phrase)) return false;
    const sentence = this.text.slice(this.sentenceStart, token.start);
    const answered = topic.id === 'handled' || topic.rule === 'N-03';
    if (isOtherScope(sentence, answered ? sentence : undefined)) return false;
    if (ASKED.test(topic.rule) && isPartOfYear(sentence)) return false;
    return topic.rule !== 'N-04' || this.isOurs(token);
  }

  /** 「其中街道收到 26 件，部门收到 78 件」: behind one part stands the next. */
  private goesOnInParts({ left }: Phrase): boolean {
    const last = this.claims.at(-1);
    if (last?.token.end !== this.previousEnd || last.topic.id !== 'received') return false;
    return !last.sure && !TOTAL.test(left) && !/全年|本年|新收/u.test(left);
  }

  /** An office that decides on reviews counts those, too: only what is about disclosure stands in table 四. */
  private isOurs(token: NumberToken): boolean {
    const paragraph = this.text.slice(this.text.lastIndexOf('\n', token.start) + 1, token.end);
    const sentence = this.text.slice(this.sentenceStart, token.start);
    if (/作为(?:行政)?复议机[关构]|代理/u.test(sentence)) return false;
    if (/信息公开|政务公开|依申请|公开申请/.test(paragraph)) return true;
    return !/(?:办理|审理|审结|受理|办结|收到|新收|接收|立案)[^。]{0,8}复议|应诉/.test(sentence);
  }

  private noteCase(topic: ClaimTopic): void {
    if (topic.rule !== 'N-04') return;
    const [row] = topic.id.split('.');
    if (row === 'review' || row === 'suit' || row === 'suitDirect' || row === 'suitAfterReview') {
      this.lastCase = row;
    }
  }
}

/** The kind of case that was named last. */
function caseNamed(words: string): CaseRow | null {
  const review = words.lastIndexOf('复议');
  const suit = Math.max(words.lastIndexOf('诉讼'), words.lastIndexOf('起诉'));
  if (review === -1 && suit === -1) return null;
  return review > suit ? 'review' : 'suit';
}

/** Money and counts; a number without a unit only where the words say that it is one: 案件数为 2. */
function isCount(token: NumberToken, { left, behind }: Phrase): boolean {
  if (token.kind === 'count' || token.kind === 'money') return true;
  if (token.value === 0 && /收费(?:收入|总?金额|总额)?均?[为是]$/u.test(left)) return true;
  return (
    token.kind === 'bare' &&
    /(?:(?:数|量|复议|诉讼|案件)(?:均|分别|都)?(?:为|是)|公开|无法提供|不予处理|其他处理)$/u.test(
      left,
    ) &&
    /^$|^(?:其中|占)/u.test(behind().right)
  );
}

/** 收到的 29 件已全部办结 are those received; 驳回 3 件申请 is no receipt. */
function isToldBetter(before: Topic | null, after: Topic, { left }: Phrase): boolean {
  if (before) return after.id === 'handled';
  return after.id === 'received' && !/(?:^|本年|共有?|有|发生)$/u.test(left);
}

function withoutComparison(clause: string): string {
  return clause.replace(
    /(?:(?:与|同|和|较|比|[略稍]?[高低多少]于)上年(?:同期)?|同比|环比|占|连续|逐年|呈|再?创|攀升).*$/u,
    '',
  );
}
