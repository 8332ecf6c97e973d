import {
  characterSpacing,
  SIZE,
  WORD_STYLE_NAMES,
  WORD_STYLES,
  type FontPreset,
  type PageLayout,
} from '../../../domain/report/index.ts';
import { element, XML_HEAD } from '../xml.ts';
import { pageStyles } from './pageStyles.ts';
import {
  CENTRED,
  exactly,
  face,
  LEFT,
  NO_INDENT,
  NORMAL_SPACING,
  paragraphStyle,
  RIGHT,
  size,
  SNAP_OFF,
  WORD_NAMESPACE,
  type ParagraphStyle,
} from './styleXml.ts';
import { tableStyles } from './tableStyles.ts';

/**
 * `word/styles.xml`. Written as text because a paragraph style of the docx library has no widowControl, snapToGrid
 * or default flag.
 */
export function stylesXml(layout: PageLayout): string {
  return (
    XML_HEAD +
    element(
      'w:styles',
      { 'xmlns:w': WORD_NAMESPACE },
      documentDefaults(layout.fonts),
      ...styles(layout).map(paragraphStyle),
    )
  );
}

function documentDefaults(fonts: FontPreset): string {
  const run = element(
    'w:rPr',
    {},
    face(fonts.body, fonts.latin),
    ...size(SIZE.three),
    // LibreOffice breaks numbers at the end of a line where the Latin language is Chinese as well.
    element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
  );
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, run),
    element('w:pPrDefault', {}, '<w:pPr/>'),
  );
}

function styles(layout: PageLayout): readonly ParagraphStyle[] {
  const { fonts } = layout;
  return [
    {
      id: WORD_STYLES.body,
      name: WORD_STYLE_NAMES.body,
      quick: true,
      paragraph: [
        element('w:widowControl', { 'w:val': 0 }),
        exactly(layout.linePitch),
        // Two characters; the twips are for programs that do not know the hundredths of a character.
        element('w:ind', { 'w:firstLine': 2 * SIZE.three * 10, 'w:firstLineChars': 200 }),
        element('w:jc', { 'w:val': 'both' }),
      ],
      run: [element('w:spacing', { 'w:val': characterSpacing(layout) })],
    },
    {
      id: WORD_STYLES.title,
      name: WORD_STYLE_NAMES.title,
      basedOn: WORD_STYLES.body,
      next: WORD_STYLES.body,
      quick: true,
      paragraph: [
        SNAP_OFF,
        element('w:spacing', {
          'w:after': layout.linePitch,
          'w:line': Math.max(layout.linePitch, 640),
          'w:lineRule': 'exact',
        }),
        NO_INDENT,
        CENTRED,
      ],
      run: [
        face(fonts.title, fonts.latin),
        ...(fonts.titleBold ? ['<w:b/>', '<w:bCs/>'] : []),
        NORMAL_SPACING,
        ...size(SIZE.two),
      ],
    },
    ...headings(fonts),
    {
      id: WORD_STYLES.draftMark,
      name: WORD_STYLE_NAMES.draftMark,
      own: true,
      basedOn: WORD_STYLES.body,
      next: WORD_STYLES.title,
      paragraph: [
        element('w:spacing', {
          'w:after': Math.round(layout.linePitch / 2),
          'w:line': layout.linePitch,
          'w:lineRule': 'exact',
        }),
        NO_INDENT,
        LEFT,
      ],
      run: [face(fonts.heading1, fonts.latin)],
    },
    {
      id: WORD_STYLES.signOff,
      name: WORD_STYLE_NAMES.signOff,
      own: true,
      basedOn: WORD_STYLES.body,
      paragraph: [
        '<w:keepNext/>',
        '<w:keepLines/>',
        // Four characters from the right edge. Source: GB/T 9704-2012, 7.3.5.
        element('w:ind', {
          'w:right': 4 * SIZE.three * 10,
          'w:rightChars': 400,
          'w:firstLine': 0,
          'w:firstLineChars': 0,
        }),
        RIGHT,
      ],
    },
    {
      id: WORD_STYLES.review,
      name: WORD_STYLE_NAMES.review,
      own: true,
      basedOn: WORD_STYLES.body,
      paragraph: [NO_INDENT, LEFT],
      run: size(SIZE.four),
    },
    ...tableStyles(layout),
    {
      id: WORD_STYLES.tableEnd,
      name: WORD_STYLE_NAMES.tableEnd,
      own: true,
      basedOn: WORD_STYLES.body,
      paragraph: [SNAP_OFF, exactly(20), NO_INDENT],
      run: size(2),
    },
    ...pageStyles(fonts),
  ];
}

function heading(id: string, level: number, name: string): ParagraphStyle {
  return {
    id,
    name,
    basedOn: WORD_STYLES.body,
    next: WORD_STYLES.body,
    quick: true,
    paragraph: ['<w:keepNext/>', element('w:outlineLvl', { 'w:val': level - 1 })],
  };
}

function headings(fonts: FontPreset): readonly ParagraphStyle[] {
  return [
    {
      ...heading(WORD_STYLES.section, 1, WORD_STYLE_NAMES.section),
      run: [face(fonts.heading1, fonts.latin)],
    },
    {
      ...heading(WORD_STYLES.heading2, 2, WORD_STYLE_NAMES.heading2),
      run: [face(fonts.heading2, fonts.latin)],
    },
    heading(WORD_STYLES.heading3, 3, WORD_STYLE_NAMES.heading3),
    heading(WORD_STYLES.heading4, 4, WORD_STYLE_NAMES.heading4),
    {
      id: WORD_STYLES.sectionAdded,
      name: WORD_STYLE_NAMES.sectionAdded,
      own: true,
      basedOn: WORD_STYLES.section,
      next: WORD_STYLES.body,
    },
  ];
}
