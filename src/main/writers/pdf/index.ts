import {
  DEFAULT_LOOK,
  metricsOf,
  printableReport,
  reportDocument,
} from '../../../domain/report/index.ts';
import type { WriteRequest } from '../../ports/index.ts';
import { escapeXml } from '../xml.ts';
import { printedBlock } from './blocks.ts';
import { pageStyles } from './page.ts';

/**
 * The page from which a PDF is printed: the blocks and measures of Word and 预览, no scripts, nothing from elsewhere.
 * Its title and language become those of the PDF.
 */
export function printedPage(request: WriteRequest): string {
  const look = request.look ?? DEFAULT_LOOK;
  const metrics = metricsOf(look);
  const report = printableReport(request.report);
  const blocks = reportDocument(report, {
    draft: request.draft,
    signOff: look.signOff ?? undefined,
    titleWidth: metrics.titleWidth,
  });
  return [
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="author" content="${escapeXml(report.unitName)}">`,
    `<title>${escapeXml(report.title)}</title>`,
    `<style>${pageStyles(metrics)}</style></head><body>`,
    ...blocks.map((block) => printedBlock(block, metrics)),
    '</body></html>',
  ].join('\n');
}
