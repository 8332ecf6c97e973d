import type { EditionId } from '../../forms/index.ts';
import type { Section } from '../../report/index.ts';

/** The words of a report as a file of ours keeps them. */
export interface OwnText {
  readonly title: string;
  readonly preamble: string;
  readonly sections: readonly Section[];
  readonly review?: string | undefined;
}

/** What a file that this program wrote says of itself (`FILE_MARKS`). */
export interface OwnMarks {
  readonly unitName: string;
  readonly year: number;
  readonly edition: EditionId;
}

/** One line of text by what its mark says it is. */
export interface MarkedLine {
  readonly mark: 'title' | 'section' | 'text' | 'review';
  readonly text: string;
}

export interface OwnFile {
  readonly marks: OwnMarks;
  readonly lines: readonly MarkedLine[];
}
