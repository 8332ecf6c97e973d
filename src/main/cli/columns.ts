/** Columns that a terminal takes for a text: two for a Chinese character, one for a Latin one. */
export function terminalWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2;
  return width;
}

/** Pads to a width counted in Chinese characters. */
export function padStart(text: string, chars: number): string {
  return ' '.repeat(Math.max(0, 2 * chars - terminalWidth(text))) + text;
}

/** Pads to a width counted in Chinese characters. */
export function padEnd(text: string, chars: number): string {
  return text + ' '.repeat(Math.max(0, 2 * chars - terminalWidth(text)));
}
