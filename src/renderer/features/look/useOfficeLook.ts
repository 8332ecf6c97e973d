import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { officeLookOf, type UnitId } from '../../../contract/index.ts';
import type { OfficeLook } from '../../../domain/report/index.ts';
import { api } from '../../api/index.ts';
import { queryClient } from '../../app/queries.ts';

const SETTINGS = ['settings'] as const;

export const useSettings = () =>
  useQuery({ queryKey: SETTINGS, queryFn: () => api.settings.get(), staleTime: Infinity });

/** The look of an agency's documents; the standard until the settings are there. */
export const useOfficeLook = (unit: UnitId | null): OfficeLook => {
  const { data } = useSettings();
  return useMemo(() => officeLookOf(data ?? {}, unit), [data, unit]);
};

/** Keeps a setting for everybody who looks at the settings. @throws BAD_REQUEST where it is not usable */
export const keepSetting = async (key: string, value: string): Promise<void> => {
  queryClient.setQueryData(SETTINGS, await api.settings.set({ key, value }));
};
