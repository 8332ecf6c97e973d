import type { Claim, ClaimTopic } from './claims.ts';
import type { CaseOutcome, Reading } from './topics/index.ts';

export type CaseRow = 'review' | 'suitDirect' | 'suitAfterReview' | 'suit';

const SENTENCE_END = /[。！？\n]/u;

/**
 * 撤销 and 确认违法 are counted together as 结果纠正, so that one of them alone proves nothing. Where the outcomes of a
 * sentence make up the cases it tells of, and only one of them is counted in a cell, that one is sure.
 */
export function withOutcomes(claims: readonly Claim[], text: string): readonly Claim[] {
  if (!claims.some(isWeakOutcome)) return claims;
  return claims.map((claim) =>
    isWeakOutcome(claim) && isAllOfItsKind(claim, sentenceOf(claim, claims, text))
      ? { ...claim, sure: true }
      : claim,
  );
}

function isWeakOutcome({ topic }: Claim): boolean {
  // 驳回 may stand in either of two columns, whatever the others make up.
  return topic.rule === 'N-04' && topic.weak === true && !topic.id.endsWith('.rejected');
}

function sentenceOf(claim: Claim, claims: readonly Claim[], text: string): readonly Claim[] {
  return claims.filter((other) => {
    const [first, last] = other.token.start < claim.token.start ? [other, claim] : [claim, other];
    return !SENTENCE_END.test(text.slice(first.token.end, last.token.start));
  });
}

function isAllOfItsKind({ topic }: Claim, sentence: readonly Claim[]): boolean {
  const [row] = topic.id.split('.');
  const whole = sentence.find((other) => other.topic.id === row);
  const outcomes = sentence.filter((other) => other.topic.id.startsWith(`${row}.`));
  const sum = outcomes.reduce((total, { token }) => total + token.value, 0);
  return (
    whole?.sure === true &&
    sum === whole.token.value &&
    outcomes.filter((other) => other.topic.id === topic.id).length === 1
  );
}

const SUITS = ['suitDirect', 'suitAfterReview'];

/** How cases of one kind ended. */
export function outcomeTopic(row: CaseRow, { id, keys, label, weak }: CaseOutcome): ClaimTopic {
  const cellsOf = (rows: readonly string[]): readonly Reading[] =>
    keys.map((key) => ({ table: 'litigation', cells: rows.map((each) => `${each}.${key}`) }));
  const of = row === 'suit' ? SUITS : [row];
  return {
    id: `${row}.${id}`,
    rule: 'N-04',
    label: `${row === 'review' ? '行政复议' : '行政诉讼'}${label}`,
    // Behind 「直接起诉 8 件、复议后起诉 11 件」 an outcome may be said of both.
    readings: row === 'review' ? cellsOf(of) : [...cellsOf(of), ...cellsOf(SUITS)],
    weak,
  };
}
