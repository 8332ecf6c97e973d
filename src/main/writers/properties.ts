import { STATE_WORDS, type Report } from '../../domain/report/index.ts';
import { element, escapeXml, XML_HEAD } from './xml.ts';

/**
 * `docProps/core.xml`: title, agency, year, language. No dates: the file says nothing about when it was made, and the
 * same report gives the same bytes.
 */
export function coreXml(report: Report, draft: boolean): string {
  return (
    XML_HEAD +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element('dc:title', {}, escapeXml(report.title)),
      element('dc:subject', {}, `${report.year}年政府信息公开工作年度报告`),
      element('dc:creator', {}, escapeXml(report.unitName)),
      element('cp:keywords', {}, `政府信息公开 年度报告 ${report.year}`),
      element('cp:lastModifiedBy', {}, escapeXml(report.unitName)),
      element('dc:language', {}, 'zh-CN'),
      element('cp:contentStatus', {}, draft ? STATE_WORDS.draft : STATE_WORDS.final),
    )
  );
}

/** `docProps/core.xml` of a file that is about many agencies. No dates, as above. */
export function listCoreXml(title: string): string {
  return (
    XML_HEAD +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element('dc:title', {}, escapeXml(title)),
      element('dc:language', {}, 'zh-CN'),
    )
  );
}

/** `docProps/app.xml`: the agency as Word's 单位. */
export function appXml(report: Report): string {
  return (
    XML_HEAD +
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Company', {}, escapeXml(report.unitName)),
    )
  );
}
