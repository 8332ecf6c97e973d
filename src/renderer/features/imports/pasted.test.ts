import { describe, expect, it } from 'vitest';
import { pastedFile, type Pasted } from './pasted.ts';

const NOTHING: Pasted = { html: '', text: '', file: null };

describe('what was pasted', () => {
  it('is read as a page where it holds a table, whatever charset the page claims', async () => {
    const html = '<meta charset="gb2312"><table><tr><td>表</td></tr></table>';
    const file = pastedFile({ ...NOTHING, html, text: '表' });
    expect(file?.name).toMatch(/\.html$/);
    expect(await file?.text()).toContain('<td>表</td>');
  });

  it('is read as plain text where it holds no table', async () => {
    const file = pastedFile({ ...NOTHING, html: '<b>总体情况</b>', text: '总体情况' });
    expect(file?.name).toMatch(/\.txt$/);
    expect(await file?.text()).toBe('总体情况');
  });

  it('is the file itself where a file was copied', () => {
    const file = new File(['x'], 'a.doc');
    expect(pastedFile({ ...NOTHING, file })).toBe(file);
  });

  it('is nothing where the clipboard is empty', () => {
    expect(pastedFile({ ...NOTHING, text: ' \n' })).toBeNull();
  });
});
