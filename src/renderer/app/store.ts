import { create } from 'zustand';
import type { ReportId, Unit, UnitId } from '../../contract/index.ts';
import type { Question } from './notify.ts';
import type { ChosenFile } from '../features/folderImport/chosen.ts';
import type { Session } from '../features/workbench/session/index.ts';

/** What fills the middle of the window. */
export type View =
  | { readonly kind: 'home' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'import'; readonly file: File | null }
  | { readonly kind: 'batchCheck' }
  | { readonly kind: 'batchExport' }
  | { readonly kind: 'folderImport'; readonly files: readonly ChosenFile[] }
  | { readonly kind: 'report'; readonly session: Session };

export type Dialog =
  | { readonly kind: 'unit'; readonly unit: Unit | null }
  | { readonly kind: 'report'; readonly unitId: UnitId | null; readonly year: number | null }
  | { readonly kind: 'finalize' }
  | { readonly kind: 'history' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'goTo' }
  | { readonly kind: 'insertNumber' }
  | { readonly kind: 'look' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'blankForm' }
  | { readonly kind: 'paste' }
  | {
      readonly kind: 'question';
      readonly question: Question;
      readonly answer: (agreed: boolean) => void;
    };

/** What an import did, as long as it can be undone from the sheet it led to. */
export interface ImportNotice {
  readonly reportId: ReportId;
  readonly batchId: number;
  readonly changedCells: number;
  readonly fileName: string;
}

/** A report just removed, as long as it can be brought back. */
export interface RemovedNotice {
  readonly name: string;
  readonly batchId: number;
}

export interface AppState {
  readonly view: View;
  readonly dialog: Dialog | null;
  readonly imported: ImportNotice | null;
  readonly removed: RemovedNotice | null;
  readonly sidebarOpen: boolean;
  readonly findingsOpen: boolean;
  /** 预览, in the place of the findings. */
  readonly previewOpen: boolean;
  /** 上年对照: last year's values beside the cells. */
  readonly showPrevious: boolean;
}

/** Narrower than this (a scaling of 150 % on a small screen) the side panels lie over the sheet and begin folded. */
const WIDE_ENOUGH = '(min-width: 1000px)';
const isWide = matchMedia(WIDE_ENOUGH).matches;

/** The state of the window that belongs to no report. */
export const useApp = create<AppState>()(() => ({
  view: { kind: 'home' },
  dialog: null,
  imported: null,
  removed: null,
  sidebarOpen: isWide,
  findingsOpen: isWide,
  previewOpen: false,
  showPrevious: true,
}));

export const showDialog = (dialog: Dialog): void => useApp.setState({ dialog });

export const closeDialog = (): void => useApp.setState({ dialog: null });

/** The session of the open report, outside of React. */
export const currentSession = (): Session | null => {
  const { view } = useApp.getState();
  return view.kind === 'report' ? view.session : null;
};

/** The session of the open report, for components. */
export const useCurrentSession = (): Session | null =>
  useApp((state) => (state.view.kind === 'report' ? state.view.session : null));
