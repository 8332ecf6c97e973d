const SONG = "SimSun, 'Songti SC', 'Noto Serif CJK SC', serif";
const FANG = `FangSong, FangSong_GB2312, STFangsong, ${SONG}`;
const HEI = "SimHei, 'Heiti SC', 'Noto Sans CJK SC', sans-serif";
const KAI = `KaiTi, KaiTi_GB2312, STKaiti, ${SONG}`;

/** Spaces of a text stand as they were typed. */
const KEEP = 'white-space: pre-wrap; overflow-wrap: anywhere;';
const TEXT = `margin: 0; text-indent: 2em; line-height: 1.9; font-weight: normal; ${KEEP}`;
const REVIEW = `${TEXT} text-indent: 0; font-size: 16px;`;
const HEADING = `${TEXT} font-size: 18px;`;
const CELL = 'border: 1px solid #000; padding: 4px 3px; line-height: 1.4; overflow-wrap: anywhere;';

/** Inline styles; they hold double quotes nowhere. */
export const STYLE = {
  page: 'margin: 0; background: #fff; color: #000;',
  report: `max-width: 860px; margin: 0 auto; padding: 32px 16px; font-size: 18px; color: #000; font-family: ${FANG};`,
  title: `margin: 0 0 28px; text-align: center; font-size: 26px; line-height: 1.5; font-weight: bold; font-family: ${SONG}; ${KEEP}`,
  draftMark: `margin: 0 0 12px; text-align: left; font-family: ${HEI};`,
  section: `${HEADING} margin-top: 12px; font-family: ${HEI};`,
  heading2: `${HEADING} font-family: ${KAI};`,
  heading: `${HEADING} font-family: ${FANG};`,
  paragraph: `${TEXT} text-align: justify;`,
  ownIndent: `${TEXT} text-align: justify; text-indent: 0;`,
  lead: `font-family: ${KAI};`,
  signOff: 'margin: 0; padding-right: 4em; text-align: right; line-height: 1.9;',
  review: REVIEW,
  reviewFirst: `${REVIEW} margin-top: 28px;`,
  scroller: 'overflow-x: auto; margin: 8px 0 16px;',
  table: `width: 100%; min-width: 640px; border-collapse: collapse; table-layout: fixed; font-size: 14px; font-family: ${SONG}; text-indent: 0;`,
  head: `${CELL} text-align: center; vertical-align: middle; font-weight: normal; background: #f5f5f5;`,
  group: `${CELL} text-align: center; vertical-align: middle; font-weight: normal;`,
  label: `${CELL} text-align: left; vertical-align: middle; font-weight: normal;`,
  value: `${CELL} text-align: center; vertical-align: middle;`,
} as const;
