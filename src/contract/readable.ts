/** Endings of files that may hold a report. Whether one can be read is decided by its content. */
export const READABLE_ENDINGS = [
  '.docx',
  '.doc',
  '.wps',
  '.pdf',
  '.xlsx',
  '.xls',
  '.et',
  '.ods',
  '.fods',
  '.html',
  '.htm',
  '.mht',
  '.mhtml',
  '.txt',
  '.csv',
  '.json',
] as const;

/** Whether a file of a folder may be a report: by ending, without lock files and what the system hides. */
export function isReadableName(name: string): boolean {
  if (/^(?:~\$|\.)/.test(name)) return false;
  return READABLE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}
