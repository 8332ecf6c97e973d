import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../src/main/ports/index.ts';

const folder = join(import.meta.dirname, '../fixtures/reading');

export function fixture(name: string): SourceFile {
  return { name, bytes: readFileSync(join(folder, name)) };
}

export function textFile(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A report on `name` with the tables of the sample for 2023 as a web page. */
export function sampleHtml(): string {
  return new TextDecoder().decode(fixture('sample-2023.html').bytes);
}
