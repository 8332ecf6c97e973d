import { describe, expect, it } from 'vitest';
import { countChars, grouped } from './format.ts';

describe('countChars', () => {
  it('counts characters without spaces, line ends and indents', () => {
    expect(countChars('　　第一段。\n第二段 2025 年。')).toBe(13);
  });

  it('counts a character outside the basic plane once', () => {
    expect(countChars('𠮷林')).toBe(2);
  });
});

describe('grouped', () => {
  it('parts thousands with a comma', () => {
    expect(grouped(1204)).toBe('1,204');
  });
});
