import { formatNumber } from '../../../../domain/cells/index.ts';
import type { NumberVerdict, VerdictKind } from '../../../../domain/narrative/index.ts';
import { words } from '../bound/words.ts';
import { zh } from '../../../text/zh-CN.ts';

/** The sign of a verdict; the colour of the line is never the only one. */
export const VERDICT_SIGNS: Readonly<Record<VerdictKind, string>> = {
  matches: '✓',
  addsUp: '✓',
  contradicts: '!',
  doesNotAddUp: '!',
  notInTables: '?',
};

/** What a number was compared with and what came of it, in one sentence. */
export const verdictSentence = (verdict: NumberVerdict): string => {
  const { kind, comparedWith, expected } = verdict;
  const value = expected === undefined ? '' : formatNumber(expected);
  if (verdict.bound?.resolved.ok && (kind === 'matches' || kind === 'addsUp')) {
    return words.follows(comparedWith, verdict.bound.resolved.text);
  }
  if (kind === 'matches') return zh.verdicts.matches(comparedWith, value);
  if (kind === 'addsUp') return zh.verdicts.addsUp(comparedWith);
  if (kind === 'contradicts') return zh.verdicts.contradicts(comparedWith, value);
  if (kind === 'doesNotAddUp') return zh.verdicts.doesNotAddUp(comparedWith);
  return zh.verdicts.notInTables;
};
