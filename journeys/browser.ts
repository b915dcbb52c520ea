import { type Browser, chromium } from 'playwright-core'
import { findChromium, pathOf } from '../tools/browser.mjs'

/**
 * A Chromium that asks nobody for anything, so that no run depends on other hosts.
 * @param more switches of Chromium besides the usual ones
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
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
      ...more,
    ],
  })
}
