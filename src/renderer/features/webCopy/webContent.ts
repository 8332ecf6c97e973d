import { TABLE_IDS, type TableId } from '../../../domain/forms/index.ts';
import { blockOfHtml } from '../clipboard/htmlTable.ts';

export interface WebContent {
  readonly html: string;
  /** Paragraphs as lines, tables as tab-separated rows. */
  readonly text: string;
}

/**
 * What of the exported page goes to a web site: everything in its body, or one table. It is the exported page itself,
 * so that what is pasted was read back like what is saved; a content management system that strips heads and style
 * blocks leaves it as it is, for its styles stand in its elements.
 */
export function webContentOf(page: string, part: TableId | 'all'): WebContent | null {
  const { body } = new DOMParser().parseFromString(page, 'text/html');
  const tables = [...body.querySelectorAll('table')];
  if (part !== 'all') {
    const table = tables[TABLE_IDS.indexOf(part)];
    return table ? { html: table.outerHTML, text: textOfTable(table) } : null;
  }
  const report = body.firstElementChild;
  if (!report) return null;
  return { html: report.outerHTML, text: [...report.children].map(textOf).join('\r\n') };
}

function textOf(element: Element): string {
  const table = element.querySelector('table');
  if (table) return textOfTable(table);
  return element.textContent ?? '';
}

function textOfTable(table: HTMLTableElement): string {
  const rows = blockOfHtml(table.outerHTML) ?? [];
  return rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\r\n');
}
