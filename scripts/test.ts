/** `npm test`: lint, types, unit, property, contract and e2e tests, with a closing summary. */
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { run } from './lib/run.ts';

interface Tally {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const REPORTS = 'test-results';
const UNIT_REPORT = `${REPORTS}/unit.json`;
const E2E_REPORT = `${REPORTS}/e2e.json`;

async function step(name: string, script: string): Promise<Tally> {
  console.log(`\n==== ${name}`);
  const status = await run(['npm', 'run', '--silent', script]);
  return { name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

async function unitTests(): Promise<Tally> {
  console.log('\n==== unit, property and contract tests');
  const status = await run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ]);
  const report: unknown = await readJson(UNIT_REPORT);
  return tally('unit, property and contract tests', status, {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  });
}

async function e2eTests(): Promise<Tally> {
  console.log('\n==== e2e tests');
  const status = await run(
    ['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(E2E_REPORT) },
  );
  const report: unknown = await readJson(E2E_REPORT);
  const stats = isRecord(report) ? report['stats'] : undefined;
  return tally('e2e tests', status, {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
    skipped: numberAt(stats, 'skipped'),
  });
}

function tally(name: string, status: number, counts: Omit<Tally, 'name'>): Tally {
  // A runner that died without a report, or ran nothing, has failed.
  const nothing = counts.passed + counts.failed === 0;
  const failed = counts.failed === 0 && (status !== 0 || nothing) ? 1 : counts.failed;
  return { name, ...counts, failed };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function numberAt(value: unknown, key: string): number {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'number' ? found : 0;
}

await rm(REPORTS, { recursive: true, force: true });
const tallies = [
  await step('lint', 'lint'),
  await step('types', 'typecheck'),
  // Tests of the shells and e2e run the built program.
  await step('build', 'build'),
  await unitTests(),
  await e2eTests(),
];

console.log('\n==== summary');
for (const { name, passed, failed, skipped } of tallies) {
  const mark = failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
}
const sum = (key: 'passed' | 'failed' | 'skipped') =>
  tallies.reduce((total, each) => total + each[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
