import { isReadableName } from '../../../contract/readable.ts';

export interface ChosenFile {
  /** With the folders it was chosen in, which may name the unit. */
  readonly path: string;
  readonly file: File;
}

/** As a dialog hands them over. */
export const chosenFiles = (files: readonly File[]): readonly ChosenFile[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** Those that may be reports. */
export const readable = (files: readonly ChosenFile[]): readonly ChosenFile[] =>
  files.filter(({ file }) => isReadableName(file.name));
