import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const CONFIG = '.dependency-cruiser.cjs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-layers-'));
  cpSync(join(ROOT, CONFIG), join(folder, CONFIG));
  cpSync(join(ROOT, 'tsconfig'), join(folder, 'tsconfig'), { recursive: true });
  cpSync(join(ROOT, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function broken(files: Readonly<Record<string, string>>): readonly string[] {
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const depcruise = join(
    ROOT,
    'node_modules',
    'dependency-cruiser',
    'bin',
    'dependency-cruiser.mjs',
  );
  const { stdout } = spawnSync(
    process.execPath,
    [depcruise, 'src', '--config', CONFIG, '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const result = JSON.parse(stdout) as {
    readonly summary: {
      readonly violations: readonly { readonly rule: { readonly name: string } }[];
    };
  };
  return [...new Set(result.summary.violations.map(({ rule }) => rule.name))].toSorted();
}

const exported = 'export const value = 1;\n';
const importing = (path: string): string =>
  `import { value } from '${path}';\nexport const other = value;\n`;

// The check once saw no TypeScript at all and found nothing wrong (TypeScript 7 has no API it could use).
it.each([
  ['domain-is-pure', 'src/domain/a.ts', '../main/b.ts', 'src/main/b.ts'],
  ['contract', 'src/contract/a.ts', '../main/b.ts', 'src/main/b.ts'],
  ['renderer', 'src/renderer/a.ts', '../main/b.ts', 'src/main/b.ts'],
  ['preload', 'src/preload/a.ts', '../domain/b.ts', 'src/domain/b.ts'],
  ['store', 'src/main/store/a.ts', '../services/b.ts', 'src/main/services/b.ts'],
  ['readers', 'src/main/readers/a.ts', '../store/b.ts', 'src/main/store/b.ts'],
  ['writers', 'src/main/writers/a.ts', '../store/b.ts', 'src/main/store/b.ts'],
  ['services', 'src/main/services/a.ts', '../store/b.ts', 'src/main/store/b.ts'],
])('an import that breaks the rule %s is refused', (rule, from, specifier, to) => {
  expect(broken({ [from]: importing(specifier), [to]: exported })).toContain(rule);
});

it('Node in the domain, SQL outside the store and Electron outside its shell are refused', () => {
  expect(broken({ 'src/domain/a.ts': "import 'node:fs';\n" })).toEqual(['domain-has-no-packages']);
  expect(broken({ 'src/main/services/a.ts': "import 'better-sqlite3';\n" })).toEqual([
    'sql-only-in-the-store',
  ]);
  expect(broken({ 'src/main/readers/a.ts': "import 'electron';\n" })).toEqual([
    'electron-only-in-its-shell',
  ]);
});

it('circles are refused, and allowed imports are not', () => {
  expect(
    broken({ 'src/domain/a.ts': importing('./b.ts'), 'src/domain/b.ts': importing('./a.ts') }),
  ).toEqual(['no-circular']);
  expect(
    broken({ 'src/renderer/a.ts': importing('../domain/b.ts'), 'src/domain/b.ts': exported }),
  ).toEqual([]);
});
