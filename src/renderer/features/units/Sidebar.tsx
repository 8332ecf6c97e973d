import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useUnits } from '../../app/queries.ts';
import { showDialog, useCurrentSession } from '../../app/store.ts';
import { zh } from '../../text/zh-CN.ts';
import { SessionProvider } from '../workbench/session/index.ts';
import { Outline } from '../workbench/Outline.tsx';
import { searchUnits } from './search.ts';
import { UnitItem } from './UnitItem.tsx';
import './sidebar.css';

/** The units with their years and, below, the outline of the open report. */
export function Sidebar(): ReactNode {
  const session = useCurrentSession();
  const [query, setQuery] = useState('');
  const units = useUnits();
  const shown = searchUnits(units.data ?? [], query);
  return (
    <nav className="sidebar" aria-label={zh.sidebar.label}>
      <div className="sidebar-head">
        <Input
          size="small"
          allowClear
          placeholder={zh.sidebar.search}
          aria-label={zh.sidebar.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <button
          type="button"
          className="iconButton"
          title={zh.sidebar.newUnit}
          aria-label={zh.sidebar.newUnit}
          onClick={() => showDialog({ kind: 'unit', unit: null })}
        >
          ＋
        </button>
      </div>
      <div className="sidebar-list">
        {units.data?.length === 0 && <p className="sidebar-note">{zh.sidebar.empty}</p>}
        {query !== '' && shown.length === 0 && <p className="sidebar-note">{zh.sidebar.noMatch}</p>}
        <ul>
          {shown.map((unit) => (
            <UnitItem key={unit.id} unit={unit} found={query !== ''} />
          ))}
        </ul>
      </div>
      {session && (
        <SessionProvider session={session}>
          <Outline />
        </SessionProvider>
      )}
    </nav>
  );
}
