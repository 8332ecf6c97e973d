import { useStore } from 'zustand';
import { tableOf, type TableId } from '../../../domain/forms/index.ts';
import { useSession, useSessionStore } from '../workbench/session/index.ts';
import { gridsOf } from './gridStore.ts';
import { shortPlace } from './model/cellWords.ts';
import { gridModelOf } from './model/gridModel.ts';
import { cellsIn } from './model/selection.ts';
import { selectedRange } from './model/state.ts';
import { summaryOf, type SelectionSummary } from './model/summary.ts';

export interface SelectionStatus extends SelectionSummary {
  readonly table: TableId;
  /** 表三 法律服务机构·（七）总计 */
  readonly place: string;
}

/** What the status bar says of the selection; null before a table was worked in. */
export function useSelectionSummary(): SelectionStatus | null {
  const session = useSessionStore();
  const grids = gridsOf(session);
  const table = useStore(grids.active, (state) => state.table);
  const shown = table ?? 'proactive';
  const store = grids.stores[shown];
  const active = useStore(store, (state) => state.active);
  const anchor = useStore(store, (state) => state.anchor);
  const head = useStore(store, (state) => state.head);
  const edition = useSession((state) => state.report.edition);
  const values = useSession((state) => state.report.tables[shown]);
  if (!table) return null;
  const form = tableOf(edition, shown);
  const model = gridModelOf(form);
  const cells = cellsIn(model, selectedRange({ anchor, head }));
  return { table, place: shortPlace(form, model.at(active)), ...summaryOf(cells, values) };
}
