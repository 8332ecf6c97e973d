import {
  goHome,
  saveNow,
  startBatchCheck,
  startBatchExport,
  startFolderImport,
  startImport,
} from '../app/actions.ts';
import {
  exportCheckSheet,
  exportComparison,
  exportDocument,
  exportReview,
  exportRevisions,
  exportWithTemplate,
  reopenReport,
  type ExportChoice,
} from '../app/outputs.ts';
import { complain, complainOf, say } from '../app/notify.ts';
import { showDialog, useApp } from '../app/store.ts';
import type { FontPresetId } from '../../domain/report/index.ts';
import { chooseFonts } from '../features/look/chooseFonts.ts';
import { zh } from '../text/zh-CN.ts';
import { stepFinding } from '../features/findings/stepFinding.ts';
import { words } from '../features/workbench/bound/words.ts';
import type { TableId } from '../../domain/forms/index.ts';
import { copyForWeb } from '../features/webCopy/copyForWeb.ts';
import type { Command, CommandState } from './types.ts';

const always = (): boolean => true;
const withReport = (state: CommandState): boolean => state.session !== null;
const withDraft = (state: CommandState): boolean => state.session !== null && !state.finalized;
const withFinal = (state: CommandState): boolean => state.session !== null && state.finalized;

const save = async (): Promise<void> => {
  if (await saveNow()) say(zh.status.savedNow);
  else complain(zh.status.failed);
};

const exportCommand = (id: string, label: string, choice: ExportChoice): Command => ({
  id,
  label,
  enabled: choice.format === 'docx' && !choice.draft ? withFinal : withReport,
  run: ({ session }) => {
    if (session) void exportDocument(session, choice);
  },
});

const webCopyCommand = (id: string, label: string, part: TableId | 'all'): Command => ({
  id,
  label,
  enabled: withReport,
  run: ({ session }) => {
    if (session) void copyForWeb(session, part);
  },
});

const checkSheetCommand = (id: string, label: string, format: 'docx' | 'xlsx'): Command => ({
  id,
  label,
  enabled: withReport,
  run: ({ session }) => {
    if (session) void exportCheckSheet(session, format);
  },
});

const fontsCommand = (preset: FontPresetId): Command => ({
  id: `${preset}Fonts`,
  label: zh.exports.useFonts[preset],
  enabled: withReport,
  run: ({ session }) => {
    if (session) chooseFonts(session.getState().open.unit.id, preset).catch(complainOf);
  },
});

