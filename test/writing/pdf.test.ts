import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formOf, type EditionId } from '../../src/domain/forms/index.ts';
import {
  blankTables,
  DEFAULT_LOOK,
  tablesWithTotals,
  type DocumentLook,
  type Report,
} from '../../src/domain/report/index.ts';
import { Failure, failureSentence } from '../../src/contract/index.ts';
import { chromiumPrinter } from '../../src/main/printing/chromium.ts';
import { findBrowser } from '../../src/main/printing/findBrowser.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { inkOf, type Ink } from './ink.ts';
import {
  MISSING,
  pageCounts,
  pagesOf,
  textOfPdf,
  type PdfLine,
  type PdfPage,
} from './libreOffice.ts';

const MM = 72 / 25.4;
const WHY = findBrowser() === null ? '没有安装 Chromium' : MISSING;
const printer = chromiumPrinter();
const writer = createReportWriter({ printer });
afterAll(() => printer.close());

interface Wish {
  readonly report: Report;
  readonly draft?: boolean;
  readonly look?: DocumentLook;
}

const pdfOf = ({ report, draft = false, look }: Wish): Promise<Uint8Array> =>
  writer.write({ report, format: 'pdf', draft, look });

const pages = async (wish: Wish): Promise<readonly PdfPage[]> => pagesOf(await pdfOf(wish));

const textLines = (page: PdfPage): readonly PdfLine[] =>
  page.lines.filter((line) => line.top < page.height - 35 * MM);

const inkAt = (ink: readonly Ink[], page: number): Ink => {
  const found = ink[page];
  if (!found) throw new Error(`There is no page ${page + 1}.`);
  return found;
};

const pageWith = (all: readonly PdfPage[], text: string): number =>
  all.findIndex((page) => page.lines.some((line) => line.text.includes(text)));

const wholeText = (all: readonly PdfPage[]): string =>
  all
    .flatMap((page) => textLines(page).map((line) => line.text))
    .join('')
    .replaceAll(/\s+/g, '');

/** The tables of the report with every number 0. */
function zeroReport(edition: EditionId): Report {
  const zeros = (values: readonly unknown[]): readonly number[] => values.map(() => 0);
  const { proactive, requests, litigation } = blankTables(edition);
  return {
    ...sampleReport(),
    edition,
    preamble: '',
    sections: [],
    tables: tablesWithTotals(edition, {
      proactive: zeros(proactive),
      requests: zeros(requests),
      litigation: zeros(litigation),
    }),
  };
}

/** The sample with its texts several times over. */
function longReport(times: number): Report {
  const report = sampleReport();
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      text: section.text === '' ? '' : Array(times).fill(section.text).join('\n'),
    })),
  };
}

