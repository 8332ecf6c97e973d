export {
  CHECK_SHEET_COLUMNS,
  checkSheet,
  type CheckSheet,
  type CheckSheetRow,
} from './checkSheet.ts';
