const TIME = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});
const DAY = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const GROUPED = new Intl.NumberFormat('zh-CN');

/** The time of day of an ISO 8601 instant, in the time zone of the machine: 10:32:05. */
export const timeOfDay = (iso: string): string => TIME.format(new Date(iso));

/** Day and minute of an ISO 8601 instant, in the time zone of the machine. */
export const dayAndTime = (iso: string): string => DAY.format(new Date(iso));

/** 1204 → 1,204; for counts of characters, never for the numbers of a report. */
export const grouped = (count: number): string => GROUPED.format(count);

/** The characters of a text as an office counts them (字): without white space. */
export const countChars = (text: string): number => text.match(/\S/gu)?.length ?? 0;
