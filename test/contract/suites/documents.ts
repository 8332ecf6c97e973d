import { describe, expect, it } from 'vitest';
import { officeTemplate } from '../../templates/template.ts';
import { failureOf, newReport } from '../scenario.ts';
import type { Client } from '../transports.ts';

/** Documents beside the report itself: the page for review, and Word in an office's own template. */
export function documentsSuite(client: () => Client): void {
  const templateOf = async (marks?: readonly string[]): Promise<File> =>
    new File([new Uint8Array(await officeTemplate(marks))], '模板.docx');

  describe('exports.review and exports.fromTemplate', () => {
    it('give the 审阅页 of a report as one page', async () => {
      const { id } = await newReport(client(), '示例县河湖保护中心');
      const file = await client().exports.review({ id });
      expect(file.name).toBe('示例县河湖保护中心2025年政府信息公开工作年度报告_审阅页.html');
      expect(await file.text()).toContain('示例县河湖保护中心');
    });

    it('give Word in the template that was sent, or say which marks are missing', async () => {
      const { id } = await newReport(client(), '示例县园林绿化中心');
      const file = await client().exports.fromTemplate({ id, template: await templateOf() });
      expect(file.name).toMatch(/^示例县园林绿化中心2025年.*_送审稿_\d{8}\.docx$/);
      const refused = client().exports.fromTemplate({
        id,
        template: await templateOf(['【表二】']),
      });
      const { code, facts } = await failureOf(refused);
      expect(code).toBe('BAD_REQUEST');
      expect(facts.detail).toContain('【表三】');
    });
  });
}
