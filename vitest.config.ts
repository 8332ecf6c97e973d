import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    // Only a hang is a failure; no test depends on time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
