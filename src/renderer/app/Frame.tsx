import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useShortcuts } from '../commands/useCommands.ts';
import { HomeScreen } from '../features/home/HomeScreen.tsx';
import { Sidebar } from '../features/units/Sidebar.tsx';
import { zh } from '../text/zh-CN.ts';
import { Dialogs } from './Dialogs.tsx';
import { DropTarget } from './DropTarget.tsx';
import { PasteTarget } from './PasteTarget.tsx';
import { RemovedBar } from './RemovedBar.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useApp, type View } from './store.ts';
import { Toolbar } from './Toolbar.tsx';
import './frame.css';

const WorkbenchScreen = lazy(async () => ({
  default: (await import('../features/workbench/WorkbenchScreen.tsx')).WorkbenchScreen,
}));
const ImportScreen = lazy(async () => ({
  default: (await import('../features/imports/ImportScreen.tsx')).ImportScreen,
}));

const FolderImportScreen = lazy(async () => ({
  default: (await import('../features/folderImport/FolderImportScreen.tsx')).FolderImportScreen,
}));

const BatchCheckScreen = lazy(async () => ({
  default: (await import('../features/batchCheck/BatchCheckScreen.tsx')).BatchCheckScreen,
}));

const BatchExportScreen = lazy(async () => ({
  default: (await import('../features/batchExport/BatchExportScreen.tsx')).BatchExportScreen,
}));

/** Toolbar, units, the open screen and the status bar. */
export function Frame(): ReactNode {
  useShortcuts();
  const view = useApp((state) => state.view);
  const sidebarOpen = useApp((state) => state.sidebarOpen);
  useEffect(() => {
    document.title = titleOf(view);
  }, [view]);
  return (
    <div className="frame">
      <Toolbar />
      {sidebarOpen && <Sidebar />}
      <Suspense fallback={<Opening />}>
        <Screen view={view} />
      </Suspense>
      <RemovedBar />
      <StatusBar />
      <Dialogs />
      <DropTarget />
      <PasteTarget />
    </div>
  );
}

function Screen(props: { view: View }): ReactNode {
  const { view } = props;
  if (view.kind === 'home') return <HomeScreen />;
  if (view.kind === 'opening') return <Opening />;
  if (view.kind === 'import') return <ImportScreen file={view.file} />;
  if (view.kind === 'batchCheck') return <BatchCheckScreen />;
  if (view.kind === 'batchExport') return <BatchExportScreen />;
  if (view.kind === 'folderImport') return <FolderImportScreen files={view.files} />;
  return <WorkbenchScreen key={view.session.getInitialState().open.id} session={view.session} />;
}

function Opening(): ReactNode {
  return (
    <main className="screen">
      <p className="screen-note">{zh.common.loading}</p>
    </main>
  );
}

const titleOf = (view: View): string => {
  if (view.kind === 'import') return `${zh.imports.title} — ${zh.appName}`;
  if (view.kind === 'batchCheck') return `${zh.batchCheck.title} — ${zh.appName}`;
  if (view.kind === 'batchExport') return `${zh.batchExport.title} — ${zh.appName}`;
  if (view.kind === 'folderImport') return `${zh.folderImport.title} — ${zh.appName}`;
  if (view.kind !== 'report') return `${zh.appName} — ${zh.appTitle}`;
  const { unit, report } = view.session.getState().open;
  return `${unit.name} · ${zh.sidebar.year(report.year)} — ${zh.appName}`;
};
