import type * as DocxLibrary from 'docx';
import type { FileChild, IPropertiesOptions } from 'docx';
import {
  footerDistance,
  NO_LINE_BEGINS_WITH,
  NO_LINE_ENDS_WITH,
  PAGE,
  SIZE,
  type PageLayout,
} from '../../../domain/report/index.ts';
import { element } from '../xml.ts';

type Docx = typeof DocxLibrary;

/** Page, grid of lines and page numbers of an official document around its content. Source: GB/T 9704-2012. */
export function officialPage(
  docx: Docx,
  layout: PageLayout,
  children: readonly FileChild[],
): Pick<
  IPropertiesOptions,
  'evenAndOddHeaderAndFooters' | 'compatibility' | 'defaultTabStop' | 'sections'
> {
  const { margins } = layout;
  return {
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    defaultTabStop: 2 * SIZE.three * 10,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              ...margins,
              header: Math.round(margins.top / 2),
              footer: footerDistance(layout),
              gutter: 0,
            },
          },
          grid: { type: docx.DocumentGridType.LINES, linePitch: layout.linePitch },
        },
        footers: {
          default: pageNumber(docx, 'FooterOdd'),
          even: pageNumber(docx, 'FooterEven'),
        },
        children,
      },
    ],
  };
}

/** What the docx library cannot set for a document as a whole: its language, and where lines may not break. */
export function withTypography(settings: string): string {
  const rule = (name: string, characters: string): string =>
    element(name, { 'w:lang': 'zh-CN', 'w:val': characters });
  return settings
    .replace(
      '<w:compat>',
      (compat) =>
        rule('w:noLineBreaksAfter', NO_LINE_ENDS_WITH) +
        rule('w:noLineBreaksBefore', NO_LINE_BEGINS_WITH) +
        compat,
    )
    .replace(
      '</w:settings>',
      (end) => element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }) + end,
    );
}

/** 「— 1 —」 */
function pageNumber(docx: Docx, style: string): InstanceType<Docx['Footer']> {
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        style,
        children: [new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
