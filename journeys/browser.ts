import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../tools/browser.mjs'

/** A Chromium that asks nobody for anything, so that no run depends on other hosts. */
export async function openBrowser(): Promise<Browser> {
  const program = findChromium()
  if (!program)
    throw new Error('There is no Chromium: set CHROMIUM_PATH, or run npm test, which installs one.')
  return chromium.launch({
    executablePath: pathOf(program),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

/** Where a program that was found by its name alone lies; Playwright wants to know. */
function pathOf(program: string): string {
  const folders = program.includes('/') ? [] : (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? program
}
