import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formOf, tableOf, type EditionId } from '../../src/domain/forms/index.ts';
import { blankTables, tablesWithTotals, type Report } from '../../src/domain/report/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';
import { horizontalLines, shareOfInk, verticalLines } from './picture.ts';
import {
  MISSING,
  photograph,
  render,
  savedAgain,
  sheetText,
  type PdfLine,
  type PdfPage,
} from './libreOffice.ts';

const MM = 72 / 25.4;
const writer = createReportWriter();

async function word(report: Report): Promise<readonly PdfPage[]> {
  return render(await writer.write({ report, format: 'docx', draft: false }), 'report.docx');
}

/** Lines of the text, without page numbers. */
function textLines(page: PdfPage): readonly PdfLine[] {
  return page.lines.filter((line) => line.top < page.height - 35 * MM);
}

function pageWith(pages: readonly PdfPage[], text: string): number {
  return pages.findIndex((page) => page.lines.some((line) => line.text.includes(text)));
}

function zeros(values: readonly unknown[]): readonly number[] {
  return values.map(() => 0);
}

/** The report of an agency with nothing to report, every number 0. */
function zeroReport(edition: EditionId): Report {
  const zero = blankTables(edition);
  return {
    ...sampleReport(),
    edition,
    sections: [],
    preamble: '',
    tables: tablesWithTotals(edition, {
      proactive: zeros(zero.proactive),
      requests: zeros(zero.requests),
      litigation: zeros(zero.litigation),
    }),
  };
}

describe.skipIf(MISSING !== null)(`in LibreOffice${MISSING ? `（跳过：${MISSING}）` : ''}`, () => {
  it('the Word file is set on A4 inside the type area of 156 × 225 mm, no page empty', async () => {
    const pages = await word(sampleReport());
    expect(pages.length).toBe(5);
    for (const page of pages) {
      expect(page.width).toBeCloseTo(595.3, 0);
      expect(page.height).toBeCloseTo(841.9, 0);
      const lines = textLines(page);
      expect(lines.length).toBeGreaterThan(5);
      expect(Math.min(...lines.map((line) => line.left))).toBeGreaterThanOrEqual(28 * MM - 1);
      // A full stop may hang one character into the margin.
      expect(Math.max(...lines.map((line) => line.right))).toBeLessThanOrEqual(184 * MM + 17);
      expect(Math.min(...lines.map((line) => line.top))).toBeGreaterThanOrEqual(37 * MM - 1);
    }
  });

  it('the text stands at a pitch of 28.95 pt with 28 characters a line, the first two left out', async () => {
    const [page] = await word({ ...sampleReport(), preamble: '字'.repeat(26 + 28 * 5 + 3) });
    const lines = page?.lines.filter((line) => /^字+$/.test(line.text)) ?? [];
    expect(lines.map((line) => line.text.length)).toEqual([26, 28, 28, 28, 28, 28, 3]);
    lines.slice(1).forEach((line, index) => {
      // LibreOffice places lines on whole pixels of its layout.
      expect(Math.abs(line.top - (lines[index]?.top ?? 0) - 28.95)).toBeLessThan(0.1);
    });
    expect(lines[0]?.left).toBeCloseTo(28 * MM + 32, 0);
    // The last character gives up its share of the spacing too.
    expect(Math.abs((lines[1]?.right ?? 0) - 184 * MM)).toBeLessThan(1.5);
  });

  it('odd pages are numbered at the right and even pages at the left', async () => {
    const pages = await word(sampleReport());
    pages.forEach((page, index) => {
      const number = page.lines.find((line) => /^—\d+—$/.test(line.text));
      expect(number?.text).toBe(`—${index + 1}—`);
      expect((number?.left ?? 0) > page.width / 2).toBe(index % 2 === 0);
    });
  });

  it.each(['2019', '2021'] as const)(
    'table 三 of edition %s stands on one page under its heading, all labels whole',
    async (edition) => {
      const pages = await word(zeroReport(edition));
      const heading = pageWith(pages, '三、收到和处理政府信息公开申请情况');
      expect(pageWith(pages, '一、本年新收')).toBe(heading);
      expect(pageWith(pages, '四、结转下年度继续办理')).toBe(heading);
      const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('');
      for (const row of formOf(edition).tables.litigation.rows) expect(text).toContain(row.label);
    },
  );

  it('its tables are ruled from margin to margin, table 三 with a line under each of its rows', async () => {
    const bytes = await writer.write({ report: sampleReport(), format: 'docx', draft: false });
    const pages = photograph(bytes, 'report.docx');
    expect(pages.every((page) => shareOfInk(page) > 0.005)).toBe(true);
    const tables = pages.filter((page) => verticalLines(page, 20).length > 2);
    expect(tables.length).toBeGreaterThanOrEqual(2);
    for (const page of tables) {
      const edges = verticalLines(page, 20);
      expect(Math.abs((edges[0] ?? 0) - 28)).toBeLessThan(0.5);
      expect(Math.abs((edges.at(-1) ?? 0) - 184)).toBeLessThan(0.5);
    }
    const { rows, layout } = tableOf('2021', 'requests');
    // Lines that run through all columns of numbers: the head's, one under each row, and the edges of the page's others.
    const ruled = Math.max(...pages.map((page) => horizontalLines(page, 60).length));
    expect(ruled).toBeGreaterThanOrEqual(rows.length + layout.headRows - 1);
  });

  it('a report that ends with a table has no empty page behind it', async () => {
    const pages = await word({ ...zeroReport('2021'), sections: [] });
    expect(textLines(pages.at(-1) ?? { width: 0, height: 0, lines: [] }).length).toBeGreaterThan(5);
  });

  it('the totals of a workbook are computed anew when a number is edited', async () => {
    const bytes = await writer.write({ report: sampleReport(), format: 'xlsx', draft: false });
    const parts = unzipSync(bytes);
    const path = 'xl/worksheets/sheet3.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    // 本年新收, 自然人: 4 becomes 14; cached results are dropped as an editor would replace them.
    const edited = xml
      .replace(/(<c r="D6"[^>]*><v>)4(<\/v>)/, '$114$2')
      .replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
    expect(edited).not.toBe(xml);
    parts[path] = strToU8(edited);
    const rows = sheetText(zipSync(parts), 3);
    expect(rows[5]?.slice(3)).toEqual(['14', '2', '0', '0', '1', '0', '17']);
    expect(rows[28]?.slice(3)).toEqual(['4', '2', '0', '0', '1', '0', '7']);
  });

  it('every sheet of a workbook prints on pages that are not empty', async () => {
    const bytes = await writer.write({ report: sampleReport(), format: 'xlsx', draft: false });
    const pages = render(bytes, 'report.xlsx');
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(pages.every((page) => page.lines.length > 3)).toBe(true);
    expect(pages.filter((page) => page.width > page.height)).toHaveLength(1);
  });

  it.each(['docx', 'xlsx'] as const)(
    'a draft saved again there as %s reads back equal',
    async (format) => {
      const report = sampleReport();
      const bytes = await writer.write({ report, format, draft: true });
      const again = savedAgain(bytes, format);
      const [read] = await readDocument({ name: `again.${format}`, bytes: again });
      const { unitName, year, edition, title, preamble, sections, tables } = read ?? {};
      expect({ unitName, year, edition, title, preamble, sections, tables }).toEqual(report);
    },
  );
});
