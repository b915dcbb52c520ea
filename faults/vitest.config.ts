import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * Faults against the built server: `npx vitest run --config faults/vitest.config.ts`. Times are part of what is found, so
 * the long form runs one scenario at a time.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['faults/scenarios/*.test.ts'],
    globalSetup: ['journeys/build-first.ts'],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    maxWorkers: process.env.FAULTS === 'long' ? 1 : 2,
  },
})
