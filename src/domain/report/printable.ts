import type { Report } from './report.ts';

// XML 1.0 (section 2.2) has no place for these characters, so no Word, Excel or HTML file can hold them.
const NOT_IN_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/** The text without the characters that no document format can hold; lines end with \n alone. */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028]/g, '\n')
    .replace(NOT_IN_XML, '');
}

/** A text that is one line: title, name of the agency, heading. */
export function printableLine(text: string): string {
  return printableText(text).replace(/[\n\u2029]/g, ' ');
}

/**
 * The report as documents can carry it. A document is compared with this when it is read back, so that nothing but
 * characters which cannot be written at all may differ.
 */
export function printableReport(report: Report): Report {
  return {
    ...report,
    unitName: printableLine(report.unitName),
    title: printableLine(report.title),
    preamble: printableText(report.preamble),
    sections: report.sections.map((section) => ({
      ...section,
      title: printableLine(section.title),
      text: printableText(section.text),
    })),
    review: printableText(report.review ?? '') || undefined,
  };
}
