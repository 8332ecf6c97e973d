import { beforeAll, describe, expect, it } from 'vitest';
import { tableOf, TABLE_IDS, type FormTable } from '../../src/domain/forms/index.ts';
import { WORD_STYLES } from '../../src/domain/report/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';
import { openPackage, packageProblems, type OoxmlPackage } from './ooxml/package.ts';
import { all, child, childrenOf, valueOf, type XmlNode } from './ooxml/xmlTree.ts';

const writer = createReportWriter();
const write = (draft: boolean): Promise<Uint8Array> =>
  writer.write({ report: sampleReport(), format: 'docx', draft });

let file: OoxmlPackage;
let body: XmlNode;
let styles: XmlNode;

beforeAll(async () => {
  file = openPackage(await write(false));
  body = child(file.xml('word/document.xml'), 'w:body') ?? file.xml('word/document.xml');
  styles = file.xml('word/styles.xml');
});

function style(id: string): XmlNode | undefined {
  return childrenOf(styles, 'w:style').find((node) => node.attributes['w:styleId'] === id);
}

function styleIdOf(paragraph: XmlNode): string | undefined {
  return valueOf(child(paragraph, 'w:pPr'), 'w:pStyle');
}

function textOf(node: XmlNode): string {
  return all(node, 'w:t')
    .map((run) => run.text)
    .join('');
}

describe('a Word document as a package', () => {
  it('keeps the packaging conventions', () => {
    expect(packageProblems(file)).toEqual([]);
  });

  it('uses no style that is not defined, and defines none twice', () => {
    const ids = childrenOf(styles, 'w:style').map((node) => node.attributes['w:styleId']);
    expect(new Set(ids).size).toBe(ids.length);
    const references = ['w:pStyle', 'w:basedOn', 'w:next'].flatMap((name) =>
      [file.xml('word/document.xml'), styles, file.xml('word/footer1.xml')].flatMap((part) =>
        all(part, name).map((node) => node.attributes['w:val']),
      ),
    );
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is the same bytes for the same report', async () => {
    expect(await write(false)).toEqual(await write(false));
  });
});

describe('the lines of a Word document', () => {
  it('do not end with a digit, so that a number stays with its unit, nor begin with a unit', () => {
    const settings = file.xml('word/settings.xml');
    expect(child(settings, 'w:noLineBreaksAfter')?.attributes).toMatchObject({
      'w:lang': 'zh-CN',
      'w:val': expect.stringContaining('0123456789'),
    });
    expect(valueOf(settings, 'w:noLineBreaksBefore')).toMatch(/件.*。.*，/);
  });
});

