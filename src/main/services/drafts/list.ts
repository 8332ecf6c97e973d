import {
  Failure,
  type CirculatedDraft,
  type OpenReport,
  type ReportId,
} from '../../../contract/index.ts';
import { toInterchange, type Report } from '../../../domain/report/index.ts';
import type { StoredDraft } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';
import { reportOrFail } from '../find.ts';
import { isoTime } from '../units.ts';

/** The drafts of a report that went out, newest first. @throws Failure NOT_FOUND */
export function listDrafts({ store }: ServiceContext, id: ReportId): readonly CirculatedDraft[] {
  reportOrFail(store, id);
  return store.drafts.of(id).map(circulated);
}

export function circulated({ id, atMs, who, madeBy, fileName }: StoredDraft): CirculatedDraft {
  return { id, at: isoTime(atMs), who, madeBy, fileName };
}

/**
 * The draft to compare with: the one that is named, or the last that said something else than is printed now (who
 * exports the same text twice has not sent out another draft).
 * @throws Failure NO_DRAFT, NOT_FOUND
 */
export function draftToCompare(
  { store }: ServiceContext,
  open: OpenReport,
  wanted: { readonly printed: Report; readonly draft: number | null },
): StoredDraft {
  const drafts = store.drafts.of(open.id);
  if (wanted.draft !== null) {
    const named = drafts.find(({ id }) => id === wanted.draft);
    if (!named) throw new Failure('NOT_FOUND', { detail: '没有这一稿' });
    return named;
  }
  const [last] = drafts;
  if (!last) throw new Failure('NO_DRAFT', { unit: open.unit.name, year: open.report.year });
  const now = contentOf(wanted.printed);
  return drafts.find(({ report }) => contentOf(report) !== now) ?? last;
}

function contentOf(report: Report): string {
  return JSON.stringify(toInterchange(report));
}
