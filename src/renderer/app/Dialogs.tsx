import { lazy, Suspense, type ReactNode } from 'react';
import { QuestionDialog } from './QuestionDialog.tsx';
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
const CompareDrawer = lazy(async () => ({
  default: (await import('../features/compare/CompareDrawer.tsx')).CompareDrawer,
}));
const GoToDialog = lazy(async () => ({
  default: (await import('../features/workbench/GoToDialog.tsx')).GoToDialog,
}));
const InsertNumberDialog = lazy(async () => ({
  default: (await import('../features/workbench/bound/InsertNumberDialog.tsx')).InsertNumberDialog,
}));
const LookDialog = lazy(async () => ({
  default: (await import('../features/look/LookDialog.tsx')).LookDialog,
}));
const KeySheet = lazy(async () => ({
  default: (await import('../commands/KeySheet.tsx')).KeySheet,
}));

const PasteDialog = lazy(async () => ({
  default: (await import('../features/imports/PasteDialog.tsx')).PasteDialog,
}));

const RulesDrawer = lazy(async () => ({
  default: (await import('../features/rules/RulesDrawer.tsx')).RulesDrawer,
}));

const SettingsDialog = lazy(async () => ({
  default: (await import('../features/settings/SettingsDialog.tsx')).SettingsDialog,
}));

const BlankFormDialog = lazy(async () => ({
  default: (await import('../features/units/BlankFormDialog.tsx')).BlankFormDialog,
}));

const PLAIN = {
  finalize: FinalizeDialog,
  history: HistoryDrawer,
  compare: CompareDrawer,
  goTo: GoToDialog,
  insertNumber: InsertNumberDialog,
  look: LookDialog,
  keys: KeySheet,
  rules: RulesDrawer,
  settings: SettingsDialog,
  blankForm: BlankFormDialog,
  paste: PasteDialog,
} as const;

/** The one dialog that is open, loaded when it is first needed. */
export function Dialogs(): ReactNode {
  const dialog = useApp((state) => state.dialog);
  return <Suspense fallback={null}>{dialog && <OpenDialog dialog={dialog} />}</Suspense>;
}

function OpenDialog(props: { dialog: Dialog }): ReactNode {
  const { dialog } = props;
  if (dialog.kind === 'unit') return <UnitDialog unit={dialog.unit} />;
  if (dialog.kind === 'report') return <ReportDialog unitId={dialog.unitId} year={dialog.year} />;
  if (dialog.kind === 'question') return <QuestionDialog {...dialog} />;
  const Plain = PLAIN[dialog.kind];
  return <Plain />;
}
