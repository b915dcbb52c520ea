// `npm run test:faults [scenario …]`: the long form of faults/, and the table of what came of it.
import { mkdtempSync, readFileSync } from 'node:fs'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { pinnedNode, projectEnvironment, root, setUp } from './environment.mjs'
import { run } from './run.mjs'

await setUp()
const built = await build()
if (built.code !== 0) {
  console.error(built.output)
  process.exit(1)
}

const seed = process.env.FAULT_SEED ?? String(Math.floor(Math.random() * 2 ** 31))
const report = join(mkdtempSync(join(tmpdir(), 'madoguchi-faults-')), 'report.jsonl')
console.log(`FAULT_SEED=${seed} FAULTS=long, rows in ${report}`)

const cli = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const args = [cli, 'run', '--config', 'faults/vitest.config.ts', ...process.argv.slice(2)]
const begin = performance.now()
process.exitCode = await run(pinnedNode, args, {
  cwd: root,
  env: { ...projectEnvironment(), FAULTS: 'long', FAULT_SEED: seed, FAULT_REPORT: report },
})
printTable(rowsOf(report), Math.round((performance.now() - begin) / 60_000))

function rowsOf(file) {
  try {
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  } catch {
    return []
  }
}

/** As docs/operations/reliability.md holds it. */
function printTable(rows, minutes) {
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `\n${availableParallelism()} cores, ${memory} GB, ${minutes} minutes, ${new Date().toISOString().slice(0, 10)}\n`,
  )
  console.log(
    '| scenario | faults | acknowledged | lost | double | mails | sent twice | ready again p50 / p95 | also |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const row of rows) {
    const ready = row.readyP50 === null ? '' : `${row.readyP50} / ${row.readyP95} ms`
    const cells = [
      ...[row.scenario, row.faults || '', row.acknowledged, row.lost, row.double, row.mails],
      ...[row.repeated, ready, row.note ?? ''],
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}
