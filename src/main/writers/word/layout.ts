/**
 * Measures of the printed page. Lengths in twips (1/20 pt) unless the name says otherwise.
 * Source: GB/T 9704-2012, chapter 5 and 7; documents.md, Word.
 */

const TWIPS_PER_MM = 1440 / 25.4;

export function twipsOfMm(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

export const PAGE = { width: 11906, height: 16838 } as const;
export const LINES_PER_PAGE = 22;
export const CHARACTERS_PER_LINE = 28;

/** 字号: 2号 22 pt, 3号 16 pt, 4号 14 pt, 小四 12 pt, 五号 10.5 pt, 小五 9 pt, in half-points. */
export const SIZE = {
  two: 44,
  three: 32,
  four: 28,
  smallFour: 24,
  five: 21,
  smallFive: 18,
} as const;

export interface FontPreset {
  readonly title: string;
  readonly titleBold: boolean;
  readonly heading1: string;
  readonly heading2: string;
  readonly body: string;
  readonly table: string;
  readonly pageNumber: string;
  readonly latin: string;
}

export const FONT_PRESETS = {
  /** 标准: the faces official documents are set in. */
  standard: {
    title: '方正小标宋简体',
    titleBold: false,
    heading1: '黑体',
    heading2: '楷体_GB2312',
    body: '仿宋_GB2312',
    table: '宋体',
    pageNumber: '宋体',
    latin: 'Times New Roman',
  },
  /** 系统字体: faces that every Windows brings. */
  system: {
    title: '宋体',
    titleBold: true,
    heading1: '黑体',
    heading2: '楷体',
    body: '仿宋',
    table: '宋体',
    pageNumber: '宋体',
    latin: 'Times New Roman',
  },
} as const satisfies Record<string, FontPreset>;

export interface WordLayout {
  readonly fonts: FontPreset;
  /** Exact distance of two lines of text. */
  readonly linePitch: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

/** 28.95 pt a line: 22 lines in 225 mm. */
export const DEFAULT_LAYOUT: WordLayout = {
  fonts: FONT_PRESETS.standard,
  linePitch: 579,
  margins: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
};

export function typeAreaWidth(layout: WordLayout): number {
  return PAGE.width - layout.margins.left - layout.margins.right;
}

/** The page number stands 7 mm below the type area. Source: GB/T 9704-2012, 7.5. */
export function footerDistance(layout: WordLayout): number {
  return Math.max(twipsOfMm(5), layout.margins.bottom - twipsOfMm(10));
}

/**
 * What every character of the text gives up so that 28 stand in a line: 28 characters of 16 pt are 2 mm wider than
 * the type area of the standard. It is character spacing and not a grid of lines and characters, because LibreOffice
 * sets such a grid with 18 characters a line.
 */
export function characterSpacing(layout: WordLayout): number {
  const pitch = typeAreaWidth(layout) / CHARACTERS_PER_LINE;
  return Math.max(-10, Math.min(0, Math.floor(pitch - SIZE.three * 10)));
}

/** Distributes the relative widths of a table over `total` twips; the results sum to `total` exactly. */
export function columnTwips(relative: readonly number[], total: number): readonly number[] {
  const sum = relative.reduce((a, b) => a + b, 0);
  let before = 0;
  let taken = 0;
  return relative.map((width) => {
    before += width;
    const edge = Math.round((before / sum) * total);
    const own = edge - taken;
    taken = edge;
    return own;
  });
}
