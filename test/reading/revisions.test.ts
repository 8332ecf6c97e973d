import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadReport } from '../../src/domain/reading/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { fixture } from './fixtures.ts';

const BY = 'w:id="1" w:author="审核人" w:date="2026-01-15T10:00:00Z"';
const DOCUMENT = 'word/document.xml';

/** The sample as an office would have it, with revisions that were never accepted. */
async function revised(change: (xml: string) => string): Promise<ReadReport> {
  const parts = unzipSync(fixture('sample-2023.docx').bytes);
  const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const marked = change(xml);
  expect(marked).not.toBe(xml);
  parts[DOCUMENT] = strToU8(marked);
  const [read] = await readDocument({ name: '年报.docx', bytes: zipSync(parts) });
  if (!read) throw new Error('nothing read');
  return read;
}

/** A row of a table by a label in it. */
function rowOf(xml: string, label: string): string {
  const at = xml.indexOf(label);
  return xml.slice(xml.lastIndexOf('<w:tr>', at), xml.indexOf('</w:tr>', at) + '</w:tr>'.length);
}

const LABEL = '一、本年新收政府信息公开申请数量';

describe('a Word file with revisions that were not accepted is read as if they were', () => {
  it.each<[string, (xml: string) => string]>([
    [
      'words that were deleted or moved away',
      (xml) =>
        xml.replace(
          '<w:t>示例县示例局</w:t></w:r>',
          `$&<w:del ${BY}><w:r><w:delText>旧名</w:delText></w:r></w:del><w:moveFrom ${BY}><w:r><w:t>移走</w:t></w:r></w:moveFrom>`,
        ),
    ],
    [
      'the deleted end of a paragraph',
      (xml) =>
        xml.replace(
          '<w:rPr></w:rPr></w:pPr><w:r><w:rPr></w:rPr><w:t>示例县示例局</w:t></w:r>',
          `<w:rPr><w:del ${BY}/></w:rPr></w:pPr><w:r><w:t>示例县示例局</w:t></w:r></w:p><w:p>`,
        ),
    ],
    [
      'a paragraph deleted whole in a cell',
      (xml) =>
        xml.replace(
          `<w:t>${LABEL}</w:t></w:r></w:p>`,
          `$&<w:p><w:pPr><w:rPr><w:del ${BY}/></w:rPr></w:pPr><w:del ${BY}><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`,
        ),
    ],
    [
      'a deleted row',
      (xml) => {
        const row = rowOf(xml, LABEL);
        const deleted = row
          .replace('<w:trPr></w:trPr>', `<w:trPr><w:del ${BY}/></w:trPr>`)
          .replaceAll(/<w:t>\d+<\/w:t>/g, '<w:t>77</w:t>');
        return xml.replace(row, deleted + row);
      },
    ],
    [
      'a deleted cell',
      (xml) => {
        const row = rowOf(xml, LABEL);
        const cell = `<w:tc><w:tcPr><w:cellDel ${BY}/></w:tcPr><w:p><w:r><w:t>77</w:t></w:r></w:p></w:tc>`;
        return xml.replace(row, row.replace('</w:tc><w:tc>', `</w:tc>${cell}<w:tc>`));
      },
    ],
    [
      'a cell that had another width and span before',
      (xml) =>
        xml.replace(
          rowOf(xml, LABEL),
          rowOf(xml, LABEL).replace(
            '</w:tcPr>',
            `<w:tcPrChange ${BY}><w:tcPr><w:gridSpan w:val="9"/><w:vMerge/></w:tcPr></w:tcPrChange></w:tcPr>`,
          ),
        ),
    ],
  ])('%s', async (_, change) => {
    const [plain] = await readDocument(fixture('sample-2023.docx'));
    const read = await revised(change);
    const { title, preamble, sections, tables } = read;
    expect({ title, preamble, sections, tables }).toEqual({
      title: plain?.title,
      preamble: plain?.preamble,
      sections: plain?.sections,
      tables: plain?.tables,
    });
  });

  it('says so', async () => {
    const read = await revised((xml) =>
      xml.replace('</w:r>', `</w:r><w:moveFrom ${BY}><w:r><w:t>移走</w:t></w:r></w:moveFrom>`),
    );
    expect(read.notes.map(({ message }) => message).join('')).toContain('删除 1 处');
  });
});
