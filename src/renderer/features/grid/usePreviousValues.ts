import type { FormCell, TableId } from '../../../domain/forms/index.ts';
import { useSession } from '../workbench/session/index.ts';
import { previousValueOf, type PreviousValue } from './previous.ts';

/** Last year's values of a table, by cell; undefined where there is none, or it was blank. */
export function usePreviousValues(table: TableId): (cell: FormCell) => PreviousValue | undefined {
  const edition = useSession((state) => state.report.edition);
  const previous = useSession((state) => state.open.previous?.report);
  return (cell) => {
    const found = previous && previousValueOf(previous, { edition, table, cell });
    return found && found.value !== null ? found : undefined;
  };
}
