/** Marks of Word that became text on the way to a web page: [bookmark: _Toc1], HYPERLINK "…", PAGE \* MERGEFORMAT. */
const WORD_FIELDS = [
  String.raw`\[bookmark:[^\]]*\]`,
  String.raw`\{?\s*(?:HYPERLINK|INCLUDEPICTURE)\s+"[^"]*"(?:\s+\\[a-z](?:\s+"[^"]*")?)*\s*\}?`,
  String.raw`\{?\s*(?:PAGEREF|REF)\s+_\w+(?:\s+\\[a-z])*\s*\}?`,
  String.raw`\{?\s*TOC(?:\s+\\[a-z](?:\s+"[^"]*")?)+\s*\}?`,
  String.raw`\{\s*(?:HYPERLINK|PAGEREF|TOC)\s+\\?[^\s}]*\s*\}`,
  String.raw`\{?\s*(?:PAGE|NUMPAGES|SHAPE|DATE|TIME)\s+\\[*@]\s*\w+(?:\s+\d+)?\s*\}?`,
  String.raw`\{?\s*EMBED\s+\w+\.\w+(?:\.\d+)?\s*\}?`,
  String.raw`错误[!！]未(?:定义书签|找到引用源)[。.]?`,
  String.raw`Error! (?:Reference source not found|Bookmark not defined)\.?`,
];
const LEFTOVERS = new RegExp(WORD_FIELDS.join('|'), 'gi');
/** Zero-width marks, soft hyphens, marks of objects and of fields; a tab and line breaks are none of them. */
// eslint-disable-next-line no-control-regex -- the marks that Word keeps in its text are control characters
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff\ufffc]/g;

/** Entities of a page whose code was copied as text. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&emsp;': '　',
  '&ensp;': ' ',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&quot;': '"',
  '&mdash;': '—',
  '&hellip;': '…',
  '&middot;': '·',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
const ENTITY = /&[a-z]{2,6};/g;

export interface Cleaned {
  readonly text: string;
  /** Sentences without a place: what was taken out or changed. */
  readonly changes: readonly string[];
}

/** The text without what Word and web pages left in it. */
export function withoutLeftovers(text: string): Cleaned {
  const changes: string[] = [];
  const fields = text.match(LEFTOVERS);
  let rest = text;
  if (fields) {
    changes.push(`已去掉 Word 留下的“${fields.map((field) => field.trim()).join('”“')}”`);
    rest = rest.replace(LEFTOVERS, '');
  }
  const hidden = rest.match(INVISIBLE)?.length ?? 0;
  if (hidden > 0) {
    changes.push(`已去掉 ${hidden} 个看不见的字符`);
    rest = rest.replace(INVISIBLE, '');
  }
  const decoded = rest.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);
  if (decoded !== rest) {
    const found = [...new Set(rest.match(ENTITY))].filter((entity) => entity in ENTITIES);
    changes.push(`网页代码“${found.join('”“')}”已按所代表的字符读取`);
  }
  return { text: decoded, changes };
}
