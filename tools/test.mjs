// `npm test`: everything that must hold, in order; `--quick` (`npm run check`) leaves out the build and the browser.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './browser.mjs'
import { build } from './build.mjs'
import { pinnedNode, projectEnvironment, root, setUp } from './environment.mjs'
import { capture, run } from './run.mjs'
import { ensureTestNeeds } from './test-needs.mjs'

const quick = process.argv.includes('--quick')
const totals = { passed: 0, failed: 0 }
const tests = []
const reports = mkdtempSync(join(tmpdir(), 'madoguchi-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    interrupted = true
  })

await setUp()
if (!quick) await ensureTestNeeds()
const env = projectEnvironment()
if (!quick) env.CHROMIUM_PATH = findChromium() ?? ''

await step('types', () => quietly('tsc', ['--noEmit']))
await step('lint and format', () => quietly('biome', ['ci']))
await step('unused code', () => quietly('knip', []))
if (!quick) await step('build', showingFailure(build))
await step('tests', () => vitest('tests', []))
if (!quick) await step('journeys', () => vitest('journeys', ['--config', 'journeys/vitest.config.ts']))
if (!quick) await step('faults', () => vitest('faults', ['--config', 'faults/vitest.config.ts']))

printSlowest()
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 ? 0 : 1

/** Runs one step, prints its time and adds what it counted. */
async function step(name, work) {
  const begin = performance.now()
  const { passed, failed } = await work()
  if (interrupted) process.exit(130)
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  totals.passed += passed
  totals.failed += failed
  console.log(`${failed === 0 ? '✓' : '✗'} ${name} ${seconds} s`)
}

/** A step without tests of its own counts as one; it speaks only when it fails. */
function showingFailure(work) {
  return async () => {
    const { code, output } = await work()
    if (code === 0) return { passed: 1, failed: 0 }
    console.log(output)
    return { passed: 0, failed: 1 }
  }
}

function quietly(program, args) {
  return showingFailure(() => capture(program, args, { cwd: root, env }))()
}

async function vitest(name, args) {
  const report = join(reports, `${name}.json`)
  const cli = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(pinnedNode, [cli, 'run', ...args, ...reporters], { cwd: root, env })
  return countsOf(report, code)
}

/** A file that could not even be loaded, or an error outside of any test, is a failure too. */
function countsOf(report, code) {
  let files = []
  try {
    files = JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch {
    return { passed: 0, failed: 1 }
  }
  let failed = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const own = files.flatMap((file) => file.assertionResults)
  tests.push(...own)
  failed += own.filter((test) => test.status === 'failed').length
  if (code !== 0 && failed === 0) failed = 1
  return { passed: own.filter((test) => test.status === 'passed').length, failed }
}

function printSlowest() {
  const slowest = tests.toSorted((a, b) => (b.duration ?? 0) - (a.duration ?? 0)).slice(0, 5)
  for (const { fullName, duration } of slowest) {
    console.log(`  ${((duration ?? 0) / 1000).toFixed(1)} s  ${fullName}`)
  }
}
