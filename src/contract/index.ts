export { contract, type ImportPointed, type ImportTarget } from './contract.ts';
export { ERROR_CODES, Failure, type ErrorCode, type FailureFacts } from './errors.ts';
export type { CompareBase } from './drafts.ts';
export { BATCH_FORMATS, type BatchFormat, type ExportScope } from './batch.ts';
export type { BatchExported, BatchExportEvent, BatchReport } from './batchTypes.ts';
export type { FolderDecision } from './folders.ts';
export { noTables } from './noTables.ts';
export type {
  FolderExisting,
  FolderFile,
  FolderItem,
  FolderOutcome,
  FolderOutcomeKind,
  FolderRefusal,
  FolderUndone,
  MatchedBy,
} from './folderTypes.ts';
export { isReadableName, READABLE_ENDINGS } from './readable.ts';
export {
  BLANK_UNIT,
  type EditSource,
  type ReportId,
  type UnitId,
  type UnitInput,
} from './schemas.ts';
export {
  CHECK_SETTINGS_KEY,
  checkSettingsOf,
  parseCheckSettings,
  parseSettingsFile,
  settingsFileText,
} from './placeSettings.ts';
export {
  isLookSettingsKey,
  LOOK_PRESETS_KEY,
  lookSettingsKey,
  MAX_PRESET_NAME_CHARS,
  officeLookOf,
  parseLookPresets,
  parseOfficeLook,
  type LookPreset,
} from './lookSettings.ts';
export { failureSentence, UNEXPECTED_SENTENCE } from './sentences.ts';
export type {
  AppInfo,
  CellConflict,
  CirculatedDraft,
  ComparedReport,
  DraftExport,
  ChangeEntry,
  ImportPreview,
  ImportResult,
  ImportSource,
  MissingFonts,
  OpenReport,
  ReportState,
  ReportSummary,
  Saved,
  Unit,
} from './types.ts';
