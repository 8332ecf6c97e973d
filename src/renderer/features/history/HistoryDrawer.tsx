import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { ChangeEntry } from '../../../contract/index.ts';
import { RULES } from '../../../domain/checks/index.ts';
import { tableOf, TABLE_IDS, type EditionId } from '../../../domain/forms/index.ts';
import { complainOf } from '../../app/notify.ts';
import { closeDialog, useCurrentSession } from '../../app/store.ts';
import { api } from '../../api/index.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { dayAndTime } from '../../components/format.ts';
import { zh } from '../../text/zh-CN.ts';
import type { Session } from '../workbench/session/index.ts';
import './history.css';

/** 变更记录: who changed what from what to what, newest first. */
export function HistoryDrawer(): ReactNode {
  const session = useCurrentSession();
  return (
    <Dialog side width={760} title={zh.history.title} onClose={closeDialog}>
      {session && <Entries session={session} />}
    </Dialog>
  );
}

function Entries(props: { session: Session }): ReactNode {
  const { open, report } = props.session.getState();
  const [flushed, setFlushed] = useState(false);
  useEffect(() => {
    void props.session
      .getState()
      .flush()
      .then(() => setFlushed(true));
  }, [props.session]);
  const entries = useQuery({
    queryKey: ['history', open.id],
    queryFn: () => api.reports.history({ id: open.id }),
    enabled: flushed,
    gcTime: 0,
  });
  useEffect(() => {
    if (entries.error) complainOf(entries.error);
  }, [entries.error]);
  if (!entries.data) return <p>{zh.common.loading}</p>;
  if (entries.data.length === 0) return <p>{zh.history.empty}</p>;
  return (
    <table className="historyTable">
      <thead>
        <tr>
          {Object.values(zh.history.columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.data.map((entry) => (
          <Entry key={entry.id} entry={entry} edition={report.edition} />
        ))}
      </tbody>
    </table>
  );
}

function Entry(props: { entry: ChangeEntry; edition: EditionId }): ReactNode {
  const { entry, edition } = props;
  const whole = entry.what === 'report';
  return (
    <tr>
      <td className="historyTable-time">{dayAndTime(entry.at)}</td>
      <td>{placeWords(entry.what, edition)}</td>
      <td>{whole ? '' : valueWords(entry, entry.from)}</td>
      <td>{whole ? '' : valueWords(entry, entry.to)}</td>
      <td className="historyTable-time">{zh.history.sources[entry.source] ?? entry.source}</td>
    </tr>
  );
}

const MAX_SHOWN_CHARS = 60;
const REPORT_STATES = ['draft', 'imported', 'finalized'] as const;

const valueWords = (entry: ChangeEntry, value: string): string => {
  const state = REPORT_STATES.find((known) => known === value);
  return entry.what === 'state' && state ? zh.state[state] : shorten(value);
};

const shorten = (text: string): string => {
  if (text === '') return zh.history.blank;
  return text.length <= MAX_SHOWN_CHARS ? text : `${text.slice(0, MAX_SHOWN_CHARS)}…`;
};

const ruleWords = (id: string): string =>
  zh.history.rule(RULES.find((rule) => rule.id === id)?.name ?? id);

/** 表三 （七）总计 · 法律服务机构, or the name of a text. */
const placeWords = (what: string, edition: EditionId): string => {
  if (what === 'report') return zh.history.report;
  if (what === 'state') return zh.history.state;
  if (what.startsWith('answer.')) return ruleWords(what.slice('answer.'.length));
  if (what === 'title') return zh.workbench.titleLabel;
  if (what === 'preamble') return zh.workbench.preambleLabel;
  if (what === 'review') return zh.workbench.review;
  const section = /^section([1-6])$/.exec(what);
  if (section) return zh.history.section(Number(section[1]));
  const table = TABLE_IDS.find((id) => what.startsWith(`${id}.`));
  if (!table) return what;
  const form = tableOf(edition, table);
  const cell = form.cells[form.indexOf.get(what.slice(table.length + 1)) ?? -1];
  return cell ? `${form.name} ${cell.row.label} · ${cell.column.label}` : what;
};
