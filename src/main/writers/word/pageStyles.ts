import { SIZE, WORD_STYLES, type FontPreset } from '../../../domain/report/index.ts';
import { element } from '../xml.ts';
import {
  face,
  LEFT,
  NO_INDENT,
  NORMAL_SPACING,
  RIGHT,
  size,
  SNAP_OFF,
  type ParagraphStyle,
} from './styleXml.ts';

function oneCharacterFrom(side: 'left' | 'right'): string {
  return element('w:ind', {
    [`w:${side}`]: SIZE.four * 10,
    [`w:${side}Chars`]: 100,
    'w:firstLine': 0,
    'w:firstLineChars': 0,
  });
}

/** The page numbers: odd pages right, even pages left, one character in. Source: GB/T 9704-2012, 7.5. */
export function pageStyles(fonts: FontPreset): readonly ParagraphStyle[] {
  const style = (id: string, name: string, paragraph: readonly string[]): ParagraphStyle => ({
    id,
    name,
    own: id !== 'Footer',
    basedOn: id === 'Footer' ? WORD_STYLES.body : 'Footer',
    paragraph: [SNAP_OFF, ...paragraph],
    run: [face(fonts.pageNumber, fonts.pageNumber), NORMAL_SPACING, ...size(SIZE.four)],
  });
  return [
    style('Footer', 'footer', [
      element('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }),
      NO_INDENT,
    ]),
    style('FooterOdd', '页码（单页）', [oneCharacterFrom('right'), RIGHT]),
    style('FooterEven', '页码（双页）', [oneCharacterFrom('left'), LEFT]),
  ];
}
