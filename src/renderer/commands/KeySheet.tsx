import type { ReactNode } from 'react';
import { closeDialog } from '../app/store.ts';
import { Dialog } from '../components/Dialog.tsx';
import { zh } from '../text/zh-CN.ts';
import { allCommands } from './commands.ts';
import './keySheet.css';

/** F1: every shortcut there is. */
export function KeySheet(): ReactNode {
  const program = allCommands.flatMap(({ label, shortcut }) =>
    shortcut === undefined ? [] : [{ keys: shortcut, does: label }],
  );
  return (
    <Dialog width={680} title={zh.keys.title} onClose={closeDialog}>
      <div className="keySheet">
        <KeyList title={zh.keys.groups.program} rows={program} />
        <KeyList title={zh.keys.groups.grid} rows={zh.keys.grid} />
      </div>
    </Dialog>
  );
}

interface KeyRow {
  readonly keys: string;
  readonly does: string;
}

function KeyList(props: { title: string; rows: readonly KeyRow[] }): ReactNode {
  return (
    <section>
      <h3>{props.title}</h3>
      <dl>
        {props.rows.map((row) => (
          <div key={row.keys}>
            <dt>{row.keys}</dt>
            <dd>{row.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
