import { textOf } from '../edit.ts';
import type { EditionId } from '../../forms/index.ts';
import type { Report } from '../report.ts';
import { parseMarker } from './marker.ts';
import { boundText, BOUND_PARTS, type BoundPart } from './plain.ts';

/** One bound number of a printed text, told beside it: JSON keeps the text plain. */
export interface BoundEntry {
  readonly part: BoundPart;
  /** UTF-16 units from the start of the printed text. */
  readonly start: number;
  /** What is printed there. */
  readonly text: string;
  readonly marker: string;
}

/** The bound numbers that stand as numbers in the printed report. */
export function boundEntries(report: Report, previous?: Report): readonly BoundEntry[] {
  return BOUND_PARTS.flatMap((part) =>
    boundText(report, part, previous).pieces.flatMap(({ start, marker, resolved }) =>
      resolved.ok ? [{ part, start, text: resolved.text, marker }] : [],
    ),
  );
}

/** The inverse: a printed text with its markers. What is printed there no more was changed by somebody and stays. */
export function withBoundEntries(report: Report, entries: readonly BoundEntry[]): Report {
  const own = (part: BoundPart): string =>
    entries
      .filter((entry) => entry.part === part && isMarker(entry.marker, report.edition))
      .toSorted((a, b) => b.start - a.start)
      .reduce(withEntry, textOf(report, part));
  return {
    ...report,
    preamble: own('preamble'),
    sections: report.sections.map((section, index) => {
      const first = report.sections.findIndex(({ no }) => no === section.no);
      return index === first ? { ...section, text: own(`section${section.no}`) } : section;
    }),
  };
}

function isMarker(marker: string, edition: EditionId): boolean {
  return (
    marker.startsWith('〔') &&
    marker.endsWith('〕') &&
    parseMarker(marker.slice(1, -1), edition) !== undefined
  );
}

function withEntry(text: string, { start, text: printed, marker }: BoundEntry): string {
  if (printed === '' || !text.startsWith(printed, start)) return text;
  return text.slice(0, start) + marker + text.slice(start + printed.length);
}
