import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_LOOK } from '../../src/domain/report/index.ts';
import { placesOf } from '../../src/main/cli/run.ts';
import { createReportReader } from '../../src/main/readers/index.ts';
import { assertHoldsReport } from '../../src/main/services/index.ts';
import { fillTemplate } from '../../src/main/templates/index.ts';
import { ENTRY_FOLDER } from '../cli/run.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';
import { openPackage, packageProblems } from '../writing/ooxml/package.ts';
import { ALL_MARKS, officeTemplate } from './template.ts';

const reader = createReportReader({ workerUrl: placesOf(ENTRY_FOLDER).readWorker });
afterAll(() => reader.close());

const report = sampleReport();
const fill = (bytes: Uint8Array): Promise<Uint8Array> =>
  fillTemplate(
    { name: '模板.docx', bytes },
    { report, draft: false, look: DEFAULT_LOOK, date: '2026年1月5日' },
  );
const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** The template with one part changed or added. */
const changed = (bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [path]: strToU8(change(partOf(bytes, path))) });

describe('an office’s own Word template', () => {
  it('comes back with the whole report in the places of its marks', async () => {
    const bytes = await fill(await officeTemplate());
    const document = partOf(bytes, 'word/document.xml');
    expect(document).not.toContain('【标');
    expect(document.match(/<w:tbl>/g)).toHaveLength(3);
    expect(packageProblems(openPackage(bytes))).toEqual([]);
    await expect(
      assertHoldsReport(reader, { name: '年报.docx', bytes }, report),
    ).resolves.toBeUndefined();
  });

  it('holds 撰稿、审核信息 where it has a mark for them, and needs none', async () => {
    const named = { ...report, review: '撰稿：甲某\n一审：乙某' };
    const request = { report: named, draft: false, look: DEFAULT_LOOK, date: '2026年1月5日' };
    const filled = async (marks: readonly string[]): Promise<string> => {
      const template = { name: '模板.docx', bytes: await officeTemplate(marks) };
      return partOf(await fillTemplate(template, request), 'word/document.xml');
    };
    expect(await filled(ALL_MARKS)).not.toContain('甲某');
    expect(await filled([...ALL_MARKS, '【审核信息】'])).toMatch(/撰稿：甲某<[^]*一审：乙某</);
  });

  it('keeps its styles, its foot and the look of each run, and fills its head', async () => {
    const template = await officeTemplate();
    const bytes = await fill(template);
    const document = partOf(bytes, 'word/document.xml');
    const [line] = (report.sections[0]?.text ?? '').split('\n');
    expect(document).toMatch(
      new RegExp(`<w:pStyle w:val="OfficeBody"/></w:pPr><w:r>[^]{0,80}${line}`),
    );
    expect(document).toContain('2026年1月5日）');
    const before = unzipSync(template);
    const after = unzipSync(bytes);
    const foot = Object.keys(before).find((path) => /footer\d*\.xml$/.test(path)) ?? '';
    expect(after[foot]).toEqual(before[foot]);
    const head = Object.keys(before).find((path) => /header\d*\.xml$/.test(path)) ?? '';
    expect(partOf(bytes, head)).toContain(`${report.unitName}文件`);
    expect(partOf(bytes, 'word/styles.xml')).toContain('本局正文');
  });

  it('gives the same bytes for the same report', async () => {
    const template = await officeTemplate();
    expect(await fill(template)).toEqual(await fill(template));
  });

  it('is refused, with their names, where marks are missing or stand for nothing', async () => {
    const marks = [...ALL_MARKS.filter((mark) => mark !== '【表三】'), '【表五】'];
    await expect(fill(await officeTemplate(marks))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      facts: { detail: '模板里缺少标记 【表三】；不认识的标记 【表五】' },
    });
  });

  it('is refused with macros, parts from elsewhere, or entities', async () => {
    const good = await officeTemplate();
    const refused = async (bytes: Uint8Array): Promise<void> => {
      await expect(fill(bytes)).rejects.toMatchObject({
        code: expect.stringMatching(/UNSUPPORTED_FORMAT|UNREADABLE_FILE/),
      });
    };
    await refused(changed(good, 'word/vbaProject.bin', () => 'x'));
    const outside =
      '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.invalid/a.dotm" TargetMode="External"/></Relationships>';
    await refused(
      changed(good, 'word/_rels/document.xml.rels', (xml) =>
        xml.replace('</Relationships>', outside),
      ),
    );
    await refused(
      changed(good, 'word/document.xml', (xml) =>
        xml.replace(/\?>/, '?><!DOCTYPE a [<!ENTITY b "c">]>'),
      ),
    );
    await refused(strToU8('no zip at all'));
  });
});
