import { describe, expect, it } from 'vitest';
import { cellEdit, editsToSample, failureOf, newReport } from '../scenario.ts';
import type { Client } from '../transports.ts';

export function finalizingSuite(client: () => Client): void {
  describe('定稿 and documents', () => {
    it('refuses 定稿 while errors stand and says which', async () => {
      const { id, version } = await newReport(client(), '示例县统计局');
      const { code, facts } = await failureOf(client().reports.finalize({ id, version }));
      expect(code).toBe('ERRORS_STAND');
      expect(facts.findings?.join()).toContain('表三');
    });

    it('locks a finalized report until it is reopened', async () => {
      const { id, report } = await newReport(client(), '示例县审计局');
      const edits = editsToSample(report);
      const { version } = await client().reports.edit({
        id,
        version: 1,
        source: 'fill',
        edits: [...edits],
      });
      const finalized = await client().reports.finalize({ id, version });
      expect(finalized.state).toBe('finalized');

      const edit = { id, source: 'typing' as const, edits: [cellEdit('granted', 12, 13)] };
      const refused = await failureOf(
        client().reports.edit({ ...edit, version: finalized.version }),
      );
      expect(refused.code).toBe('FINALIZED');
      expect((await failureOf(client().reports.remove({ id }))).code).toBe('FINALIZED');

      const reopened = await client().reports.reopen({ id });
      expect(reopened.state).toBe('draft');
      await client().reports.edit({ ...edit, version: reopened.version });
    });

    it('exports a draft marked as such, and refuses a final document while errors stand', async () => {
      const { id, report } = await newReport(client(), '示例县交通局');
      const refused = client().exports.document({ id, format: 'xlsx', draft: false });
      expect((await failureOf(refused)).code).toBe('ERRORS_STAND');
      const draft = await client().exports.document({ id, format: 'json', draft: true });
      expect(draft.name).toBe('示例县交通局2025年政府信息公开工作年度报告_送审稿_20260110.json');

      await client().reports.edit({
        id,
        version: 1,
        source: 'fill',
        edits: [...editsToSample(report)],
      });
      for (const format of ['docx', 'xlsx', 'html', 'json'] as const) {
        const file = await client().exports.document({ id, format, draft: false });
        expect(file.name).toBe(`示例县交通局2025年政府信息公开工作年度报告.${format}`);
        expect(file.size).toBeGreaterThan(1000);
      }
    });
  });
}
