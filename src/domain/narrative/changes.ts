import type { Claim, ClaimTopic } from './claims.ts';
import type { Phrase } from './phrases.ts';
import type { NumberToken } from './tokens.ts';

/** 「同比增长 20%」 of what was told before it. */
export interface Change {
  readonly token: NumberToken;
  readonly topic: ClaimTopic;
  readonly direction: 1 | -1;
  readonly sure: boolean;
}

const COMPARED =
  '(?:同比|环比|同期|(?:与|同|和|较|比|相较于?|相比于?|对比)(?:上年|20\\d\\d年)(?:同期)?(?:的)?(?:相比|比)?)';
const WAY =
  '(?<way>[多少减增]收|净增|多出|增长|增加|增多|上升|提高|提升|多|增|升|减少|下降|降低|回落|少|减|降)(?:幅度?)?(?:了|为|达|约|近|超)*';
const CHANGE = new RegExp(`^(?<of>.*?)${COMPARED}(?<also>[^。；]{0,16}?)${WAY}$`, 'u');
const CHANGE_ALONE = new RegExp(`^(?:同比|数量)?${WAY}$`, 'u');

const OF_ITS_OWN = new RegExp(`^(?<also>.{0,12}?)${WAY}$`, 'u');

interface Before {
  readonly last: Claim | undefined;
  readonly lastChange: Change | undefined;
  /** The claim whose parts were listed since, in brackets or behind 其中. */
  readonly whole: () => { readonly topic: ClaimTopic; readonly sure: boolean } | undefined;
  readonly previousEnd: number;
  /** 「与上年的 30 件相比，」 stands before these words. */
  readonly compared: boolean;
  readonly topicBefore: (left: string) => ClaimTopic | null;
}

/** A change told by a number; without a topic where it is a change of something that is not in the tables; else null. */
export function readChange(
  token: NumberToken,
  { left, before }: Phrase,
  known: Before,
): (Omit<Change, 'topic'> & { readonly topic: ClaimTopic | undefined }) | null {
  const { last, lastChange, previousEnd } = known;
  const follows = lastChange?.token.end === previousEnd || last?.token.end === previousEnd;
  const whole = `${before}${left}`;
  const said =
    CHANGE.exec(left) ?? CHANGE.exec(whole) ?? (follows ? CHANGE_ALONE.exec(left) : null);
  const match = said ?? (known.compared ? OF_ITS_OWN.exec(left) : null);
  if (!match || token.kind === 'bare') return null;
  // 「复议 6 件、诉讼 4 件，分别较上年减少 2 件、增加 1 件」 deals changes out: too loose to hold against a table.
  if (/分别|依次/u.test(left)) return { token, direction: 1, topic: undefined, sure: false };
  const direction = /增|升|提|多/.test(match.groups?.['way'] ?? '') ? 1 : -1;
  const own =
    known.topicBefore(match.groups?.['of'] ?? '') ??
    known.topicBefore(match.groups?.['also'] ?? '');
  if (own) return { token, direction, topic: own, sure: true };
  if (lastChange?.token.end === previousEnd) {
    return { token, direction, topic: lastChange.topic, sure: lastChange.sure };
  }
  if (last?.token.end === previousEnd)
    return { token, direction, topic: last.topic, sure: last.sure };
  const { topic, sure } = known.whole() ?? {};
  return { token, direction, topic, sure: sure ?? false };
}
