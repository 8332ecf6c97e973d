import { create } from 'zustand';
import { unexplained, type AnsweredFinding } from '../../../domain/checks/answers.ts';
import { kindOf, type FindingKind } from '../../components/findingKind.ts';
import { placeOfFinding, type FindingPlace } from './places.ts';

export interface FindingFilter {
  readonly kind: FindingKind | null;
  readonly place: FindingPlace | null;
  /** Warnings without a reason alone. */
  readonly unexplainedOnly: boolean;
}

export const NO_FILTER: FindingFilter = { kind: null, place: null, unexplainedOnly: false };

/** What the panel shows; kept while one goes from report to report. */
export const useFindingFilter = create<FindingFilter>()(() => NO_FILTER);

/** The findings a filter lets through, in their order. */
export const filtered = (
  items: readonly AnsweredFinding[],
  { kind, place, unexplainedOnly }: FindingFilter,
): readonly AnsweredFinding[] => {
  const asked = new Set(unexplainedOnly ? unexplained(items) : items);
  return items.filter(
    (item) =>
      asked.has(item) &&
      (kind === null || kindOf(item.finding) === kind) &&
      (place === null || placeOfFinding(item.finding) === place),
  );
};
