import { IMPORT_ENDINGS } from '../imports/accepted.ts';

const ENDINGS = IMPORT_ENDINGS.split(',');

/** The files of a folder that may be reports: by ending, without lock files and what the system hides. */
export const readable = (files: readonly File[]): readonly File[] =>
  files
    .filter(({ name }) => !/^(?:~\$|\.)/.test(name))
    .filter(({ name }) => ENDINGS.some((ending) => name.toLowerCase().endsWith(ending)));
