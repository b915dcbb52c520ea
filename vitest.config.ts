import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'testing/**/*.test.{ts,tsx}',
      'seeds/**/*.test.ts',
      'tools/**/*.test.ts',
      'faults/{checkers,mutants,parts}/*.test.ts',
    ],
    globalSetup: ['testing/database/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
