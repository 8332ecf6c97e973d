/** Longest text a cell holds. Source: Excel specifications and limits. */
export const MAX_CELL_CHARS = 32_767;

/**
 * A text as the value of a cell. It is always written as a string, so that = + - @ at its head never make a formula;
 * what Excel would read as an escaped character (_x0041_) is escaped itself. Source: ECMA-376 Part 1, 22.9.2.19.
 */
export function cellText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** The letters of a column from 1: A … Z, AA … */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
}

/** The text in pieces that fit a cell, never cut inside a surrogate pair; an empty text is one empty piece. */
export function cellPieces(text: string, limit = MAX_CELL_CHARS): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const isPair = /[\ud800-\udbff]/.test(rest.charAt(limit - 1));
    const cut = isPair ? limit - 1 : limit;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}
