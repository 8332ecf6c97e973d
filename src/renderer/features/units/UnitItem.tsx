import { Dropdown, type MenuProps } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ReportSummary, Unit } from '../../../contract/index.ts';
import { openReport, removeReport } from '../../app/actions.ts';
import { showDialog, useCurrentSession } from '../../app/store.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { zh } from '../../text/zh-CN.ts';

/** One unit, foldable, with its years. */
export function UnitItem(props: { unit: Unit; found: boolean }): ReactNode {
  const { unit, found } = props;
  const current = useCurrentSession()?.getState().open;
  const holdsCurrent = current?.unit.id === unit.id;
  const [folded, setFolded] = useState<boolean | null>(null);
  const open = found || !(folded ?? false);
  const items: MenuProps['items'] = [
    {
      key: 'report',
      label: zh.sidebar.newReport,
      onClick: () => showDialog({ kind: 'report', unitId: unit.id, year: null }),
    },
    {
      key: 'edit',
      label: zh.sidebar.edit,
      onClick: () => showDialog({ kind: 'unit', unit }),
    },
  ];
  return (
    <li>
      <div className={holdsCurrent ? 'unitRow unitRow-current' : 'unitRow'}>
        <button
          type="button"
          className="unitRow-name"
          aria-expanded={open}
          title={unit.name}
          onClick={() => setFolded(open)}
        >
          <span aria-hidden="true" className="unitRow-fold">
            {open ? '▾' : '▸'}
          </span>
          <span className="ellipsis">{unit.shortName || unit.name}</span>
        </button>
        <Dropdown menu={{ items }} trigger={['click']}>
          <button
            type="button"
            className="iconButton rowMenu"
            aria-label={`${zh.common.more}：${unit.name}`}
          >
            ⋯
          </button>
        </Dropdown>
      </div>
      {open && <Years unit={unit} currentId={current?.id ?? null} />}
    </li>
  );
}

function Years(props: { unit: Unit; currentId: number | null }): ReactNode {
  if (props.unit.reports.length === 0) {
    return (
      <button
        type="button"
        className="yearRow-none"
        onClick={() => showDialog({ kind: 'report', unitId: props.unit.id, year: null })}
      >
        {zh.sidebar.newReport}
      </button>
    );
  }
  return (
    <ul>
      {props.unit.reports.map((report) => (
        <YearRow key={report.id} report={report} current={report.id === props.currentId} />
      ))}
    </ul>
  );
}

function YearRow(props: { report: ReportSummary; current: boolean }): ReactNode {
  const { report, current } = props;
  const items: MenuProps['items'] = [
    {
      key: 'remove',
      label: zh.sidebar.removeReport,
      danger: true,
      onClick: () => void removeReport(report.id),
    },
  ];
  return (
    <li className={current ? 'yearRow yearRow-current' : 'yearRow'}>
      <button
        type="button"
        className="yearRow-open"
        aria-current={current ? 'page' : undefined}
        onClick={() => void openReport(report.id)}
      >
        <span>{zh.sidebar.year(report.year)}</span>
        <StateTag state={report.state} />
      </button>
      <Dropdown menu={{ items }} trigger={['click']}>
        <button
          type="button"
          className="iconButton rowMenu"
          aria-label={`${zh.common.more}：${zh.sidebar.year(report.year)}`}
        >
          ⋯
        </button>
      </Dropdown>
    </li>
  );
}