describe.skipIf(WHY !== null)(`a PDF${WHY ? `（跳过：${WHY}）` : ''}`, () => {
  it('is set on A4 inside the type area, numbered right on odd pages and left on even ones, no page empty', async () => {
    const bytes = await pdfOf({ report: longReport(3) });
    const all = pagesOf(bytes);
    const ink = inkOf(bytes, 35 * MM);
    expect(all.length).toBeGreaterThan(8);
    expect(ink).toHaveLength(all.length);
    all.forEach((page, index) => {
      expect(Math.abs(page.width - 595.3)).toBeLessThan(1);
      expect(Math.abs(page.height - 841.9)).toBeLessThan(1);
      const { left, right, top, bottom, bands } = inkAt(ink, index);
      expect(bands.length).toBeGreaterThan(0);
      expect(left).toBeGreaterThanOrEqual(28 * MM - 1);
      expect(right).toBeLessThanOrEqual(184 * MM + 1.5);
      expect(top).toBeGreaterThanOrEqual(37 * MM - 1);
      expect(bottom).toBeLessThanOrEqual(page.height - 35 * MM + 1);
      const number = page.lines.find((line) => /^—\s*\d+\s*—$/.test(line.text));
      expect(number?.text.replaceAll(/\s/g, '')).toBe(`—${index + 1}—`);
      expect((number?.left ?? 0) > page.width / 2).toBe(index % 2 === 0);
      const edge =
        index % 2 === 0 ? 184 * MM - 14 - (number?.right ?? 0) : (number?.left ?? 0) - 28 * MM - 14;
      expect(Math.abs(edge)).toBeLessThan(2);
    });
  });

  it('has its text at a pitch of 28.95 pt with 28 characters a line, the first two left out', async () => {
    const preamble = '字'.repeat(26 + 28 * 5 + 3);
    const bytes = await pdfOf({ report: { ...sampleReport(), preamble } });
    const lines = pagesOf(bytes)[0]?.lines.filter((line) => /^字+$/.test(line.text)) ?? [];
    expect(lines.map((line) => line.text.length)).toEqual([26, 28, 28, 28, 28, 28, 3]);
    // Two lines of title, seven of text.
    const tops = inkAt(inkOf(bytes, 35 * MM), 0).bands.slice(2, 9);
    tops.slice(1).forEach(([top], index) => {
      expect(Math.abs(top - (tops[index]?.[0] ?? 0) - 28.95)).toBeLessThan(0.8);
    });
    // A browser puts lines on whole pixels, and loses nothing over many.
    expect(Math.abs((tops[6]?.[0] ?? 0) - (tops[0]?.[0] ?? 0) - 6 * 28.95)).toBeLessThan(0.8);
  });

  it.each(['2019', '2021'] as const)(
    'has table 三 of edition %s on one page under its heading, all labels whole',
    async (edition) => {
      const all = await pages({ report: zeroReport(edition) });
      const heading = pageWith(all, '三、收到和处理政府信息公开申请情况');
      expect(pageWith(all, '一、本年新收')).toBe(heading);
      expect(pageWith(all, '四、结转下年度继续办理')).toBe(heading);
      const text = wholeText(all);
      for (const row of formOf(edition).tables.litigation.rows) expect(text).toContain(row.label);
    },
  );

  it('holds every text and number, whatever characters stand there', async () => {
    const report = sampleReport();
    const odd = '<script>alert(1)</script></style>&amp; “引号”——……〔2021〕30号 《条例》 1,234.56';
    const preamble = `${report.preamble}\n${odd}`;
    const review = '撰稿：甲某　一审：乙某\n终审：丙某';
    // A page number may stand inside a text that goes on on the next page.
    const text = textOfPdf(await pdfOf({ report: { ...report, preamble, review } })).replaceAll(
      /—\d+—/g,
      '',
    );
    const texts = [odd, review, report.preamble, ...report.sections.map((section) => section.text)];
    for (const line of texts.join('\n').split('\n')) {
      expect(text).toContain(line.replaceAll(/\s+/g, ''));
    }
    expect(text).toContain('59.2247');
  });

  it('is marked 送审稿 as a draft alone, and carries title and language', async () => {
    const report = sampleReport();
    const bytes = await pdfOf({ report, draft: true });
    expect(wholeText(pagesOf(bytes)).startsWith('送审稿')).toBe(true);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.includes('/Lang (zh-CN)')).toBe(true);
    expect(/\/Creator \((.*?)\)/.exec(raw)?.[1]).toBe('Gongkai Nianbao');
    const title = Buffer.from(`\uFEFF${report.title}`, 'utf16le').swap16().toString('hex');
    expect(/\/Title <(.*?)>/.exec(raw)?.[1]?.toLowerCase()).toBe(title);
    expect(wholeText(await pages({ report }))).not.toContain('送审稿');
  });

  it('has as many pages as the Word file in LibreOffice, one more or less', async () => {
    const looks: readonly DocumentLook[] = [
      DEFAULT_LOOK,
      {
        fonts: 'system',
        linePitchPt: 28,
        marginsMm: { top: 30, bottom: 30, left: 25, right: 25 },
        signOff: { unitName: '示例县营商环境建设监督局', date: '2025年1月20日' },
      },
    ];
    const reports = [
      zeroReport('2019'),
      zeroReport('2021'),
      sampleReport(),
      longReport(2),
      longReport(4),
    ];
    const wishes = reports.flatMap((report) => looks.map((look) => ({ report, look })));
    const counts: number[] = [];
    const words: Uint8Array[] = [];
    for (const wish of wishes) {
      counts.push((await pages(wish)).length);
      words.push(await writer.write({ ...wish, format: 'docx', draft: false }));
    }
    const inWord = pageCounts(words);
    expect(Math.max(...inWord)).toBeGreaterThanOrEqual(12);
    counts.forEach((count, index) => {
      expect(Math.abs(count - (inWord[index] ?? 0)), `${index}`).toBeLessThanOrEqual(1);
    });
  });
});

const refusalOf = async (browser: string | null): Promise<string> => {
  const hanging = chromiumPrinter({ browser, withinMs: 500 });
  const failure = await hanging.print('<p>').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  return failure instanceof Failure ? failureSentence(failure.code, failure.facts) : '';
};

const profiles = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('nianbao-print-'));

describe('where no PDF can be printed', () => {
  it('no browser is said in one sentence that names what to do', async () => {
    const sentence = await refusalOf(null);
    expect(sentence).toContain('没有找到可以打印的浏览器');
    expect(sentence).toContain('Microsoft Edge');
  });

  it.skipIf(process.platform === 'win32').each([
    ['does not answer', 'exec sleep 60', '没有在规定时间内完成'],
    ['ends at once', 'exit 3', '没有响应'],
    ['is none', null, '没有响应'],
    [
      'is too old',
      `read -r -d '' -u 3 call; printf '{"id":1,"result":{"product":"Chrome/109.0.1"}}\\0' >&4; sleep 60`,
      '版本太旧',
    ],
  ])('a browser that %s is refused, and nothing is left', async (_what, script, words) => {
    const before = profiles();
    const path = join(temporaryFolder(), 'browser');
    if (script !== null) {
      writeFileSync(path, `#!/bin/bash\n${script}\n`);
      chmodSync(path, 0o755);
    }
    expect(existsSync(path)).toBe(script !== null);
    expect(await refusalOf(path)).toContain(words);
    expect(profiles().filter((name) => !before.includes(name))).toEqual([]);
  });
});
