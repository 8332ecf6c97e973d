/** Fills the small disk it is started on but for a few bytes, writes a report there, and says what came of it. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/contract/index.ts';
import { saveWhole } from '../../src/main/files/wholeFile.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';

const FORMATS = ['docx', 'xlsx', 'html', 'json'] as const;
const format = FORMATS.find((one) => one === process.argv[2]) ?? 'json';
const folder = process.argv[3] ?? '';

const report = sampleReport();
const bytes = await createReportWriter().write({ report, format, draft: false });
writeFileSync(join(folder, 'fill'), Buffer.alloc(60 * 1024));
const code = await saveWhole({ path: join(folder, `a.${format}`), bytes, overwrite: false }).then(
  () => 'written',
  (error: unknown) => (error instanceof Failure ? error.code : String(error)),
);
console.log(JSON.stringify({ code, left: readdirSync(folder) }));
