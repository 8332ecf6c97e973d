import type { ReactNode } from 'react';
import type { ReportState } from '../../contract/index.ts';
import { commands } from '../commands/commands.ts';
import { countFindings } from '../commands/findings.ts';
import type { Command } from '../commands/types.ts';
import { commandState, useCommandState } from '../commands/useCommands.ts';
import { SeverityMark } from '../components/SeverityMark.tsx';
import { StateTag } from '../components/StateTag.tsx';
import { useOpenFindings } from '../features/findings/answered.ts';
import { SessionProvider, useSession } from '../features/workbench/session/index.ts';
import { zh } from '../text/zh-CN.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { useApp, useCurrentSession } from './store.ts';
import './toolbar.css';

/** The 44 px strip over everything. */
export function Toolbar(): ReactNode {
  const session = useCurrentSession();
  return (
    <header className="toolbar" aria-label={zh.toolbar.label}>
      <CommandButton command={commands.home} />
      <UnitsButton />
      <CommandButton command={commands.import} />
      {session ? (
        <SessionProvider session={session}>
          <ReportTools />
        </SessionProvider>
      ) : (
        <>
          <CommandButton command={commands.folderImport} />
          <CommandButton command={commands.batchCheck} />
          <CommandButton command={commands.batchExport} />
          <CommandButton command={commands.blankForm} />
          <span className="toolbar-title toolbar-title-plain">{zh.appTitle}</span>
        </>
      )}
      <CommandButton command={commands.settings} />
      <CommandButton command={commands.keys} />
    </header>
  );
}

function UnitsButton(): ReactNode {
  const open = useApp((state) => state.sidebarOpen);
  return <CommandButton command={commands.toggleUnits} pressed={open} />;
}

function ReportTools(): ReactNode {
  const open = useSession((state) => state.open);
  const showPrevious = useApp((state) => state.showPrevious);
  const state = useReportState();
  const final = open.state === 'finalized';
  return (
    <>
      <CommandButton command={commands.previous} pressed={showPrevious && open.previous !== null} />
      <ChecksButton />
      <PreviewButton />
      <span className="toolbar-gap" />
      <CommandButton command={commands.undo} />
      <CommandButton command={commands.redo} />
      <span className="toolbar-gap" />
      <ExportMenu />
      <CommandButton command={commands.history} />
      <h1 className="toolbar-title">
        <span className="toolbar-name" title={open.unit.name}>
          {open.unit.name}
        </span>
        <span className="toolbar-year">{zh.sidebar.year(open.report.year)}</span>
        <StateTag state={state} />
      </h1>
      <CommandButton command={final ? commands.reopen : commands.finalize} primary={!final} />
    </>
  );
}

/** The first edit makes a report taken from a file a draft. */
const useReportState = (): ReportState =>
  useSession(({ open, version }) =>
    open.state === 'imported' && version !== open.version ? 'draft' : open.state,
  );

function PreviewButton(): ReactNode {
  const open = useApp((state) => state.previewOpen);
  return <CommandButton command={commands.preview} pressed={open} />;
}

function ChecksButton(): ReactNode {
  const open = useApp((state) => state.findingsOpen && !state.previewOpen);
  const { error, warning } = countFindings(useOpenFindings());
  const clean = error + warning === 0;
  return (
    <CommandButton command={commands.findings} pressed={open}>
      <span className="toolbar-counts">
        {clean && (
          <span className="toolbar-passed" title={zh.toolbar.noErrors}>
            ✓
          </span>
        )}
        {error > 0 && (
          <span className="toolbar-count toolbar-count-error">
            <SeverityMark kind="error" />
            {error}
          </span>
        )}
        {warning > 0 && (
          <span className="toolbar-count toolbar-count-warning">
            <SeverityMark kind="warning" />
            {warning}
          </span>
        )}
      </span>
    </CommandButton>
  );
}

interface CommandButtonProps {
  readonly command: Command;
  readonly pressed?: boolean;
  readonly primary?: boolean;
  readonly children?: ReactNode;
}

/** A toolbar button of a command; `pressed` makes it a switch. */
export function CommandButton(props: CommandButtonProps): ReactNode {
  const { command } = props;
  const state = useCommandState();
  const title = command.shortcut ? `${command.label}（${command.shortcut}）` : command.label;
  return (
    <button
      type="button"
      className={props.primary ? 'tool tool-primary' : 'tool'}
      title={title}
      aria-pressed={props.pressed}
      disabled={!command.enabled(state)}
      onClick={() => command.run(commandState())}
    >
      {command.label}
      {props.children}
    </button>
  );
}
