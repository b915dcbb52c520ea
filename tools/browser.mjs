import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { succeeds } from './run.mjs'

const onThePath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const onMacOs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * The Chromium for tests: CHROMIUM_PATH, one of the machine's own, or playwright-core's download.
 * Each is tried, for a download may lack libraries, and Ubuntu's `chromium-browser` may only say to install a snap.
 * @returns its path or name, undefined where there is none
 */
export function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, ...onThePath, onMacOs, ...downloaded()]
  return candidates.find((program) => program && succeeds(program, ['--version']))
}

/** Where a program that was found by its name alone lies; Playwright wants to know. */
export function pathOf(program) {
  const folders = program.includes('/') ? [] : (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? program
}

function downloaded() {
  const cache =
    process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache')
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(cache, 'ms-playwright')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .filter((path) => /chromium.*\/(headless_shell|chrome-headless-shell|chrome)$/.test(path))
    .map((path) => join(folder, path))
}
