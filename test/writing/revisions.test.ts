import { assert, asyncProperty } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableReport, type Report } from '../../src/domain/report/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';
import { anyReport } from './arbitraryReport.ts';
import { MISSING, savedAgain } from './libreOffice.ts';
import { openPackage, packageProblems } from './ooxml/package.ts';
import { schemaProblems } from './ooxml/schema.ts';
import { all, child, childrenOf, valueOf, type XmlNode } from './ooxml/xmlTree.ts';
import { documentOf, resolved } from './resolved.ts';

const writer = createReportWriter();
const REVISER = { author: '示例县示例局', date: '2026-01-15T10:32:00Z' };

const revisions = (before: Report, after: Report): Promise<Uint8Array> =>
  writer.writeRevisions({
    report: after,
    before: { report: before, signOff: null },
    reviser: REVISER,
  });
const plain = (report: Report): Promise<Uint8Array> =>
  writer.write({ report, format: 'docx', draft: true });

/** Style and words of each paragraph; in tables too. */
function paragraphs(document: XmlNode): readonly string[] {
  return all(document, 'w:p')
    .map((node) => {
      const style = valueOf(child(node, 'w:pPr'), 'w:pStyle') ?? '';
      const words = all(node, 'w:r').flatMap((run) =>
        run.children.map(({ name, text }) => {
          if (name === 'w:br') return '\n';
          return name === 'w:tab' ? '\t' : text;
        }),
      );
      return `${style}|${words.join('')}`;
    })
    .filter((words) => words !== 'TableEnd|');
}

function allWords(document: XmlNode): string {
  return all(document, 'w:t')
    .map(({ text }) => text)
    .join('');
}

async function read(bytes: Uint8Array): Promise<Report> {
  const [found] = await readDocument({ name: 'file.docx', bytes });
  if (!found) throw new Error('nothing read');
  const { edition, title, preamble, sections, tables, review } = found;
  const { unitName, year } = { unitName: found.unitName ?? '', year: found.year ?? 0 };
  return { unitName, year, edition, title, preamble, sections, tables, review };
}

/** The sample as it was before: texts longer and shorter, paragraphs more and fewer, other numbers. */
function earlier(): Report {
  const report = sampleReport();
  const text = (no: number, change: (text: string) => string): Report['sections'] =>
    report.sections.map((own) => (own.no === no ? { ...own, text: change(own.text) } : own));
  return {
    ...report,
    preamble: `${report.preamble}\n后来删去的一段。`,
    review: '撰稿：后来删去',
    sections: text(1, (own) =>
      own.split('\n').slice(1).join('\n').replace('培训3期', '培训13期'),
    ).map((own) => (own.no === 6 ? { ...own, text: `${own.text}\n末尾后来删去的一段。` } : own)),
    tables: { ...report.tables, requests: report.tables.requests.with(0, 7).with(3, null) },
  };
}

const NOW = sampleReport();

describe('a 送审稿 with revision marks', () => {
  it('says the new report where all are accepted, and the old one where all are refused', async () => {
    const bytes = await revisions(earlier(), NOW);
    const [accepted, refused] = [resolved(bytes, 'accepted'), resolved(bytes, 'refused')];
    expect(paragraphs(documentOf(accepted))).toEqual(paragraphs(documentOf(await plain(NOW))));
    expect(paragraphs(documentOf(refused))).toEqual(paragraphs(documentOf(await plain(earlier()))));
    expect(await read(accepted)).toEqual(NOW);
    expect(await read(refused)).toEqual(earlier());
  });

  it('is read as the new report, and the reader says that revisions stand in it', async () => {
    const bytes = await revisions(earlier(), NOW);
    expect(await read(bytes)).toEqual(NOW);
    const [found] = await readDocument({ name: 'file.docx', bytes });
    expect(found?.notes.map(({ message }) => message).join()).toContain('修订');
  });

  it('does so for any two reports of a form', async () => {
    await assert(
      asyncProperty(anyReport, anyReport, async (report, other) => {
        const before = inOrder({ ...other, year: report.year, edition: report.edition });
        const after = inOrder(report);
        if (before.tables.requests.length !== after.tables.requests.length) return;
        const bytes = await revisions(before, after);
        expect(await read(bytes)).toEqual(printableReport(after));
        const refused = await read(resolved(bytes, 'refused'));
        const { unitName: _unit, ...own } = printableReport(before);
        expect(refused).toEqual({ ...own, unitName: refused.unitName });
      }),
      { numRuns: 40 },
    );
  });

  it('names the author and the time at every mark, each with a number of its own', async () => {
    const document = documentOf(await revisions(earlier(), NOW));
    const marks = ['w:ins', 'w:del'].flatMap((name) => all(document, name));
    expect(marks.length).toBeGreaterThan(8);
    for (const { attributes } of marks) {
      expect(attributes).toMatchObject({ 'w:author': REVISER.author, 'w:date': REVISER.date });
    }
    expect(new Set(marks.map(({ attributes }) => attributes['w:id'])).size).toBe(marks.length);
  });

  it('marks a number whole, in the text and in its cell', async () => {
    const document = documentOf(await revisions(earlier(), NOW));
    const deleted = all(document, 'w:delText').map(({ text }) => text);
    expect(deleted).toContain('13');
    const cells = all(document, 'w:tc').filter((cell) => all(cell, 'w:ins').length > 0);
    const inserted = cells.map((cell) =>
      all(cell, 'w:t')
        .map(({ text }) => text)
        .join(''),
    );
    expect(inserted).toEqual([String(NOW.tables.requests[0]), String(NOW.tables.requests[3])]);
    expect(
      cells.map((cell) =>
        all(cell, 'w:delText')
          .map(({ text }) => text)
          .join(''),
      ),
    ).toEqual(['7', '']);
  });

  it('has no mark where nothing changed', async () => {
    const document = documentOf(await revisions(NOW, NOW));
    expect(['w:ins', 'w:del'].flatMap((name) => all(document, name))).toEqual([]);
  });

  it('keeps the conventions and the schema', async () => {
    const bytes = await revisions(earlier(), NOW);
    expect(await schemaProblems(bytes, 'docx')).toEqual([]);
    const file = openPackage(bytes);
    expect(packageProblems(file)).toEqual([]);
    expect(childrenOf(child(file.xml('word/document.xml'), 'w:body'), 'w:tbl')).toHaveLength(3);
  });
});

describe.skipIf(MISSING !== null)(`LibreOffice${MISSING ? `（跳过：${MISSING}）` : ''}`, () => {
  it('understands the marks: saved again, the words of both reports are still in the file', async () => {
    const again = savedAgain(await revisions(earlier(), NOW), 'docx');
    expect(all(documentOf(again), 'w:del').length).toBeGreaterThan(4);
    // It marks the end before a paragraph that goes where Word marks its own end.
    for (const [how, report] of [
      ['accepted', NOW],
      ['refused', earlier()],
    ] as const) {
      expect(allWords(documentOf(resolved(again, how)))).toBe(
        allWords(documentOf(await plain(report))),
      );
    }
  });
});

/** As the database keeps a report: each section once, in the order of print, in the titles of the form. */
function inOrder(report: Report): Report {
  const sections = report.sections.filter(
    ({ no }, index) => report.sections.findIndex((other) => other.no === no) === index,
  );
  return { ...report, sections: sections.toSorted((a, b) => a.no - b.no) };
}
