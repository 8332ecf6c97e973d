import { fontPx, px, SIZE, TABLE_TYPE, type Metrics } from '../../../domain/report/index.ts';

/**
 * Pixels that the page is wider than its blocks: a browser has whole pixels for a page, and prints what is too wide by
 * a part of one smaller as a whole.
 */
const SPARE = 2;

/**
 * What the style sheet says once for all blocks: page, margins, 「— 1 —」 4号, odd pages right, even pages left, one
 * character in, and where a page may end. Source: GB/T 9704-2012, 5 and 7.5.
 */
export function pageStyles({ page, area, footer, families, linePitch }: Metrics): string {
  const size = fontPx(SIZE.four);
  const right = page.width - area.left - area.width - SPARE;
  const bottom = page.height - area.top - area.height;
  const number = (spare: number): string =>
    [
      `content: '\\2014\\A0' counter(page) '\\A0\\2014'`,
      `font: ${size}px/1 ${families.pageNumber}`,
      'vertical-align: bottom',
      `padding: 0 ${size + spare}px ${footer}px ${size}px`,
    ].join('; ');
  const rows = Object.entries(TABLE_TYPE).map(
    ([id, type]) =>
      `.${id} { line-height: ${px(type.line)}px } .${id} tr { height: ${px(type.rowHeight)}px }`,
  );
  return `
@page { size: ${page.width}px ${page.height}px; margin: ${area.top}px ${right}px ${bottom}px ${area.left}px }
@page :right { @bottom-right { ${number(SPARE)} } }
@page :left { @bottom-left { ${number(0)} } }
body { margin: 0; color: #000; orphans: 1; widows: 1 }
body * { box-sizing: border-box }
h1, h2, h3, h4, h5, p { margin: 0; font-weight: 400; white-space: pre-wrap; line-break: strict; overflow-wrap: anywhere; text-autospace: normal }
.together { white-space: nowrap }
.whole { break-inside: avoid }
.withNext { break-after: avoid }
table { border-collapse: collapse; table-layout: fixed; font-family: ${families.table} }
tr { break-inside: avoid }
tr.kept { break-after: avoid }
th, td { border: 0.67px solid #000; font-weight: 400; overflow-wrap: anywhere; vertical-align: middle }
p:empty { min-height: ${linePitch}px }
${rows.join('\n')}`;
}
