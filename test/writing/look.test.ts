import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOK, fontsOf, type DocumentLook } from '../../src/domain/report/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';
import { openPackage } from './ooxml/package.ts';
import { all, child, valueOf } from './ooxml/xmlTree.ts';

const writer = createReportWriter();

async function written(look: DocumentLook): Promise<Uint8Array> {
  return writer.write({ report: sampleReport(), format: 'docx', draft: false, look });
}

const SIGNED: DocumentLook = {
  ...DEFAULT_LOOK,
  signOff: { unitName: '示例县营商环境建设监督局', date: '2025年1月20日' },
};

describe('the look an office wants', () => {
  it('asks for no face but those it names', async () => {
    for (const fonts of ['standard', 'system'] as const) {
      const look = { ...DEFAULT_LOOK, fonts };
      const file = openPackage(await written(look));
      const asked = ['word/styles.xml', 'word/document.xml']
        .flatMap((part) => all(file.xml(part), 'w:rFonts'))
        .flatMap(({ attributes }) => [attributes['w:ascii'], attributes['w:eastAsia']])
        .filter((face) => face !== undefined);
      expect([...new Set(asked)].toSorted()).toEqual([...fontsOf(fonts)].toSorted());
    }
  });

  it('sets the title in bold 宋体 with the faces of the system', async () => {
    const file = openPackage(await written({ ...DEFAULT_LOOK, fonts: 'system' }));
    const title = all(file.xml('word/styles.xml'), 'w:style').find(
      (style) => style.attributes['w:styleId'] === 'Title',
    );
    const run = child(title, 'w:rPr');
    expect(valueOf(run, 'w:rFonts', 'w:eastAsia')).toBe('宋体');
    expect(child(run, 'w:b')).toBeDefined();
  });

  it('moves margins, lines and the width of the tables together', async () => {
    const marginsMm = { top: 30, bottom: 30, left: 25, right: 25 };
    const file = openPackage(await written({ ...DEFAULT_LOOK, marginsMm, linePitchPt: 28 }));
    const body = file.xml('word/document.xml');
    expect(all(body, 'w:pgMar')[0]?.attributes).toMatchObject({
      'w:top': '1701',
      'w:left': '1418',
      'w:right': '1417',
    });
    expect(all(body, 'w:docGrid')[0]?.attributes['w:linePitch']).toBe('560');
    const widths = all(body, 'w:tblW').map((node) => node.attributes['w:w']);
    expect(widths).toEqual(Array(3).fill(String(11906 - 1418 - 1417)));
  });

  it('never leaves the sign-off alone on a page: the last paragraph stands with it', async () => {
    const body = openPackage(await written(SIGNED)).xml('word/document.xml');
    const kept = all(body, 'w:p').filter((paragraph) =>
      child(child(paragraph, 'w:pPr'), 'w:keepNext'),
    );
    const texts = kept.map((paragraph) =>
      all(paragraph, 'w:t')
        .map(({ text }) => text)
        .join(''),
    );
    expect(texts.at(-1)).toBe(sampleReport().sections.at(-1)?.text.split('\n').at(-1));
    const plain = openPackage(await written(DEFAULT_LOOK)).xml('word/document.xml');
    expect(all(plain, 'w:keepNext')).toHaveLength(all(body, 'w:keepNext').length - 1);
  });

  it('signs off at the right without making the sign-off part of the text', async () => {
    const bytes = await written(SIGNED);
    const file = openPackage(bytes);
    const signed = all(file.xml('word/document.xml'), 'w:p').filter(
      (paragraph) => valueOf(child(paragraph, 'w:pPr'), 'w:pStyle') === 'SignOff',
    );
    const lines = signed.map((paragraph) =>
      all(paragraph, 'w:t')
        .map((t) => t.text)
        .join(''),
    );
    expect(lines).toEqual(['', '示例县营商环境建设监督局', '2025年1月20日']);
    for (const format of ['docx', 'html'] as const) {
      const report = sampleReport();
      const again = await writer.write({ report, format, draft: false, look: SIGNED });
      const [read] = await readDocument({ name: `file.${format}`, bytes: again });
      expect(read?.sections).toEqual(report.sections);
    }
  });

  it.each([
    ['a line pitch of 200 pt', { ...DEFAULT_LOOK, linePitchPt: 200 }],
    [
      'a margin that is no number',
      { ...DEFAULT_LOOK, marginsMm: { ...DEFAULT_LOOK.marginsMm, top: NaN } },
    ],
  ])('refuses %s', async (_, look) => {
    await expect(written(look)).rejects.toThrow(RangeError);
  });
});
