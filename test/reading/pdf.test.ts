import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { NeutralBlock } from '../../src/domain/reading/index.ts';
import { reportTitle, sectionTitle, type Report } from '../../src/domain/report/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { readPdf } from '../../src/main/readers/pdf/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { balancedReport } from '../../bench/lib/reports.ts';
import { MISSING, savedAs } from '../writing/libreOffice.ts';
import { fixture, textFile } from './fixtures.ts';
import { pdfFile } from './pdfFile.ts';

const text = (x: number, y: number, words: string): string =>
  `BT /F1 12 Tf ${x} ${y} Td (${words}) Tj ET\n`;
const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${x1} ${y1} m ${x2} ${y2} l S\n`;

async function blocksOf(...contents: readonly string[]): Promise<readonly NeutralBlock[]> {
  return (await readPdf(pdfFile('a.pdf', contents))).blocks;
}

function cellsOf(block: NeutralBlock | undefined): readonly string[] {
  if (block?.kind !== 'grid') return [];
  return block.cells.map(
    ({ row, column, rowSpan, columnSpan, text: words }) =>
      `${row},${column} ${rowSpan}×${columnSpan} ${words}`,
  );
}

describe('the text layer of a PDF', () => {
  it('gives the cells of a ruled table with their spans, whether its lines are drawn or filled', async () => {
    const words =
      text(110, 705, 'head') + text(110, 685, 'left') + text(210, 685, '1') + text(210, 665, '2');
    const drawn = [
      line(100, 720, 300, 720),
      line(100, 700, 300, 700),
      line(200, 680, 300, 680),
      line(100, 660, 300, 660),
      line(100, 720, 100, 660),
      line(200, 700, 200, 660),
      line(300, 720, 300, 660),
    ].join('');
    const filled = [
      '100 719.7 200 0.6 re f',
      '100 699.7 200 0.6 re f',
      '200 679.7 100 0.6 re f',
      '100 659.7 200 0.6 re f',
      '99.7 660 0.6 60 re f',
      '199.7 660 0.6 40 re f',
      '299.7 660 0.6 60 re f\n',
    ].join('\n');
    const cells = ['0,0 1×2 head', '1,0 2×1 left', '1,1 1×1 1', '2,1 1×1 2'];
    expect(cellsOf((await blocksOf(drawn + words))[0])).toEqual(cells);
    expect(cellsOf((await blocksOf(filled + words))[0])).toEqual(cells);
  });

  it('gives a table without lines by what stands below each other', async () => {
    const rows = ['a 1 22', 'b 333 4', 'c 5 66'];
    const content = rows
      .map((row, at) =>
        row.split(' ').map((word, column) => text(100 + column * 90, 700 - at * 18, word)),
      )
      .flat(2)
      .join('');
    expect(cellsOf((await blocksOf(content))[0]).map((cell) => cell.replace(' 1×1', ''))).toEqual([
      '0,0 a',
      '0,1 1',
      '0,2 22',
      '1,0 b',
      '1,1 333',
      '1,2 4',
      '2,0 c',
      '2,1 5',
      '2,2 66',
    ]);
  });

  it('leaves out page numbers and running heads, and tells it; figures at the edge of a page stay', async () => {
    const pages = [1, 2, 3].map(
      (page) =>
        text(200, 800, 'running head') +
        text(100, 600, `body ${page}`) +
        text(290, 40, `- ${page} -`),
    );
    const { blocks, notes } = await readPdf(pdfFile('a.pdf', pages));
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'grid'))).toEqual([
      'body 1',
      'body 2',
      'body 3',
    ]);
    expect(notes[0]?.message).toContain('running head');
    const [only] = await blocksOf(text(290, 40, '57'));
    expect(only).toMatchObject({ kind: 'paragraph', text: '57' });
  });

  it('keeps a number that is broken over two lines of its cell whole', async () => {
    const frame = [
      line(100, 720, 160, 720),
      line(100, 680, 160, 680),
      ...[100, 124, 160].map((x) => line(x, 720, x, 680)),
    ].join('');
    const content = frame + text(103, 705, '123') + text(103, 690, '45') + text(130, 700, 'x');
    expect(cellsOf((await blocksOf(content))[0])).toEqual(['0,0 1×1 12345', '0,1 1×1 x']);
  });

  it('reads pages that are turned as they are seen', async () => {
    const upright = pdfFile('a.pdf', [text(100, 700, 'turned')]);
    const turned = Buffer.from(upright.bytes)
      .toString('latin1')
      .replace('/MediaBox', '/Rotate 90/MediaBox');
    const { blocks } = await readPdf({ name: 'a.pdf', bytes: Buffer.from(turned, 'latin1') });
    expect(blocks.length).toBeGreaterThan(0);
  });

  it.skipIf(MISSING !== null)(
    'of our own Word export gives every cell and every section as it was written (skipped without LibreOffice)',
    { timeout: 120_000 },
    async () => {
      const report = longReport();
      const docx = await createReportWriter().write({ report, format: 'docx', draft: false });
      const [read, ...others] = await readDocument({
        name: '年报.pdf',
        bytes: savedAs(docx, 'docx', 'pdf'),
      });
      expect(others).toEqual([]);
      expect(read).toMatchObject({
        unitName: report.unitName,
        year: report.year,
        title: report.title,
        preamble: report.preamble,
        sections: report.sections,
        tables: report.tables,
      });
      expect(read?.notes.filter(({ level }) => level !== 'info')).toEqual([]);
    },
  );
});

describe('a PDF that cannot be read', () => {
  it('says that a picture of a page has no text', async () => {
    await expect(readDocument(pdfFile('a.pdf', ['0 0 100 100 re f']))).rejects.toMatchObject({
      code: 'UNSUPPORTED_FORMAT',
      facts: { file: 'a.pdf', format: 'scannedPdf' },
    });
  });

  it('warns where the text was put over a picture by character recognition', async () => {
    const { notes } = await readPdf(pdfFile('a.pdf', [`3 Tr ${text(100, 700, 'recognised')}`]));
    expect(notes[0]).toMatchObject({ level: 'warning' });
    expect(notes[0]?.message).toContain('扫描');
  });

  it('warns where a checksum shows that a figure may be another one', async () => {
    const { bytes } = pdfFile('a.pdf', [text(100, 700, '57')]);
    const damaged = Buffer.from(bytes);
    const checksum = damaged.indexOf('\nendstream') - 1;
    damaged[checksum] = (damaged[checksum] ?? 0) ^ 1;
    const { notes } = await readPdf({ name: 'a.pdf', bytes: damaged });
    expect(notes[0]).toMatchObject({ level: 'warning' });
    expect(notes[0]?.message).toContain('损坏');
  });

  it('is ENCRYPTED_FILE with a password, UNREADABLE_FILE where it is damaged', async () => {
    await expect(readDocument(fixture('encrypted.pdf'))).rejects.toMatchObject({
      code: 'ENCRYPTED_FILE',
    });
    await expect(readDocument(textFile('a.pdf', '%PDF-1.7 x'))).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
    });
  });

  it('is FILE_TOO_LARGE where a stream unpacks to more than allowed, once or twice packed', async () => {
    const bomb = deflateSync(Buffer.alloc(100 * 1024 * 1024, ' '), { level: 9 });
    for (const stream of [bomb, deflateSync(bomb, { level: 9 })]) {
      await expect(readDocument(pdfFile('a.pdf', [stream]))).rejects.toMatchObject({
        code: 'FILE_TOO_LARGE',
      });
    }
  });
});

/** With paragraphs of many lines, so that lines and pages break inside of them. */
function longReport(): Report {
  const sentence =
    '全年通过政府网站主动公开政府信息1234条，其中政策文件56条、财政信息78条，同比增长12.5%，及时回应社会关切，没有发生因政府信息公开引起的行政复议和行政诉讼。';
  const unitName = '示例县住房和城乡建设局';
  const words = [
    '（一）主动公开情况',
    sentence.repeat(3),
    sentence.slice(0, 41) + '。',
    '（二）监督保障情况',
    `1.平台建设方面。${sentence.repeat(2)}`,
    sentence.repeat(5),
  ].join('\n');
  return {
    ...balancedReport(3),
    unitName,
    title: reportTitle(unitName, 2025),
    preamble: sentence,
    sections: ([1, 2, 3, 4, 5, 6] as const).map((no) => ({
      no,
      title: sectionTitle(no, 'A'),
      text: [2, 3, 4].includes(no) ? '' : words,
    })),
  };
}
