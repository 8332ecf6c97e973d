import { assert, boolean, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFileName } from './fileName.ts';

const PARTS = {
  unitName: '示例县示例局',
  year: 2024,
  format: 'docx',
  draft: false,
  date: '20260115',
};

describe('reportFileName', () => {
  it('names the agency and the year', () => {
    expect(reportFileName(PARTS)).toBe('示例县示例局2024年政府信息公开工作年度报告.docx');
  });

  it('marks a draft with its day', () => {
    expect(reportFileName({ ...PARTS, draft: true })).toBe(
      '示例县示例局2024年政府信息公开工作年度报告_送审稿_20260115.docx',
    );
  });

  it('numbers the files of a batch', () => {
    expect(reportFileName({ ...PARTS, position: 7 })).toMatch(/^007_示例县/);
  });

  it('replaces what no Windows file name may hold', () => {
    expect(reportFileName({ ...PARTS, unitName: 'a\\b/c:d*e?f"g<h>i|j' })).toMatch(
      /^a_b_c_d_e_f_g_h_i_j2024年/,
    );
  });

  it('keeps the name of a device from being taken for the device', () => {
    expect(reportFileName({ ...PARTS, unitName: 'CON' })).toMatch(/^CON2024年/);
    expect(reportFileName({ ...PARTS, unitName: 'com1.txt' })).toMatch(/^_com1\.txt2024年/);
  });

  it('is short and safe for any name', () => {
    assert(
      property(
        string({ unit: 'binary', maxLength: 300 }),
        boolean(),
        integer({ min: 1, max: 9999 }),
        (unitName, draft, position) => {
          const name = reportFileName({ ...PARTS, unitName, draft, position });
          expect(name.length).toBeLessThanOrEqual(120);
          expect(Buffer.byteLength(name, 'utf8')).toBeLessThanOrEqual(240);
          // eslint-disable-next-line no-control-regex
          expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]/);
          expect(name.isWellFormed()).toBe(true);
          expect(name).toMatch(/\.docx$/);
        },
      ),
    );
  });
});
