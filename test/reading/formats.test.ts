import * as xlsx from '@e965/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { tablesToRecords } from '../../src/domain/report/index.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import type { SourceFile } from '../../src/main/ports/index.ts';
import { fixture, sampleHtml, textFile } from './fixtures.ts';

async function expectSample(file: SourceFile, year: 2020 | 2023): Promise<void> {
  const [report, ...others] = await readDocument(file);
  const expected = JSON.parse(new TextDecoder().decode(fixture(`sample-${year}.json`).bytes)) as {
    tables: unknown;
    title: string;
    edition: string;
  };
  if (!report) throw new Error('no report');
  expect(others).toHaveLength(0);
  expect(tablesToRecords(report.edition, report.tables)).toEqual(expected.tables);
  expect(report).toMatchObject({ unitName: '示例县示例局', year, edition: expected.edition });
  expect(report.title).toBe(expected.title);
  expect(report.sections.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(report.sections[0]?.text).toBe('（一）主动公开\n主动公开信息若干条。');
  expect(report.notes.filter(({ level }) => level !== 'info')).toEqual([]);
}

describe('files as offices keep them', () => {
  it.each([
    ['sample-2023.html', 2023],
    ['sample-2023.xlsx', 2023],
    ['sample-2023.ods', 2023],
    ['sample-2023.docx', 2023],
    ['sample-2023.pdf', 2023],
    ['sample-2023.json', 2023],
    ['sample-2020.html', 2020],
    ['sample-2020.xls', 2020],
    ['sample-2020.doc', 2020],
  ] as const)('%s is read in full, without a warning', async (name, year) => {
    await expectSample(fixture(name), year);
  });

  it('a file is known by its content, not by its ending', async () => {
    await expectSample({ ...fixture('sample-2023.html'), name: '年报.xls' }, 2023);
    await expectSample({ ...fixture('sample-2020.doc'), name: '年报.xlsx' }, 2020);
    await expectSample({ ...fixture('sample-2023.xlsx'), name: '年报.doc' }, 2023);
  });

  it.each(['gbk', 'gb18030', 'utf-8', 'utf-16le'])(
    'a web page in %s is decoded',
    async (encoding) => {
      const html = sampleHtml().replace('charset="utf-8"', `charset="${encoding}"`);
      const bytes = iconv.encode(html, encoding, { addBOM: encoding.startsWith('utf-16') });
      await expectSample({ name: '年报.htm', bytes }, 2023);
    },
  );

  it('a web page that declares the wrong encoding is decoded by its bytes', async () => {
    await expectSample({ name: '年报.htm', bytes: iconv.encode(sampleHtml(), 'gbk') }, 2023);
    const wrong = sampleHtml().replace('charset="utf-8"', 'charset="gb2312"');
    await expectSample(textFile('年报.htm', wrong), 2023);
  });

  it.each(
    ['utf-8', 'gbk'].flatMap((charset) =>
      ['base64', 'quoted-printable', '8bit'].map((encoding) => [charset, encoding] as const),
    ),
  )(
    'a web archive in %s, %s, is read, whether its head names the charset or the page alone',
    async (charset, encoding) => {
      const html = sampleHtml().replace('charset="utf-8"', `charset="${charset}"`);
      const bytes = Buffer.from(iconv.encode(html, charset));
      for (const named of [`; charset="${charset}"`, '']) {
        const head = [
          'From: <Saved by Blink>',
          'MIME-Version: 1.0',
          'Content-Type: multipart/related;',
          '\ttype="text/html"; boundary="----=_Part"',
          '',
          '------=_Part',
          `Content-Type: text/html${named}`,
          `Content-Transfer-Encoding: ${encoding}`,
          '',
          '',
        ].join('\r\n');
        const message = [
          Buffer.from(head),
          transferred(bytes, encoding),
          Buffer.from('\r\n------=_Part--'),
        ];
        await expectSample({ name: '年报.mht', bytes: Buffer.concat(message) }, 2023);
      }
    },
  );

  it('a workbook or a document that web systems name .xls or .doc and that is none is read', async () => {
    const page = iconv.encode(sampleHtml().replace(/<meta[^>]*charset[^>]*>/, ''), 'gbk');
    await expectSample({ name: '导出.xls', bytes: page }, 2023);
    await expectSample({ name: '导出.doc', bytes: page }, 2023);
    const book = xlsx.read(fixture('sample-2023.xlsx').bytes);
    for (const bookType of ['xlml', 'fods'] as const) {
      const bytes: unknown = xlsx.write(book, { type: 'buffer', bookType });
      await expectSample({ name: '导出.xls', bytes: Uint8Array.from(bytes as Uint8Array) }, 2023);
    }
    await expectSample({ ...fixture('sample-2023.docx'), name: '年报.wps' }, 2023);
    await expectSample({ ...fixture('sample-2020.doc'), name: '年报.wps' }, 2020);
    await expectSample({ ...fixture('sample-2020.xls'), name: '年报.et' }, 2020);
  });

  it.each(['gbk', 'utf-8'])(
    'comma separated values in %s, every one in quotes, are read',
    async (charset) => {
      const { Sheets } = xlsx.read(fixture('sample-2023.xlsx').bytes);
      const text = Object.values(Sheets)
        .map((sheet) => xlsx.utils.sheet_to_csv(sheet, { forceQuotes: true }))
        .join('\n');
      await expectSample({ name: '年报.csv', bytes: iconv.encode(text, charset) }, 2023);
    },
  );

  it('a web page laid out in tables and wrapped in navigation gives the report alone', async () => {
    const page = sampleHtml()
      .replace(
        '<body>',
        '<body><nav>首页 &gt; 年报</nav><table><tr><td><script>x</script><p>当前位置：首页</p><p style="display:none">隐藏 1 2 3</p>',
      )
      .replace(
        '</body>',
        '<p>扫一扫在手机打开当前页</p><p>打印本页 关闭窗口</p></td></tr></table></body>',
      );
    await expectSample(textFile('年报.html', page), 2023);
  });

  it('the notes that Word leaves to itself in a page do not make it a file of Word', async () => {
    const word =
      '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->';
    const page = sampleHtml().replace('<body>', `<body>${word}`);
    await expectSample(textFile('年报.html', page), 2023);
    await expectSample(textFile('年报.html', word + page), 2023);
  });

  it('a Word document framed by a table of one cell is read in order, text and tables', async () => {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(fixture('sample-2023.docx').bytes);
    const path = 'word/document.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const framed = xml
      .replace('<w:body>', '<w:body><w:tbl><w:tr><w:tc>')
      .replace(/(?=<w:sectPr(?:(?!<w:sectPr)[^])*<\/w:body>)/, '</w:tc></w:tr></w:tbl>');
    expect(framed).toContain('</w:tc></w:tr></w:tbl><w:sectPr');
    parts[path] = strToU8(framed);
    await expectSample({ name: '年报.docx', bytes: zipSync(parts) }, 2023);
  });

  it('a title in a text box of Word 97 is read, once', async () => {
    const [report] = await readDocument(fixture('title-in-box.doc'));
    expect(report).toMatchObject({
      title: '示例县示例局2023年政府信息公开工作年度报告',
      unitName: '示例县示例局',
    });
    expect(report?.preamble).not.toContain('年度报告');
  });

  it('a report that a page holds as preformatted text is read', async () => {
    const text = new TextDecoder().decode(fixture('sample-2023.html').bytes);
    const cells = text
      .replace(/<br[^>]*>/g, '')
      .replace(/<\/t[dh]>\s*(?=<t[dh])/g, '\t')
      .replace(/<\/(?:tr|p|h\d)>/g, '\n')
      .replace(/^[^]*<body>|<\/body>[^]*$/g, '')
      .replace(/<[^>]+>/g, '');
    const [report] = await readDocument(
      textFile('年报.html', `<html><body><pre>${cells}</pre></body></html>`),
    );
    expect(report).toMatchObject({ unitName: '示例县示例局', year: 2023, missingTables: [] });
  });

  it('tracked changes in Word are read as accepted, and that is told', async () => {
    const file = fixture('sample-2023.docx');
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(file.bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const marked = xml.replace(
      /<w:t>示例县示例局<\/w:t><\/w:r>/,
      '$&<w:del w:id="1" w:author="a"><w:r><w:delText>旧名</w:delText></w:r></w:del>',
    );
    expect(marked).not.toBe(xml);
    parts['word/document.xml'] = strToU8(marked);
    const [report] = await readDocument({ name: '年报.docx', bytes: zipSync(parts) });
    expect(report?.unitName).toBe('示例县示例局');
    expect(report?.notes.some(({ message }) => message.includes('未接受的修订'))).toBe(true);
  });

  it('a formula without its result and an error value are told at their cells, never read as blank', async () => {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(fixture('sample-2023.xlsx').bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const places: string[] = [];
    const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(
      /<c r="([A-Z]+)(3\d)"( s="\d+")? t="n"><v>\d+<\/v><\/c>/g,
      (all, column: string, row: string, style: string | undefined) => {
        if (places.length === 2) return all;
        places.push(`${column}${row}`);
        const body = places.length === 1 ? '<f>1+1</f>' : '<f>A1/0</f><v>#DIV/0!</v>';
        const type = places.length === 1 ? '' : ' t="e"';
        return `<c r="${column}${row}"${style ?? ''}${type}>${body}</c>`;
      },
    );
    expect(places).toHaveLength(2);
    parts[path] = strToU8(xml);
    const [report] = await readDocument({ name: '年报.xlsx', bytes: zipSync(parts) });
    for (const place of places) {
      const note = report?.notes.find(({ where, cell }) => cell && where.endsWith(`!${place}`));
      expect(note, place).toMatchObject({ level: 'error' });
    }
  });

  it('a hidden copy of a table gives way to the one that is shown', async () => {
    const book = xlsx.read(fixture('sample-2023.xlsx').bytes);
    const name = book.SheetNames[0] ?? '';
    const sheet = book.Sheets[name];
    if (!sheet) throw new Error('no sheet');
    const fresh = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(fresh, sheet, '草稿');
    xlsx.utils.book_append_sheet(fresh, sheet, '定稿');
    fresh.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
    const bytes: unknown = xlsx.write(fresh, { type: 'buffer', bookType: 'xlsx' });
    const reports = await readDocument({ name: 'a.xlsx', bytes: bytes as Uint8Array });
    expect(reports).toHaveLength(1);
    expect(reports[0]?.readings.requests[0]?.place).toContain('定稿!');
    expect(reports[0]?.notes.some(({ message }) => message.includes('是隐藏的'))).toBe(true);
  });

  it('two years in one workbook give two reports', async () => {
    const book = xlsx.read(fixture('sample-2023.xlsx').bytes);
    const other = xlsx.read(fixture('sample-2020.xls').bytes);
    const second = other.Sheets[other.SheetNames[0] ?? ''];
    if (!second) throw new Error('no sheet');
    xlsx.utils.book_append_sheet(book, second, '2020年');
    const bytes: unknown = xlsx.write(book, { type: 'buffer', bookType: 'xlsx' });
    if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
    const reports = await readDocument({ name: '历年.xlsx', bytes });
    expect(reports.map(({ year, edition }) => [year, edition])).toEqual([
      [2023, '2021'],
      [2020, '2019'],
    ]);
  });
});

function transferred(bytes: Buffer, encoding: string): Buffer {
  if (encoding === '8bit') return bytes;
  if (encoding === 'base64') {
    return Buffer.from(bytes.toString('base64').replace(/.{76}/g, '$&\r\n'));
  }
  const coded = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  return Buffer.from(coded.join('').replace(/.{72}/g, '$&=\r\n'));
}
