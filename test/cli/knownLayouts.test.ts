import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codedPage, pointAtEnds } from '../support/codedPage.ts';
import { openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { REFUSED, run } from './run.ts';

it('import reads a layout that was pointed at in the window', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '乙局.html'), codedPage('乙局.html').bytes);
  const args = ['import', '乙局.html', '--data', 'd', '--unit', '示例县乙局'];
  const before = await run(args, folder);
  expect(before).toMatchObject({ status: 2, out: '', err: expect.stringMatching(REFUSED.err) });

  const app = openTestApp(join(folder, 'd'));
  const bare = await app.services.imports.preview(codedPage('甲局.html'), true);
  const { token } = await pointAtEnds(app, bare);
  const unit = { name: '示例县甲局' };
  app.services.imports.accept({ token, unit, year: 2024, accept: 'all' });
  await app.close();

  const { status, out } = await run(args, folder);
  expect(status).toBe(0);
  expect(out).toContain('示例县乙局 2024年（新建）');
  expect(out).toContain('文件里没有表二、表四');
});
