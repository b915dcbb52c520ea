import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Stories in a real browser, against the built server: `npx vitest run --config journeys/vitest.config.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['journeys/**/*.test.ts'],
    globalSetup: ['journeys/build-first.ts'],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    expect: { poll: { timeout: 15_000 } },
  },
})
