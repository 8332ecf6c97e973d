import { unitsAndReports } from './001-units-and-reports.ts';
import { changeLog } from './002-change-log.ts';
import { answers } from './003-answers.ts';
import { formerNames } from './004-former-names.ts';
import { circulatedDrafts } from './005-circulated-drafts.ts';
import { frozenTexts } from './006-frozen-texts.ts';

/** Append-only: the migration at index n brings a database of version n to version n + 1. */
export const MIGRATIONS: readonly string[] = [
  unitsAndReports,
  changeLog,
  answers,
  formerNames,
  circulatedDrafts,
  frozenTexts,
];
