import { type } from '@orpc/contract';
import * as v from 'valibot';
import { procedure } from './procedure.ts';
import { reportId } from './schemas.ts';
import type { CirculatedDraft, ComparedReport } from './types.ts';

/** A draft by its number. */
export const draftId = v.pipe(v.number(), v.integer(), v.minValue(1));

/** With what a report is compared; `lastDraft` is the last draft that said something else. */
export const compareBase = v.union([v.literal('lastDraft'), v.literal('lastYear'), draftId]);
export type CompareBase = v.InferOutput<typeof compareBase>;

/** 送审稿 that went out. */
export const drafts = {
  /** Newest first. */
  list: procedure.input(v.object({ id: reportId })).output(type<readonly CirculatedDraft[]>()),
  /** What is not the same now; refused with NO_DRAFT where none went out. */
  compare: procedure
    .input(v.object({ id: reportId, base: compareBase }))
    .output(type<ComparedReport>()),
};
