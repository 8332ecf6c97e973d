/**
 * `npm run bench [row …]`: every performance figure of the project, side by side with its peers in one run.
 * Machines are noisy: read the ratios, not the milliseconds. A benchmark is not a test.
 */
import { printRow, type Row } from './lib/measure.ts';

const ROWS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  checks: async () => [await (await import('./checks.ts')).checksRow()],
  text: async () => [await (await import('./text.ts')).textRow()],
  edit: async () => [await (await import('./window.ts')).editRow()],
  start: async () => [await (await import('./window.ts')).startRow()],
  reading: async () => (await import('./reading.ts')).readingRows(),
  folder: async () => [await (await import('./folder.ts')).folderRow()],
  bombs: async () => [await (await import('./bombs.ts')).bombsRow()],
  many: async () => [await (await import('./many.ts')).manyRow()],
  list: async () => [await (await import('./many.ts')).listRow()],
  writing: async () => [await (await import('./writing.ts')).writingRow()],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(ROWS, name));
if (unknown.length > 0) {
  console.error(`no such row: ${unknown.join(', ')}; there are ${Object.keys(ROWS).join(', ')}`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(ROWS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const row of await measure()) printRow(row);
}
