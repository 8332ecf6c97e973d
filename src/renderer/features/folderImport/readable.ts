import { isReadableName } from '../../../contract/readable.ts';

/** The files of a folder that may be reports. */
export const readable = (files: readonly File[]): readonly File[] =>
  files.filter(({ name }) => isReadableName(name));
