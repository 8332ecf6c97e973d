import {
  FILE_MARKS,
  INTERCHANGE_FORMAT,
  printableReport,
  reportDocument,
  STATE_WORDS,
} from '../../../domain/report/index.ts';
import type { WriteRequest } from '../../ports/index.ts';
import { escapeXml } from '../xml.ts';
import { htmlBlock } from './blocks.ts';
import { STYLE } from './style.ts';

/**
 * The report as one HTML page for the web site: inline styles alone, real tables, no scripts, no classes, so that it
 * survives a content management system that strips `head`, `style` and attributes it does not know.
 */
export function writeHtml(request: WriteRequest): string {
  const report = printableReport(request.report);
  const marks: readonly (readonly [string, string])[] = [
    [FILE_MARKS.format, INTERCHANGE_FORMAT],
    [FILE_MARKS.unit, report.unitName],
    [FILE_MARKS.year, String(report.year)],
    [FILE_MARKS.edition, report.edition],
    [FILE_MARKS.state, request.draft ? STATE_WORDS.draft : STATE_WORDS.final],
  ];
  const signOff = request.look?.signOff ?? undefined;
  const blocks = reportDocument(report, { draft: request.draft, signOff }).map((block) =>
    htmlBlock(block),
  );
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...marks.map(([name, content]) => `<meta name="${name}" content="${escapeXml(content)}">`),
    `<title>${escapeXml(report.title)}</title>`,
    '</head>',
    `<body style="${STYLE.page}">`,
    `<div style="${STYLE.report}">`,
    ...blocks,
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
