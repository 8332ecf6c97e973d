import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { THIS_YEAR_SAMPLE } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { ALL_MARKS, officeTemplate } from '../templates/template.ts';
import { REFUSED, run } from './run.ts';

async function converted(out: string, marks?: readonly string[]) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '模板.docx'), await officeTemplate(marks));
  const ran = await run(['convert', THIS_YEAR_SAMPLE, out, '--template', '模板.docx'], folder);
  return { ...ran, folder };
}

describe('convert --template', () => {
  it('writes the report into the office’s own document, and its numbers read back', async () => {
    const { status, folder } = await converted('年报.docx');
    expect(status).toBe(0);
    const tables = async (file: string): Promise<unknown> =>
      JSON.parse((await run(['read', file, '--json'], folder)).out).tables;
    expect(await tables('年报.docx')).toEqual(await tables(THIS_YEAR_SAMPLE));
  });

  it('names the marks that are missing and leaves no file', async () => {
    const marks = ALL_MARKS.filter((mark) => mark !== '【表四】');
    const { folder, ...ran } = await converted('年报.docx', marks);
    expect(ran).toEqual({ ...REFUSED, err: expect.stringMatching(REFUSED.err) });
    expect(ran.err).toContain('缺少标记 【表四】');
    expect(existsSync(join(folder, '年报.docx'))).toBe(false);
  });

  it('writes nothing but Word', async () => {
    const { folder: _folder, ...ran } = await converted('年报.html');
    expect(ran).toEqual({ ...REFUSED, err: expect.stringMatching(/\.docx/) });
  });
});
