import type { CheckSheet } from '../../../domain/checkSheet/index.ts';
import { element, escapeXml, XML_HEAD } from '../xml.ts';

/** `docProps/core.xml` of a 审核单: its title; no name of a program and no time but the one printed. */
export function sheetCoreXml({ title }: CheckSheet): string {
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
