import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { tableOf, TABLE_IDS } from '../../src/domain/forms/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

async function html(draft = false): Promise<string> {
  const bytes = await createReportWriter().write({ report: sampleReport(), format: 'html', draft });
  return new TextDecoder().decode(bytes);
}

function elements(node: Node): readonly Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}

function named(all: readonly Element[], name: string): readonly Element[] {
  return all.filter((element) => element.tagName === name);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('the page for the web site', () => {
  it('has no scripts, classes, style sheets or links to elsewhere', async () => {
    const all = elements(parse(await html()));
    for (const tag of ['script', 'style', 'link', 'img', 'iframe']) {
      expect(named(all, tag), tag).toEqual([]);
    }
    const names = new Set(all.flatMap((element) => element.attrs.map((item) => item.name)));
    expect(names.has('class')).toBe(false);
    expect([...names].filter((name) => name.startsWith('on'))).toEqual([]);
  });

  it('has the statutory tables with their merges in standard markup', async () => {
    const tables = named(elements(parse(await html())), 'table');
    expect(tables).toHaveLength(3);
    tables.forEach((table, index) => {
      const id = TABLE_IDS[index] ?? 'proactive';
      const cells = elements(table).filter((element) => /^t[hd]$/.test(element.tagName));
      expect(
        cells.map((cell) => ({
          text: textOf(cell),
          rowSpan: Number(attribute(cell, 'rowspan') ?? 1),
          columnSpan: Number(attribute(cell, 'colspan') ?? 1),
        })),
      ).toEqual(
        tableOf('2021', id).layout.cells.map((cell) => ({
          text: cell.kind === 'value' ? String(sampleReport().tables[id][cell.cell]) : cell.text,
          rowSpan: cell.rowSpan,
          columnSpan: cell.columnSpan,
        })),
      );
    });
  });

  it('says every look in the element itself', async () => {
    const body = named(elements(parse(await html())), 'body')[0];
    if (!body) throw new Error('no body');
    const plain = elements(body).filter(
      (element) =>
        /^(?:h\d|p|table|th|td|div)$/.test(element.tagName) && !attribute(element, 'style'),
    );
    expect(plain.map((element) => element.tagName)).toEqual([]);
  });

  it('carries 送审稿 as a draft and not as a final page', async () => {
    expect(await html(true)).toContain('>送审稿</p>');
    expect(textOf(parse(await html()))).not.toContain('送审稿');
  });

  it('writes markup in a text as text', async () => {
    const report = { ...sampleReport(), preamble: '<script>alert("1")</script> & <b>' };
    const bytes = await createReportWriter().write({ report, format: 'html', draft: false });
    const all = elements(parse(new TextDecoder().decode(bytes)));
    expect(named(all, 'script')).toEqual([]);
    expect(named(all, 'p').map(textOf)).toContain(report.preamble);
  });
});
