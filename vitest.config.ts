import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Four levels, cheapest first: `pure` needs nothing, `db` and `contract` a real PostgreSQL, `browser` Chromium. */
export default defineConfig({
  test: {
    // Vitest leaves one core to the editor; a test run on a small machine wants both.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['src/**/*.db.test.ts'],
          // Some start the command line as a process: a busy machine is no fault.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['src/**/*.db.test.ts'],
          globalSetup: ['tests/support/database-template.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: ['tests/support/database-template.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/database-template.ts', 'tests/support/chromium.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // A browser on two busy cores sometimes loses a click to a redraw; a fault that stays fails twice.
          retry: 1,
        },
      },
    ],
  },
});
