/** How an office wants its Word documents set. Lengths carry their unit in the name. Source: GB/T 9704-2012; documents.md. */
export interface DocumentLook {
  readonly fonts: FontPresetId;
  /** Exact distance of two lines of text. */
  readonly linePitchPt: number;
  readonly marginsMm: PageMargins;
  /** Agency and date (2025年1月20日) at the end; null for none. */
  readonly signOff: { readonly unitName: string; readonly date: string } | null;
}

export interface PageMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

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

export type FontPresetId = keyof typeof FONT_PRESETS;

/** What may be set; beyond, 22 lines of 3号 no longer stand legibly on a page. */
export const LOOK_LIMITS = {
  linePitchPt: { min: 20, max: 40 },
  marginMm: { min: 10, max: 60 },
} as const;

export const DEFAULT_LOOK: DocumentLook = {
  fonts: 'standard',
  linePitchPt: 28.95,
  marginsMm: { top: 37, bottom: 35, left: 28, right: 26 },
  signOff: null,
};

/** The faces a document asks for, each once: what is missing on a machine is named before export. */
export function fontsOf(preset: FontPresetId): readonly string[] {
  const { title, heading1, heading2, body, table, pageNumber, latin } = FONT_PRESETS[preset];
  return [...new Set([title, heading1, heading2, body, table, pageNumber, latin])];
}
