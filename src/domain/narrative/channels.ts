import type { Claim, TextClaims } from './claims.ts';
import type { PartList } from './lists.ts';
import type { NumberToken } from './tokens.ts';

const CHANNEL =
  '(?<channel>网络|网上|在线|线上|互联网|网站|信函|邮寄|邮政|邮件|电子邮件|传真|当面|现场|窗口|快递|电话|口头|其他)';
/** 「通过网络平台提交的申请」 and nothing else: how a request came in. */
const BY_CHANNEL = new RegExp(
  `^(?:其中|有|，|通过|以|采用|采取|经|由)*${CHANNEL}(?:在线|平台|系统|寄送|寄递|渠道|方式|形式|途径|申请|提交|提出|递交|受理|收到|接收|收件|来件|[的有为共计])*$`,
  'u',
);
const BREAKS = /[。；！？\n]/u;
/** Words that make the list a choice. */
const SOME = /等|主要|为主|最多|不含/u;
/** Ways that are one and the same may be told twice: the whole of a list is not known then. */
const SAME: Readonly<Record<string, string>> = {
  网上: '网络',
  在线: '网络',
  线上: '网络',
  互联网: '网络',
  现场: '当面',
  窗口: '当面',
  邮寄: '信函',
  邮政: '信函',
  快递: '信函',
};

/**
 * 「收到申请 6 件，……网络 3 件、信函 2 件、当面 1 件」: lists by 申请方式 without 其中 or brackets. The whole is the
 * number of requests received that was told before in the same paragraph.
 */
export function readChannelLists(
  text: string,
  { tokens, claims }: Pick<TextClaims, 'tokens' | 'claims'>,
): readonly PartList[] {
  if (!/信函|邮寄|当面|现场|窗口|传真/u.test(text)) return [];
  const counted = tokens.filter(({ kind }) => kind === 'count' || kind === 'bare');
  return runs(text, counted).flatMap((run) => listOf({ text, counted, claims }, run));
}

type Part = readonly [token: NumberToken, channel: string];

/** Numbers that follow one another, each with a way of asking and nothing else before it. */
function runs(text: string, counted: readonly NumberToken[]): readonly (readonly Part[])[] {
  const found: Part[][] = [];
  let run: Part[] = [];
  counted.forEach((token, index) => {
    const start = Math.max(counted[index - 1]?.end ?? 0, lastPause(text, token.start));
    const words = text.slice(start, token.start).replace(/^[、，,；和及（( ]+|[“”" ]/gu, '');
    const channel = BY_CHANNEL.exec(words)?.groups?.['channel'];
    const goesOn =
      run.length > 0 && !/[。！？\n]/u.test(text.slice(run.at(-1)?.[0].end, token.start));
    if (channel === undefined || !goesOn) run = [];
    if (channel === undefined) return;
    if (run.length === 0) found.push(run);
    run.push([token, SAME[channel] ?? channel]);
  });
  return found.filter((parts) => parts.length >= 2);
}

function lastPause(text: string, at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) {
    if (/[，,。；：:\n（(]/.test(text[index] ?? '')) return index + 1;
  }
  return 0;
}

interface Source {
  readonly text: string;
  readonly counted: readonly NumberToken[];
  readonly claims: readonly Claim[];
}

function listOf({ text, counted, claims }: Source, run: readonly Part[]): readonly PartList[] {
  const parts = run.map(([token]) => token);
  const [first] = parts;
  const last = parts.at(-1);
  const channels = new Set(run.map(([, channel]) => channel));
  if (!first || !last || channels.size < run.length) return [];
  if (parts.some(({ unit }) => unit !== first.unit)) return [];
  const received = claims.findLast(
    ({ topic, token, sure, yearsBack }) =>
      topic.id === 'received' && sure && yearsBack === 0 && token.end <= first.start,
  )?.token;
  if (!received || received.unit !== first.unit) return [];
  const between = counted.filter(
    ({ start, end, unit }) => start >= received.end && end <= first.start && unit === first.unit,
  );
  // 「信访 20 件，网上 12 件、信函 8 件」 divides something else.
  if (between.some((token) => !claims.some((claim) => claim.token === token))) return [];
  if (SOME.test(text.slice(first.start, endOfClause(text, last.end)))) return [];
  const lead = text.slice(between.at(-1)?.end ?? received.end, first.start);
  if (SOME.test(lead) || /其中|包括|（/u.test(lead)) return [];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  // What was carried in may have come by the same ways.
  if (between.some(({ value }) => received.value + value === sum)) return [];
  const whole = [received, ...between].find(({ value }) => value === sum) ?? received;
  return [{ whole, parts, sum, complete: true, adjacent: true }];
}

function endOfClause(text: string, from: number): number {
  const length = text.slice(from).search(BREAKS);
  return length === -1 ? text.length : from + length;
}