describe('the page of a Word document', () => {
  it('is A4 with the margins and lines of the standard', () => {
    const section = child(body, 'w:sectPr');
    expect(child(section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(child(section, 'w:pgMar')?.attributes).toMatchObject({
      'w:top': '2098',
      'w:bottom': '1984',
      'w:left': '1588',
      'w:right': '1474',
    });
    expect(child(section, 'w:docGrid')?.attributes).toMatchObject({
      'w:type': 'lines',
      'w:linePitch': '579',
    });
  });

  it('numbers odd pages at the right and even pages at the left', () => {
    expect(child(file.xml('word/settings.xml'), 'w:evenAndOddHeaders')).toBeDefined();
    const references = childrenOf(child(body, 'w:sectPr'), 'w:footerReference');
    expect(references.map((node) => node.attributes['w:type']).toSorted()).toEqual([
      'default',
      'even',
    ]);
    expect(valueOf(child(style('FooterOdd'), 'w:pPr'), 'w:jc')).toBe('right');
    expect(valueOf(child(style('FooterEven'), 'w:pPr'), 'w:jc')).toBe('left');
    expect(textOf(file.xml('word/footer1.xml'))).toBe('—  —');
    expect(all(file.xml('word/footer1.xml'), 'w:instrText')[0]?.text).toBe('PAGE');
  });
});

describe('the styles of a Word document', () => {
  it.each([
    { id: WORD_STYLES.title, name: 'Title', face: '方正小标宋简体', size: '44' },
    { id: WORD_STYLES.section, name: 'heading 1', face: '黑体', size: undefined },
    { id: WORD_STYLES.heading2, name: 'heading 2', face: '楷体_GB2312', size: undefined },
    { id: WORD_STYLES.heading3, name: 'heading 3', face: undefined, size: undefined },
    { id: WORD_STYLES.heading4, name: 'heading 4', face: undefined, size: undefined },
    { id: WORD_STYLES.body, name: 'Normal', face: undefined, size: undefined },
  ])('$id is the built-in style $name in $face', (expected) => {
    const run = child(style(expected.id), 'w:rPr');
    expect(valueOf(style(expected.id), 'w:name')).toBe(expected.name);
    expect(valueOf(run, 'w:rFonts', 'w:eastAsia')).toBe(expected.face);
    expect(valueOf(run, 'w:sz')).toBe(expected.size);
  });

  it('give Chinese and Latin characters their own face, and zh-CN to Chinese', () => {
    const run = child(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    expect(child(run, 'w:rFonts')?.attributes).toMatchObject({
      'w:ascii': 'Times New Roman',
      'w:hAnsi': 'Times New Roman',
      'w:eastAsia': '仿宋_GB2312',
    });
    expect(valueOf(run, 'w:sz')).toBe('32');
    expect(valueOf(run, 'w:lang', 'w:eastAsia')).toBe('zh-CN');
  });

  it('name the face to take where a face is not installed', () => {
    const faces = childrenOf(file.xml('word/fontTable.xml'), 'w:font').map((font) => [
      font.attributes['w:name'],
      valueOf(font, 'w:altName'),
    ]);
    expect(Object.fromEntries(faces)).toMatchObject({
      仿宋_GB2312: '仿宋',
      楷体_GB2312: '楷体',
      方正小标宋简体: '宋体',
      黑体: undefined,
    });
  });

  it('indent the text by two characters at an exact line pitch, justified', () => {
    const paragraph = child(style(WORD_STYLES.body), 'w:pPr');
    expect(child(paragraph, 'w:ind')?.attributes['w:firstLineChars']).toBe('200');
    expect(child(paragraph, 'w:spacing')?.attributes).toEqual({
      'w:line': '579',
      'w:lineRule': 'exact',
    });
    expect(valueOf(paragraph, 'w:jc')).toBe('both');
  });

  it('give headings a level in the outline', () => {
    const levels = ['Heading1', 'Heading2', 'Heading3', 'Heading4'].map((id) =>
      valueOf(child(style(id), 'w:pPr'), 'w:outlineLvl'),
    );
    expect(levels).toEqual(['0', '1', '2', '3']);
  });
});

describe('the text of a Word document', () => {
  it('has the title in lines, six section headings and typed numbers', () => {
    const paragraphs = childrenOf(body, 'w:p');
    const title = paragraphs.filter((node) => styleIdOf(node) === WORD_STYLES.title);
    expect(title.map(textOf)).toEqual([sampleReport().title]);
    expect(all(title[0] ?? body, 'w:br')).toHaveLength(1);
    const sections = paragraphs.filter((node) => styleIdOf(node) === WORD_STYLES.section);
    expect(sections.map((node) => textOf(node)[0]).join('')).toBe('一二三四五六');
    expect(all(body, 'w:numPr')).toEqual([]);
  });

  it('carries 送审稿 as a draft and not as a final document', async () => {
    const draft = openPackage(await write(true));
    expect(textOf(all(draft.xml('word/document.xml'), 'w:p')[0] ?? body)).toBe('送审稿');
    expect(textOf(body)).not.toContain('送审稿');
  });

  it('names title, agency and year in the properties', () => {
    const core = file.xml('docProps/core.xml');
    const report = sampleReport();
    expect(child(core, 'dc:title')?.text).toBe(report.title);
    expect(child(core, 'dc:creator')?.text).toBe(report.unitName);
    expect(child(core, 'cp:keywords')?.text).toContain('2024');
    expect(child(file.xml('docProps/app.xml'), 'Company')?.text).toBe(report.unitName);
    expect(
      childrenOf(file.xml('docProps/custom.xml'), 'property').map((n) => n.attributes['name']),
    ).toEqual(['文件格式', '单位全称', '年度', '表格版本', '状态']);
  });
});

describe.each(TABLE_IDS)('table %s of a Word document', (id) => {
  const form: FormTable = tableOf('2021', id);
  const table = (): XmlNode => childrenOf(body, 'w:tbl')[TABLE_IDS.indexOf(id)] ?? body;
  const grid = (): readonly number[] =>
    childrenOf(child(table(), 'w:tblGrid'), 'w:gridCol').map((n) => Number(n.attributes['w:w']));

  it('is as wide as the type area, said in the grid and in every cell', () => {
    expect(grid().reduce((a, b) => a + b, 0)).toBe(11906 - 1588 - 1474);
    const width = child(child(table(), 'w:tblPr'), 'w:tblW')?.attributes;
    expect(width).toMatchObject({ 'w:type': 'dxa', 'w:w': '8844' });
    for (const row of childrenOf(table(), 'w:tr')) {
      let column = 0;
      for (const cell of childrenOf(row, 'w:tc')) {
        const span = spanOf(cell);
        const sum = grid()
          .slice(column, column + span)
          .reduce((a, b) => a + b, 0);
        const own = child(child(cell, 'w:tcPr'), 'w:tcW')?.attributes;
        expect(own).toMatchObject({ 'w:type': 'dxa', 'w:w': String(sum) });
        column += span;
      }
      expect(column).toBe(form.layout.columnWidths.length);
    }
  });

  it('has the merges, labels and numbers of the form', () => {
    expect(mergesOf(table())).toEqual(
      form.layout.cells.map((cell) => ({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        text: cell.kind === 'value' ? String(sampleReport().tables[id][cell.cell]) : cell.text,
      })),
    );
  });

  it('repeats its head rows and breaks in no row', () => {
    const rows = childrenOf(table(), 'w:tr').map((row) => child(row, 'w:trPr'));
    expect(rows.filter((row) => child(row, 'w:tblHeader'))).toHaveLength(form.layout.headRows);
    expect(rows.every((row) => child(row, 'w:cantSplit'))).toBe(true);
  });

  it('keeps rows with the next, but at the end and before the title of a block', () => {
    const rows = childrenOf(table(), 'w:tr');
    const breaks = rows.flatMap((row, index) => {
      const kept = all(row, 'w:pPr').map((paragraph) => child(paragraph, 'w:keepNext'));
      expect(new Set(kept.map((node) => node !== undefined)).size).toBe(1);
      return kept[0] ? [] : [index];
    });
    expect(breaks).toEqual({ proactive: [3, 6, 10, 13], requests: [27], litigation: [3] }[id]);
  });
});

interface Merge {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

function spanOf(cell: XmlNode): number {
  return Number(valueOf(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);
}

/** The rectangles of a table as Word shows them. */
function mergesOf(table: XmlNode): readonly Merge[] {
  const merges: Merge[] = [];
  childrenOf(table, 'w:tr').forEach((node, row) => {
    let column = 0;
    for (const cell of childrenOf(node, 'w:tc')) {
      const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
      const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const above = merges.findLast((other) => other.column === column);
      if (continues && above) above.rowSpan = row - above.row + 1;
      else {
        merges.push({ row, column, rowSpan: 1, columnSpan: spanOf(cell), text: textOf(cell) });
      }
      column += spanOf(cell);
    }
  });
  return merges.toSorted((a, b) => a.row - b.row || a.column - b.column);
}
