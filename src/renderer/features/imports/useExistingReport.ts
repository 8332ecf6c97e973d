import { useQuery } from '@tanstack/react-query';
import type { ImportPreview } from '../../../contract/index.ts';
import { api } from '../../api/index.ts';
import { reportOfYear, useUnits } from '../../app/queries.ts';
import type { ImportChoice } from './choice.ts';

type Existing = NonNullable<ImportPreview['existing']>;

/** The report that accepting would change, for the unit and year chosen now; null where one would be made. */
export const useExistingReport = (
  preview: ImportPreview,
  { unitId, year }: ImportChoice,
): Existing | null => {
  const units = useUnits().data ?? [];
  const asRead = unitId === preview.unitId && year === preview.read.year;
  const other =
    asRead || unitId === null || year === null ? null : reportOfYear(units, unitId, year);
  const opened = useQuery({
    queryKey: ['existing', other?.id ?? 0],
    queryFn: () => (other ? api.reports.open({ id: other.id }) : null),
    enabled: other !== null,
    gcTime: 0,
  });
  if (asRead) return preview.existing;
  return other ? (opened.data ?? null) : null;
};
