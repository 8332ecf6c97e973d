import type { ErrorCode } from '../../contract/index.ts';
import { failureSentence, UNEXPECTED_SENTENCE } from '../../contract/sentences.ts';
import { failureOf, type WindowFailure } from '../api/index.ts';
import { zh } from '../text/zh-CN.ts';

/** One Chinese sentence for a rejected call: what happened, where, and what to do. */
export const sentenceOf = (error: unknown): string => sentenceOfFailure(failureOf(error));

export const sentenceOfCode = (code: ErrorCode): string => failureSentence(code);

const sentenceOfFailure = ({ code, facts }: WindowFailure): string => {
  if (code === 'PROGRAM_STOPPED') return `${zh.connection.stoppedTitle}。${zh.connection.stopped}`;
  if (code === 'NO_SESSION') return `${zh.connection.noSessionTitle}。${zh.connection.noSession}`;
  if (code === 'UNEXPECTED') return UNEXPECTED_SENTENCE;
  return failureSentence(code, facts);
};
