import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { CirculatedDraft, CompareBase } from '../../../contract/index.ts';
import { api } from '../../api/index.ts';
import { saveNow } from '../../app/actions.ts';
import { complainOf } from '../../app/notify.ts';
import { exportComparison, exportRevisions } from '../../app/outputs.ts';
import { reportOfYear, useUnits } from '../../app/queries.ts';
import { closeDialog, useCurrentSession } from '../../app/store.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { dayAndTime } from '../../components/format.ts';
import { zh } from '../../text/zh-CN.ts';
import type { Session } from '../workbench/session/index.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import './compare.css';

/** 与上一稿对照: what is not the same in the report and in a 送审稿 that went out, or in last year's report. */
export function CompareDrawer(): ReactNode {
  const session = useCurrentSession();
  const [base, setBase] = useState<CompareBase | null>(null);
  if (!session) return null;
  return (
    <Dialog
      side
      width={960}
      title={zh.compare.title}
      onClose={closeDialog}
      footer={base !== null && <Exports session={session} base={base} />}
    >
      <Compared session={session} base={base} setBase={setBase} />
    </Dialog>
  );
}

function Exports(props: { session: Session; base: CompareBase }): ReactNode {
  const { session, base } = props;
  return (
    <>
      <button type="button" className="answer" onClick={() => void exportComparison(session, base)}>
        {zh.compare.exportSheet}
      </button>
      {typeof base === 'number' && (
        <button
          type="button"
          className="answer answer-primary"
          onClick={() => void exportRevisions(session, base)}
        >
          {zh.compare.exportRevisions}
        </button>
      )}
    </>
  );
}

interface ComparedProps {
  readonly session: Session;
  /** Null until it is known what there is to compare with. */
  readonly base: CompareBase | null;
  readonly setBase: (base: CompareBase | null) => void;
}

function Compared({ session, base, setBase }: ComparedProps): ReactNode {
  const { id, report } = session.getState().open;
  const bases = useBases(session);
  useEffect(() => {
    if (bases && base === null) setBase(bases.first);
  }, [bases, base, setBase]);
  const compared = useQuery({
    queryKey: ['compare', id, base],
    queryFn: () => api.drafts.compare({ id, base: base ?? 'lastDraft' }),
    enabled: base !== null,
    gcTime: 0,
  });
  useEffect(() => {
    if (compared.error) complainOf(compared.error);
  }, [compared.error]);
  if (!bases) return <p>{zh.common.loading}</p>;
  if (bases.first === null) return <p className="compare-empty">{zh.compare.noDraft}</p>;
  const rows = compared.data?.rows ?? [];
  const cells = rows.filter(({ kind }) => kind === 'cell').length;
  const heads =
    base === 'lastYear'
      ? [zh.sidebar.year(report.year - 1), zh.sidebar.year(report.year)]
      : [zh.compare.before, zh.compare.after];
  return (
    <>
      <div className="compare-head">
        <label htmlFor="compareBase">{zh.compare.base}</label>
        <Select
          id="compareBase"
          value={base ?? bases.first}
          options={[...bases.options]}
          onChange={setBase}
          popupMatchSelectWidth={false}
        />
        {compared.data && <span>{zh.compare.counts(cells, rows.length - cells)}</span>}
      </div>
      {compared.data && <ComparisonTable heads={heads} rows={rows} />}
    </>
  );
}

interface Bases {
  readonly first: CompareBase | null;
  readonly options: readonly { readonly value: CompareBase; readonly label: string }[];
}

/** What the report can be compared with; first the draft that is compared with when nothing is chosen. */
const useBases = (session: Session): Bases | null => {
  const { id, unit, report } = session.getState().open;
  const units = useUnits();
  const drafts = useQuery({
    queryKey: ['drafts', id],
    queryFn: async () => {
      await saveNow();
      const list = await api.drafts.list({ id });
      if (list.length === 0) return { list, last: null };
      return { list, last: (await api.drafts.compare({ id, base: 'lastDraft' })).draft };
    },
    gcTime: 0,
  });
  if (!drafts.data || !units.data) return null;
  const year = report.year - 1;
  const hasLastYear = reportOfYear(units.data, unit.id, year) !== null;
  const lastYear = { value: 'lastYear', label: zh.compare.lastYear(year) } as const;
  const options = [...drafts.data.list.map(optionOf), ...(hasLastYear ? [lastYear] : [])];
  return { first: drafts.data.last?.id ?? options[0]?.value ?? null, options };
};

const optionOf = ({ id, at, madeBy }: CirculatedDraft): Bases['options'][number] => ({
  value: id,
  label: zh.compare.draft(dayAndTime(at), zh.compare.kinds[madeBy]),
});
