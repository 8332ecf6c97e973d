import { WORD_STYLE_NAMES, WORD_STYLES, type FontPreset } from '../../../domain/report/index.ts';
import { element, XML_HEAD } from '../xml.ts';
import { characterSpacing, SIZE, type WordLayout } from './layout.ts';
import { TABLE_TYPE } from './tableType.ts';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Shown in the gallery of styles. */
  readonly quick?: boolean;
  readonly own?: boolean;
  /** Children of w:pPr and w:rPr in the order of the schema. */
  readonly paragraph?: readonly string[];
  readonly run?: readonly string[];
}

/**
 * `word/styles.xml`. Written as text because a paragraph style of the docx library has no widowControl, snapToGrid
 * or default flag.
 */
export function stylesXml(layout: WordLayout): string {
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

function styles(layout: WordLayout): readonly ParagraphStyle[] {
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

function tableStyles(layout: WordLayout): readonly ParagraphStyle[] {
  const { table, latin } = layout.fonts;
  return Object.values(TABLE_TYPE).flatMap((type) =>
    [
      { id: WORD_STYLES.tableHead, name: '表头', alignment: CENTRED, halfPoints: type.size },
      { id: WORD_STYLES.tableLabel, name: '项目', alignment: LEFT, halfPoints: type.size },
      { id: WORD_STYLES.tableValue, name: '数据', alignment: CENTRED, halfPoints: type.valueSize },
    ].map((style): ParagraphStyle => ({
      id: style.id + type.suffix,
      name: type.name + style.name,
      own: true,
      basedOn: WORD_STYLES.body,
      paragraph: [SNAP_OFF, exactly(type.line), NO_INDENT, style.alignment],
      run: [face(table, latin), NORMAL_SPACING, ...size(style.halfPoints)],
    })),
  );
}

function oneCharacterFrom(side: 'left' | 'right'): string {
  return element('w:ind', {
    [`w:${side}`]: SIZE.four * 10,
    [`w:${side}Chars`]: 100,
    'w:firstLine': 0,
    'w:firstLineChars': 0,
  });
}

function pageStyles(fonts: FontPreset): readonly ParagraphStyle[] {
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

const NORMAL_SPACING = element('w:spacing', { 'w:val': 0 });
const SNAP_OFF = element('w:snapToGrid', { 'w:val': 0 });
const NO_INDENT = element('w:ind', { 'w:firstLine': 0, 'w:firstLineChars': 0 });
const CENTRED = element('w:jc', { 'w:val': 'center' });
const LEFT = element('w:jc', { 'w:val': 'left' });
const RIGHT = element('w:jc', { 'w:val': 'right' });

function exactly(line: number): string {
  return element('w:spacing', { 'w:line': line, 'w:lineRule': 'exact' });
}

function face(eastAsia: string, latin: string): string {
  return element('w:rFonts', {
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': eastAsia,
    'w:cs': latin,
  });
}

function size(halfPoints: number): readonly string[] {
  return [element('w:sz', { 'w:val': halfPoints }), element('w:szCs', { 'w:val': halfPoints })];
}

function paragraphStyle(style: ParagraphStyle): string {
  const isDefault = style.id === WORD_STYLES.body;
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': isDefault ? 1 : undefined,
      'w:customStyle': style.own ? 1 : undefined,
      'w:styleId': style.id,
    },
    element('w:name', { 'w:val': style.name }),
    style.basedOn === undefined ? '' : element('w:basedOn', { 'w:val': style.basedOn }),
    style.next === undefined ? '' : element('w:next', { 'w:val': style.next }),
    style.quick ? '<w:qFormat/>' : '',
    style.paragraph ? element('w:pPr', {}, ...style.paragraph) : '',
    style.run ? element('w:rPr', {}, ...style.run) : '',
  );
}
