import { ORPCError } from '@orpc/client';
import { ERROR_CODES, type ErrorCode, type FailureFacts } from '../../contract/errors.ts';
import { connection } from './connection.ts';

/** Besides the contract's codes: the program behind the window is gone, or something failed that should not. */
type WindowFailureCode = ErrorCode | 'PROGRAM_STOPPED' | 'NO_SESSION' | 'UNEXPECTED';

export interface WindowFailure {
  readonly code: WindowFailureCode;
  readonly facts: FailureFacts;
}

const isErrorCode = (code: string): code is ErrorCode =>
  (ERROR_CODES as readonly string[]).includes(code);

const isFacts = (data: unknown): data is FailureFacts => typeof data === 'object' && data !== null;

/** What a rejected call of `api` means: a code to find the sentence by, and the facts that go into it. */
export const failureOf = (error: unknown): WindowFailure => {
  if (connection.current() === 'noSession') return { code: 'NO_SESSION', facts: {} };
  if (error instanceof ORPCError) {
    if (isErrorCode(error.code)) {
      return { code: error.code, facts: isFacts(error.data) ? error.data : {} };
    }
    return { code: 'UNEXPECTED', facts: { detail: error.code } };
  }
  // `fetch` rejects with a TypeError where nobody listens any more.
  if (connection.current() === 'stopped' || error instanceof TypeError) {
    return { code: 'PROGRAM_STOPPED', facts: {} };
  }
  return { code: 'UNEXPECTED', facts: { detail: String(error) } };
};
