import { oc, type } from '@orpc/contract';
import { ERROR_CODES, type FailureFacts } from './errors.ts';

type ErrorMap = Record<
  (typeof ERROR_CODES)[number],
  { data: ReturnType<typeof type<FailureFacts>> }
>;

const errors = Object.fromEntries(
  ERROR_CODES.map((code) => [code, { data: type<FailureFacts>() }]),
) as ErrorMap;

/** Every procedure can fail with any code of the closed list. */
export const procedure = oc.errors(errors);
