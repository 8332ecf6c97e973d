import type { DraftExport, ReportId } from '../../../contract/index.ts';
import type { PrintedDraft } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';

export interface Circulation {
  readonly id: ReportId;
  readonly madeBy: DraftExport;
  readonly fileName: string;
  /** What stands in the file. */
  readonly draft: PrintedDraft;
}

/** Keeps what a 送审稿 says once it is finished: the next one is compared with it. */
export function recordDraft(context: ServiceContext, circulation: Circulation): void {
  const { id, madeBy, fileName, draft } = circulation;
  const atMs = context.clock.now();
  context.store.write((store) =>
    store.drafts.append(id, { atMs, who: context.who, madeBy, fileName, ...draft }),
  );
}
