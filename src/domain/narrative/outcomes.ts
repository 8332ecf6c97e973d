import type { Claim } from './claims.ts';

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
