import { defineConfig } from 'playwright/test';
import { browserExecutable } from './fixtures/browser.ts';
import type { Shell } from './fixtures/test.ts';

const isRoot = process.getuid?.() === 0;

const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

export default defineConfig<{ shell: Shell }>({
  testDir: 'specs',
  outputDir: '../test-results/e2e',
  globalSetup: './fixtures/setup.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // Only a hang is a failure; no test depends on time.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browserExecutable(),
      args: isRoot ? [...QUIET, '--disable-gpu', '--no-sandbox'] : [...QUIET, '--disable-gpu'],
    },
  },
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    { name: 'electron', use: { shell: 'electron' } },
  ],
});
