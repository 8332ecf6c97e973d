import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unbreakablePieces } from './lineBreaks.ts';

describe('pieces of a text that stay in one line', () => {
  it('are numbers with what they count', () => {
    const text = '全年公开1,234条，收费3.5万元，办结率98.6%，2024年12月31日前办结10余件。';
    const kept = unbreakablePieces(text).filter((_, index) => index % 2 === 1);
    expect(kept).toEqual(['1,234条', '3.5万元', '98.6%', '2024年', '12月', '31日', '10余件']);
  });

  it('are none where a number stands alone', () => {
    expect(unbreakablePieces('电话：0000-1234567。')).toHaveLength(1);
  });

  it('are the whole text together', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => unbreakablePieces(text).join('') === text),
    );
  });
});