export const commands = {
  home: { id: 'home', label: zh.toolbar.home, enabled: always, run: () => void goHome() },
  toggleUnits: {
    id: 'toggleUnits',
    label: zh.sidebar.toggle,
    enabled: always,
    run: () => useApp.setState((state) => ({ sidebarOpen: !state.sidebarOpen })),
  },
  import: {
    id: 'import',
    label: zh.toolbar.import,
    shortcut: 'Ctrl+O',
    enabled: always,
    run: () => void startImport(null),
  },
  folderImport: {
    id: 'folderImport',
    label: zh.toolbar.folderImport,
    enabled: always,
    run: () => void startFolderImport([]),
  },
  batchCheck: {
    id: 'batchCheck',
    label: zh.toolbar.batchCheck,
    enabled: always,
    run: () => void startBatchCheck(),
  },
  batchExport: {
    id: 'batchExport',
    label: zh.toolbar.batchExport,
    enabled: always,
    run: () => void startBatchExport(),
  },
  blankForm: {
    id: 'blankForm',
    label: zh.blankForm.command,
    enabled: always,
    run: () => showDialog({ kind: 'blankForm' }),
  },
  newReport: {
    id: 'newReport',
    label: zh.sidebar.newReport,
    enabled: always,
    run: ({ session }) =>
      showDialog({
        kind: 'report',
        unitId: session?.getState().open.unit.id ?? null,
        year: null,
      }),
  },
  save: {
    id: 'save',
    label: zh.common.save,
    shortcut: 'Ctrl+S',
    enabled: withReport,
    run: () => void save(),
  },
  undo: {
    id: 'undo',
    label: zh.common.undo,
    shortcut: 'Ctrl+Z',
    notInText: true,
    enabled: (state) => state.canUndo,
    run: ({ session }) => session?.getState().undo(),
  },
  redo: {
    id: 'redo',
    label: zh.common.redo,
    shortcut: 'Ctrl+Y',
    notInText: true,
    enabled: (state) => state.canRedo,
    run: ({ session }) => session?.getState().redo(),
  },
  previous: {
    id: 'previous',
    label: zh.toolbar.previous,
    enabled: (state) => (state.session?.getState().open.previous ?? null) !== null,
    run: () => useApp.setState((state) => ({ showPrevious: !state.showPrevious })),
  },
  findings: {
    id: 'findings',
    label: zh.toolbar.check,
    enabled: withReport,
    run: () =>
      useApp.setState((state) => ({
        findingsOpen: state.previewOpen || !state.findingsOpen,
        previewOpen: false,
      })),
  },
  preview: {
    id: 'preview',
    label: zh.toolbar.preview,
    enabled: withReport,
    run: () => useApp.setState((state) => ({ previewOpen: !state.previewOpen })),
  },
  /** As in Word: first the pages are seen, then they are printed. */
  print: {
    id: 'print',
    label: zh.preview.print,
    shortcut: 'Ctrl+P',
    enabled: withReport,
    run: () => {
      if (useApp.getState().previewOpen) window.print();
      else useApp.setState({ previewOpen: true });
    },
  },
  look: {
    id: 'look',
    label: zh.look.command,
    enabled: always,
    run: () => showDialog({ kind: 'look' }),
  },
  standardFonts: fontsCommand('standard'),
  systemFonts: fontsCommand('system'),
  nextFinding: {
    id: 'nextFinding',
    label: zh.findings.next,
    shortcut: 'F8',
    enabled: (state) => state.hasFindings,
    run: ({ session }) => session && stepFinding(session, 1),
  },
  previousFinding: {
    id: 'previousFinding',
    label: zh.findings.previous,
    shortcut: 'Shift+F8',
    enabled: (state) => state.hasFindings,
    run: ({ session }) => session && stepFinding(session, -1),
  },
  goTo: {
    id: 'goTo',
    label: zh.toolbar.goTo,
    shortcut: 'Ctrl+G',
    enabled: withReport,
    run: () => showDialog({ kind: 'goTo' }),
  },
  insertNumber: {
    id: 'insertNumber',
    label: words.command,
    shortcut: 'F9',
    enabled: withDraft,
    run: () => showDialog({ kind: 'insertNumber' }),
  },
  exportDocxDraft: exportCommand('exportDocxDraft', zh.exports.docxDraft, {
    format: 'docx',
    draft: true,
  }),
  exportRevisions: {
    id: 'exportRevisions',
    label: zh.exports.revisions,
    enabled: withReport,
    run: ({ session }) => {
      if (session) void exportRevisions(session, null);
    },
  },
  exportComparison: {
    id: 'exportComparison',
    label: zh.exports.comparison,
    enabled: withReport,
    run: ({ session }) => {
      if (session) void exportComparison(session, 'lastDraft');
    },
  },
  compare: {
    id: 'compare',
    label: zh.compare.command,
    enabled: withReport,
    run: () => showDialog({ kind: 'compare' }),
  },
  exportDocxFinal: exportCommand('exportDocxFinal', zh.exports.docxFinal, {
    format: 'docx',
    draft: false,
  }),
  exportXlsx: exportCommand('exportXlsx', zh.exports.xlsx, { format: 'xlsx', draft: true }),
  exportPdf: exportCommand('exportPdf', zh.exports.pdf, { format: 'pdf', draft: true }),
  exportHtml: exportCommand('exportHtml', zh.exports.html, { format: 'html', draft: true }),
  copyWeb: webCopyCommand('copyWeb', zh.webCopy.all, 'all'),
  copyProactive: webCopyCommand('copyProactive', zh.webCopy.tables.proactive, 'proactive'),
  copyRequests: webCopyCommand('copyRequests', zh.webCopy.tables.requests, 'requests'),
  copyLitigation: webCopyCommand('copyLitigation', zh.webCopy.tables.litigation, 'litigation'),
  exportTemplate: {
    id: 'exportTemplate',
    label: zh.exports.template,
    enabled: withReport,
    run: ({ session }) => {
      if (session) void exportWithTemplate(session);
    },
  },
  exportReview: {
    id: 'exportReview',
    label: zh.exports.review,
    enabled: withReport,
    run: ({ session }) => {
      if (session) void exportReview(session);
    },
  },
  exportJson: exportCommand('exportJson', zh.exports.json, { format: 'json', draft: true }),
  checkSheetWord: checkSheetCommand('checkSheetWord', zh.exports.checkSheetWord, 'docx'),
  checkSheetExcel: checkSheetCommand('checkSheetExcel', zh.exports.checkSheetExcel, 'xlsx'),
  finalize: {
    id: 'finalize',
    label: zh.toolbar.finalize,
    enabled: withDraft,
    run: () => showDialog({ kind: 'finalize' }),
  },
  reopen: {
    id: 'reopen',
    label: zh.toolbar.reopen,
    enabled: withFinal,
    run: ({ session }) => {
      if (session) reopenReport(session).catch(complainOf);
    },
  },
  history: {
    id: 'history',
    label: zh.toolbar.history,
    enabled: withReport,
    run: () => showDialog({ kind: 'history' }),
  },
  rules: {
    id: 'rules',
    label: zh.rules.title,
    enabled: always,
    run: () => showDialog({ kind: 'rules' }),
  },
  settings: {
    id: 'settings',
    label: zh.settings.title,
    enabled: always,
    run: () => showDialog({ kind: 'settings' }),
  },
  keys: {
    id: 'keys',
    label: zh.toolbar.keys,
    shortcut: 'F1',
    enabled: always,
    run: () => showDialog({ kind: 'keys' }),
  },
} as const satisfies Readonly<Record<string, Command>>;

export const allCommands: readonly Command[] = Object.values(commands);
