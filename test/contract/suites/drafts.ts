import { describe, expect, it } from 'vitest';
import { DEFAULT_OFFICE_LOOK } from '../../../src/domain/report/index.ts';
import { readDocument } from '../../../src/main/readers/index.ts';
import { officeTemplate } from '../../templates/template.ts';
import { all } from '../../writing/ooxml/xmlTree.ts';
import { documentOf, resolved } from '../../writing/resolved.ts';
import { cellEdit, failureOf, newReport, requestsCell } from '../scenario.ts';
import type { Client } from '../transports.ts';

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** 送审稿 that go out, and what changed since. */
export function draftsSuite(client: () => Client): void {
  const circulate = async (name: string): ReturnType<typeof newReport> => {
    const open = await newReport(client(), name);
    await client().exports.document({ id: open.id, format: 'docx', draft: true });
    const { version } = await client().reports.edit({
      id: open.id,
      version: open.version,
      source: 'typing',
      edits: [
        cellEdit('newlyReceived', null, 4),
        { kind: 'text', part: 'section5', from: '', to: '解读形式单一。' },
      ],
    });
    return { ...open, version };
  };

  describe('drafts.list, drafts.compare, exports.revisions and exports.comparison', () => {
    it('refuse with NO_DRAFT where no 送审稿 went out', async () => {
      const { id } = await newReport(client(), '示例县未送审单位');
      expect(await client().drafts.list({ id })).toEqual([]);
      const calls = [
        client().drafts.compare({ id, base: 'lastDraft' }),
        client().exports.revisions({ id, draft: null }),
        client().exports.comparison({ id, base: 'lastDraft' }),
      ];
      for (const call of calls) expect((await failureOf(call)).code).toBe('NO_DRAFT');
      const draft = client().exports.revisions({ id, draft: 999_999 });
      expect((await failureOf(draft)).code).toBe('NOT_FOUND');
      const year = client().drafts.compare({ id, base: 'lastYear' });
      expect((await failureOf(year)).code).toBe('NOT_FOUND');
    });

    it('know a draft that went out as Word or in a template, and no other export', async () => {
      const { id } = await newReport(client(), '示例县送审单位');
      await client().exports.document({ id, format: 'xlsx', draft: true });
      await client().exports.document({ id, format: 'json', draft: true });
      expect(await client().drafts.list({ id })).toEqual([]);
      await client().exports.document({ id, format: 'docx', draft: true });
      const template = new File([new Uint8Array(await officeTemplate())], '模板.docx');
      await client().exports.fromTemplate({ id, template });
      const drafts = await client().drafts.list({ id });
      expect(drafts.map(({ madeBy }) => madeBy)).toEqual(['template', 'word']);
      expect(drafts[1]?.fileName).toMatch(/^示例县送审单位2025年.*_送审稿_\d{8}\.docx$/);
    });

    it('name every cell and paragraph that is not the same in printed words', async () => {
      const { id } = await circulate('示例县对照单位');
      const { draft, rows } = await client().drafts.compare({ id, base: 'lastDraft' });
      expect(draft?.madeBy).toBe('word');
      const [before, after] = [[{ text: '空白', changed: true }], [{ text: '4', changed: true }]];
      const row = '表三 一、本年新收政府信息公开申请数量';
      expect(rows).toEqual([
        { kind: 'cell', place: `${row} · 自然人`, before, after },
        { kind: 'cell', place: `${row} · 总计`, before, after },
        {
          kind: 'text',
          place: '五、存在的主要问题及改进情况',
          before: [],
          after: [{ text: '解读形式单一。', changed: true }],
        },
      ]);
    });

    it('give Word with revision marks: accepted it is the report, refused the draft', async () => {
      const open = await circulate('示例县修订单位');
      const file = await client().exports.revisions({ id: open.id, draft: null });
      expect(file.name).toMatch(/^示例县修订单位2025年.*_送审稿_\d{8}_修订\.docx$/);
      const bytes = await bytesOf(file);
      const marks = all(documentOf(bytes), 'w:ins').map(({ attributes }) => attributes);
      expect(marks[0]).toMatchObject({ 'w:author': '示例县修订单位' });
      const [now] = await readDocument({ name: 'a.docx', bytes });
      const [old] = await readDocument({ name: 'a.docx', bytes: resolved(bytes, 'refused') });
      const after = await client().reports.open({ id: open.id });
      expect(now?.tables).toEqual(after.report.tables);
      expect(old?.tables).toEqual(open.report.tables);
      expect(now?.sections[4]?.text).toBe('解读形式单一。');
      expect(old?.sections[4]?.text).toBe('');
    });

    it('mark against the draft before also where the same text is exported twice', async () => {
      const { id } = await circulate('示例县再次单位');
      await client().exports.revisions({ id, draft: null });
      const again = await bytesOf(await client().exports.revisions({ id, draft: null }));
      expect(all(documentOf(again), 'w:ins').length).toBeGreaterThan(1);
      const drafts = await client().drafts.list({ id });
      expect(drafts.map(({ madeBy }) => madeBy)).toEqual(['revisions', 'revisions', 'word']);
      const [same] = drafts;
      const { rows } = await client().drafts.compare({ id, base: same?.id ?? 0 });
      expect(rows).toEqual([]);
    });

    it('sign the marks with the name the office has set', async () => {
      const { id, unit } = await circulate('示例县署名单位');
      const key = `look.${unit.id}`;
      const look = { ...DEFAULT_OFFICE_LOOK, reviser: '局办公室' };
      await client().settings.set({ key, value: JSON.stringify(look) });
      const bytes = await bytesOf(await client().exports.revisions({ id, draft: null }));
      const authors = all(documentOf(bytes), 'w:ins').map(
        ({ attributes }) => attributes['w:author'],
      );
      expect(new Set(authors)).toEqual(new Set(['局办公室']));
    });

    it('give the 对照表 as Word, against a draft and against last year', async () => {
      const open = await circulate('示例县表格单位');
      const file = await client().exports.comparison({ id: open.id, base: 'lastDraft' });
      expect(file.name).toMatch(/^示例县表格单位2025年.*_对照表_\d{8}\.docx$/);
      const cells = all(documentOf(await bytesOf(file)), 'w:tc').map((cell) =>
        all(cell, 'w:t')
          .map(({ text }) => text)
          .join(''),
      );
      expect(cells.slice(0, 6)).toEqual([
        '位置',
        '上一稿',
        '本稿',
        '表三 一、本年新收政府信息公开申请数量 · 自然人',
        '空白',
        '4',
      ]);
      await client().reports.create({ unitId: open.unit.id, year: 2024, from: 'blank' });
      const { draft, rows } = await client().drafts.compare({ id: open.id, base: 'lastYear' });
      expect(draft).toBeNull();
      expect(rows.map(({ place }) => place)).toContain('标题');
      expect(requestsCell(await client().reports.open({ id: open.id }), 'newlyReceived')).toBe(4);
    });
  });
}
