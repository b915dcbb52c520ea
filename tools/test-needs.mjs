import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './browser.mjs'
import { pinnedNode, root } from './environment.mjs'
import { capture, succeeds } from './run.mjs'

/** What tests use besides npm's packages: how to see that it is there, and Debian's package for it. */
const needs = [
  { name: 'Chromium', isThere: () => findChromium() !== undefined, debian: 'chromium' },
  { name: 'a Japanese font (fc-list :lang=ja)', isThere: hasJapaneseFont, debian: 'fonts-noto-cjk' },
  { name: 'pdftotext', isThere: () => succeeds('pdftotext', ['-v']), debian: 'poppler-utils' },
]

/**
 * Installs what is missing where that is possible; says what is missing where it is not.
 * @param more needed besides, in the same shape as {@link needs}
 * @returns whether everything is there
 */
export async function ensureTestNeeds(more = []) {
  const isMissing = (need) => !need.isThere()
  let missing = [...needs, ...more].filter(isMissing)
  if (missing.some((need) => need.debian === 'chromium')) {
    await downloadChromium()
    missing = missing.filter(isMissing)
  }
  if (missing.length > 0) missing = (await installFromDebian(missing)).filter(isMissing)
  for (const { name, debian } of missing) {
    console.error(`テストに必要なものがありません: ${name}（Debian のパッケージ ${debian}）`)
    console.error(`Missing for the tests: ${name} (Debian's package ${debian})`)
  }
  return missing.length === 0
}

async function downloadChromium() {
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js')
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  console.log('Downloading a Chromium for the tests …')
  await capture(pinnedNode, [cli, 'install', 'chromium-headless-shell'], { env, timeout: 180_000 })
}

async function installFromDebian(missing) {
  const isRoot = process.getuid?.() === 0
  if (!existsSync('/usr/bin/apt-get') || !(isRoot || succeeds('sudo', ['-n', 'true']))) return missing
  const packages = missing.map((need) => need.debian)
  console.log(`Installing ${packages.join(', ')} …`)
  const command = ['sh', join(root, 'tools', 'install-debian-packages.sh'), ...packages]
  if (!isRoot) command.unshift('sudo', '-n')
  const { code, output } = await capture(command[0], command.slice(1))
  if (code !== 0) console.error(output)
  return missing
}

function hasJapaneseFont() {
  if (process.platform === 'darwin') return true
  return succeeds('sh', ['-c', 'fc-list :lang=ja | grep -q .'])
}
