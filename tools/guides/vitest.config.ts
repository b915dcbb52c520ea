import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The walks that take the guides' pictures, in a real browser against the built server: `npm run make:guides`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tools/guides/*.walk.ts'],
    globalSetup: ['journeys/build-first.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
    expect: { poll: { timeout: 30_000 } },
  },
})
