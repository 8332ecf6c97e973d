import {
  characterSpacing,
  footerDistance,
  layoutOf,
  PAGE,
  SIZE,
  titleWidth,
  typeAreaWidth,
} from './layout.ts';
import type { DocumentLook, FontPreset } from '../look.ts';

/** CSS sets 96 pixels to an inch; Word's measures are 1440 twips to one. */
export const px = (twips: number): number => (twips * 96) / 1440;
export const fontPx = (halfPoints: number): number => px(halfPoints * 10);

const NEAREST: Readonly<Record<string, string>> = {
  方正小标宋简体: "'FZXiaoBiaoSong-B05S', '小标宋体', SimSun, 'Noto Serif CJK SC', serif",
  仿宋_GB2312: "FangSong_GB2312, FangSong, STFangsong, 'Noto Serif CJK SC', serif",
  仿宋: "FangSong, STFangsong, 'Noto Serif CJK SC', serif",
  楷体_GB2312: "KaiTi_GB2312, KaiTi, STKaiti, 'AR PL UKai CN', 'Noto Serif CJK SC', serif",
  楷体: "KaiTi, STKaiti, 'AR PL UKai CN', 'Noto Serif CJK SC', serif",
  黑体: "SimHei, 'Heiti SC', 'Noto Sans CJK SC', sans-serif",
  宋体: "SimSun, 'Songti SC', 'Noto Serif CJK SC', serif",
};

/** A face by its name, with what stands in for it where it is not installed; digits and Latin in the Latin face. */
const family = (chinese: string, latin: string): string =>
  `'${latin}', 'Liberation Serif', '${chinese}', ${NEAREST[chinese] ?? 'serif'}`;

/** The measures of a page in CSS: pixels where nothing else is said. */
export interface Metrics {
  readonly page: { readonly width: number; readonly height: number };
  readonly area: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
  /** From the lower edge of the page to the page number. */
  readonly footer: number;
  readonly linePitch: number;
  readonly letterSpacing: number;
  readonly body: number;
  /** Twips, for the columns of a table. */
  readonly areaTwips: number;
  /** Characters. */
  readonly titleWidth: number;
  readonly titleBold: boolean;
  readonly families: Readonly<Record<keyof Omit<FontPreset, 'titleBold' | 'latin'>, string>>;
}

/**
 * A pixel less than the type area has, where no line is lost by it: browsers round pages to whole pixels, and would
 * set a line which the page has no room for by a part of one.
 */
function heightOf(area: number, linePitch: number): number {
  const lines = (height: number): number => Math.floor((height + 0.01) / linePitch);
  return lines(area - 1) === lines(area) ? area - 1 : area;
}

/**
 * The look of an office in pixels, as the Word document has it in twips; 预览 and PDF are drawn with it.
 * @throws RangeError for lengths beyond `LOOK_LIMITS`
 */
export function metricsOf(look: DocumentLook): Metrics {
  const layout = layoutOf(look);
  const { margins, fonts } = layout;
  const { latin } = fonts;
  return {
    page: { width: px(PAGE.width), height: px(PAGE.height) },
    area: {
      top: px(margins.top),
      left: px(margins.left),
      width: px(typeAreaWidth(layout)),
      height: heightOf(px(PAGE.height - margins.top - margins.bottom), px(layout.linePitch)),
    },
    footer: px(footerDistance(layout)),
    linePitch: px(layout.linePitch),
    letterSpacing: px(characterSpacing(layout)),
    body: fontPx(SIZE.three),
    areaTwips: typeAreaWidth(layout),
    titleWidth: titleWidth(layout),
    titleBold: fonts.titleBold,
    families: {
      title: family(fonts.title, latin),
      heading1: family(fonts.heading1, latin),
      heading2: family(fonts.heading2, latin),
      body: family(fonts.body, latin),
      table: family(fonts.table, latin),
      pageNumber: family(fonts.pageNumber, fonts.pageNumber),
    },
  };
}
