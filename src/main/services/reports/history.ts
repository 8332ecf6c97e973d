import type { ChangeEntry, ReportId } from '../../../contract/index.ts';
import type { ServiceContext } from '../context.ts';
import { answerWords } from '../storedAnswers.ts';
import { isoTime } from '../units.ts';

const MAX_ENTRIES = 5000;

/** The newest changes of a report, newest first. Whole reports are named, not repeated. */
export function reportHistory(
  { store }: ServiceContext,
  id: ReportId,
  limit: number,
): readonly ChangeEntry[] {
  const count = Math.min(Math.max(1, Math.trunc(limit)), MAX_ENTRIES);
  return store.log.ofReport(id, count).map((entry) => ({
    id: entry.id,
    batchId: entry.batchId,
    at: isoTime(entry.atMs),
    who: entry.who,
    source: entry.source,
    what: entry.what,
    from: readable(entry.what, entry.was),
    to: readable(entry.what, entry.became),
  }));
}

function readable(what: string, text: string): string {
  if (what === 'report') return '';
  return what.startsWith('answer.') ? answerWords(text) : text;
}
