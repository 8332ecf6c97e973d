import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { officeTemplate } from '../../templates/template.ts';
import { failureOf, newReport } from '../scenario.ts';
import type { Client } from '../transports.ts';

/** Documents beside the report itself: the page for review, and Word in an office's own template. */
export function documentsSuite(client: () => Client): void {
  const templateOf = async (marks?: readonly string[]): Promise<File> =>
    new File([new Uint8Array(await officeTemplate(marks))], '模板.docx');

  describe('exports.review, exports.blankForm and exports.fromTemplate', () => {
    it('give the 审阅页 of a report as one page', async () => {
      const { id } = await newReport(client(), '示例县河湖保护中心');
      const file = await client().exports.review({ id });
      expect(file.name).toBe('示例县河湖保护中心2025年政府信息公开工作年度报告_审阅页.html');
      expect(await file.text()).toContain('示例县河湖保护中心');
    });

    it('give an empty workbook that comes back as a report of the agency that filled it in', async () => {
      const file = await client().exports.blankForm({ unitName: '', year: 2025 });
      expect(file.name).toBe('2025年政府信息公开工作年度报告_空白填报表.xlsx');
      const filled = await filledIn(await file.arrayBuffer(), '示例县档案馆');
      const preview = await client().imports.preview({ file: new File([filled], '交回.xlsx') });
      expect(preview.read).toMatchObject({ unitName: '示例县档案馆', year: 2025 });
      const { code } = await failureOf(
        client().exports.blankForm({ unitName: '示例县档案馆', year: 2018 }),
      );
      expect(code).toBe('BAD_REQUEST');
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

/** A clerk of the agency writes its name on the cover. */
async function filledIn(workbook: ArrayBuffer, unitName: string): Promise<ArrayBuffer> {
  const book = new excel.Workbook();
  await book.xlsx.load(workbook);
  const cover = book.getWorksheet('封面');
  if (cover) cover.getCell('B2').value = unitName;
  return await book.xlsx.writeBuffer();
}
