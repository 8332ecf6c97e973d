import { lazy, Suspense, type ReactNode } from 'react';
import { useApp, type Dialog } from './store.ts';

const UnitDialog = lazy(async () => ({
  default: (await import('../features/units/UnitDialog.tsx')).UnitDialog,
}));
const ReportDialog = lazy(async () => ({
  default: (await import('../features/units/ReportDialog.tsx')).ReportDialog,
}));
const FinalizeDialog = lazy(async () => ({
  default: (await import('../features/findings/FinalizeDialog.tsx')).FinalizeDialog,
}));
const HistoryDrawer = lazy(async () => ({
  default: (await import('../features/history/HistoryDrawer.tsx')).HistoryDrawer,
}));
const GoToDialog = lazy(async () => ({
  default: (await import('../features/workbench/GoToDialog.tsx')).GoToDialog,
}));
const KeySheet = lazy(async () => ({
  default: (await import('../commands/KeySheet.tsx')).KeySheet,
}));

/** The one dialog that is open, loaded when it is first needed. */
export function Dialogs(): ReactNode {
  const dialog = useApp((state) => state.dialog);
  return <Suspense fallback={null}>{dialog && <OpenDialog dialog={dialog} />}</Suspense>;
}

function OpenDialog(props: { dialog: Dialog }): ReactNode {
  const { dialog } = props;
  switch (dialog.kind) {
    case 'unit':
      return <UnitDialog unit={dialog.unit} />;
    case 'report':
      return <ReportDialog unitId={dialog.unitId} year={dialog.year} />;
    case 'finalize':
      return <FinalizeDialog />;
    case 'history':
      return <HistoryDrawer />;
    case 'goTo':
      return <GoToDialog />;
    case 'keys':
      return <KeySheet />;
  }
}
