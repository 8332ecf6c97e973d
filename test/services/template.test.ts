import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { ALL_MARKS, officeTemplate } from '../templates/template.ts';

it('puts a report of the database into the template of its office, marked 送审稿 until it is final', async () => {
  const app = openTestApp(temporaryFolder());
  const { id } = await app.services.samples.load();
  const bytes = await officeTemplate();
  const request = { id, template: { name: '模板.docx', bytes } };
  const file = await app.services.exports.fromTemplate(request);
  expect(file.name).toContain('送审稿');
  const document = strFromU8(unzipSync(file.bytes)['word/document.xml'] ?? new Uint8Array());
  expect(document.match(/<w:t>送审稿<\/w:t>/g)).toHaveLength(1);
  await app.close();
});

it('puts 送审稿 where the template has a place for it', async () => {
  const app = openTestApp(temporaryFolder());
  const { id } = await app.services.samples.load();
  const bytes = await officeTemplate([...ALL_MARKS, '【送审稿】']);
  const request = { id, template: { name: '模板.docx', bytes } };
  const file = await app.services.exports.fromTemplate(request);
  const document = strFromU8(unzipSync(file.bytes)['word/document.xml'] ?? new Uint8Array());
  expect(document.match(/送审稿/g)).toHaveLength(1);
  expect(document.lastIndexOf('送审稿')).toBeGreaterThan(document.lastIndexOf('<w:tbl>'));
  await app.close();
});
