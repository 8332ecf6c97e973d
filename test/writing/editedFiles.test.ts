import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/domain/forms/index.ts';
import type { ReadReport } from '../../src/domain/reading/index.ts';
import type { OutputFormat } from '../../src/main/ports/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';

/** Our own file after somebody has changed one of its parts. */
async function edited(
  format: OutputFormat,
  part: string,
  change: (xml: string) => string,
): Promise<ReadReport> {
  const bytes = await createReportWriter().write({ report: sampleReport(), format, draft: false });
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  parts[part] = strToU8(after);
  const [read] = await readDocument({ name: `file.${format}`, bytes: zipSync(parts) });
  if (!read) throw new Error('nothing read');
  return read;
}

const DOCUMENT = 'word/document.xml';
const newlyReceived = tableOf('2021', 'requests').indexOf.get('newlyReceived.natural') ?? -1;

describe('a Word file of ours that was edited', () => {
  it('gives the new words of a paragraph', async () => {
    const read = await edited('docx', DOCUMENT, (xml) => xml.replace('专题培训3期', '专题培训5期'));
    expect(read.sections[0]?.text).toContain('专题培训5期');
    expect(read.tables).toEqual(sampleReport().tables);
  });

  it('loses no paragraph that got a style of another program', async () => {
    const foreign =
      '<w:p><w:pPr><w:pStyle w:val="Pasted"/></w:pPr><w:r><w:t>粘贴进来的一段话。</w:t></w:r></w:p>';
    const read = await edited('docx', DOCUMENT, (xml) =>
      xml.replace(/(<w:p><w:pPr><w:pStyle w:val="Heading1"\/>)/, `${foreign}$1`),
    );
    expect(`${read.preamble}${read.sections.map((section) => section.text).join('')}`).toContain(
      '粘贴进来的一段话。',
    );
    expect(read.tables).toEqual(sampleReport().tables);
  });

  it('tells about revisions that were not accepted', async () => {
    const read = await edited('docx', DOCUMENT, (xml) =>
      xml.replace(
        '</w:p>',
        '</w:p><w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:ins w:id="1" w:author="a"><w:r><w:t>插入的话。</w:t></w:r></w:ins></w:p>',
      ),
    );
    expect(read.preamble).toContain('插入的话。');
    expect(read.notes.map((note) => note.message).join('')).toContain('修订');
  });

  it('knows a section whose heading lost its number by the title', async () => {
    const read = await edited('docx', DOCUMENT, (xml) => xml.replaceAll('五、存在的', '存在的'));
    expect(read.sections.map((section) => section.no)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('a workbook of ours that was filled in', () => {
  const SHEET = 'xl/worksheets/sheet3.xml';

  it('gives the new number', async () => {
    const read = await edited('xlsx', SHEET, (xml) =>
      xml.replace(/(<c r="D6"[^>]*><v>)4(<\/v>)/, '$117$2'),
    );
    expect(read.tables.requests[newlyReceived]).toBe(17);
  });

  it('understands 12件 with a note, its texts untouched', async () => {
    const read = await edited('xlsx', SHEET, (xml) =>
      xml.replace(
        /<c r="D6"( s="\d+")[^>]*><v>4<\/v>/,
        '<c r="D6"$1 t="inlineStr"><is><t>12件</t></is>',
      ),
    );
    const { title, preamble, sections } = read;
    expect({ title, preamble, sections }).toEqual({
      title: sampleReport().title,
      preamble: sampleReport().preamble,
      sections: sampleReport().sections,
    });
    expect(read.tables.requests).toEqual(sampleReport().tables.requests.with(newlyReceived, 12));
    expect(read.tables.litigation).toEqual(sampleReport().tables.litigation);
    expect(read.notes.map((note) => note.where)).toEqual([expect.stringContaining('D6')]);
  });
});
