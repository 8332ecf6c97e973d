/** 2026-01-15, on the calendar of the place. */
export function localDay(ms: number): string {
  const date = new Date(ms);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-');
}

/** 2026-01-15 10:32, on the clock of the place. */
export function localTime(ms: number): string {
  const date = new Date(ms);
  return `${localDay(ms)} ${[date.getHours(), date.getMinutes()].map(twoDigits).join(':')}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
