import type { TableId } from '../forms/index.ts';

/**
 * The marks by which a file that this program wrote is recognised when it comes back. Writers set them, readers look
 * for them:
 *
 * - Excel: the sheet `COVER_SHEET`, labels in column A, values in column B;
 * - Word: custom document properties of these names;
 * - HTML: `<meta name="…" content="…">`.
 *
 * `format` always holds `INTERCHANGE_FORMAT`; year and edition are digits; state is one of `STATE_WORDS`.
 */
export const FILE_MARKS = {
  format: '文件格式',
  unit: '单位全称',
  year: '年度',
  edition: '表格版本',
  state: '状态',
  program: '程序版本',
  checksum: '校验码',
} as const;

export const STATE_WORDS = { draft: '送审稿', final: '正式稿', form: '空白填报表' } as const;

export const COVER_SHEET = '封面';

/** One sheet per statutory table, drawn from `FormTable.layout`. */
export const TABLE_SHEETS = {
  proactive: '表二 主动公开',
  requests: '表三 依申请公开',
  litigation: '表四 复议诉讼',
} as const satisfies Record<TableId, string>;

/** Rows above the table on its sheet: title, agency and year. */
export const SHEET_ROWS_ABOVE_TABLE = 2;

/**
 * The sheet that keeps title, preamble and sections exactly. Row 1 holds heads; below, column A names the part
 * (`TEXT_PARTS_IN_SHEET`, or 一 to 六), column B the kind of line, column C the text as it is.
 *
 * - `title`: the title of the report, or of a section; in a section it starts a new section, also where two sections
 *   bear the same number;
 * - `paragraph`: one paragraph; the paragraphs of a part joined by \n are its text;
 * - `continued`: a paragraph too long for a cell goes on without a break.
 */
export const TEXT_SHEET = '正文';
export const TEXT_PARTS_IN_SHEET = {
  title: '报告标题',
  preamble: '引言',
  review: '审核信息',
} as const;
export const TEXT_LINES = { title: '标题', paragraph: '段落', continued: '续' } as const;

/**
 * Ids of the styles in the Word file. `title` holds the report's title, its line breaks are set by the layout and are not
 * part of it. `section` is a section heading 「一、…」; `sectionAdded` looks the same but heads a statutory table whose
 * section the report does not have. `heading2` to `heading4` and `body` are paragraphs of text; what stands between
 * the title and the first section is the preamble. `review` is 撰稿、审核信息. All other styles (draft mark, sign-off, table text) are no text
 * of the report.
 */
export const WORD_STYLES = {
  title: 'Title',
  section: 'Heading1',
  sectionAdded: 'SectionAdded',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  body: 'Normal',
  draftMark: 'DraftMark',
  signOff: 'SignOff',
  review: 'ReviewNames',
  tableHead: 'TableHead',
  tableLabel: 'TableLabel',
  tableValue: 'TableValue',
  tableEnd: 'TableEnd',
} as const;

/**
 * Names of the styles that say what a paragraph is: Word's own English names of built-in styles (a Chinese Word shows
 * them as 正文, 标题, 标题 1 …) and names of ours. Programs that save a document again keep names, not always ids.
 */
export const WORD_STYLE_NAMES = {
  title: 'Title',
  section: 'heading 1',
  sectionAdded: '表格所在标题',
  heading2: 'heading 2',
  heading3: 'heading 3',
  heading4: 'heading 4',
  body: 'Normal',
  draftMark: '送审稿标记',
  signOff: '落款',
  review: '撰稿审核信息',
  tableEnd: '表后',
} as const satisfies Partial<Record<keyof typeof WORD_STYLES, string>>;

/**
 * In HTML the report is `<h1>` (title; `<br>` set by the layout), `<h2>` (section), `<h3>`–`<h5>` and `<p>` (text).
 * An element that bears this attribute is no text of the report: draft mark, sign-off, and the heading of a table
 * whose section the report does not have.
 */
export const HTML_NOT_TEXT = 'data-added';

/** A `<p>` that bears this attribute is a line of 撰稿、审核信息. */
export const HTML_REVIEW = 'data-review';
