// `npm run test:slow [file …]`: the stories of journeys/ on a bad line and an old phone. What waits for less than it needs
// passes on a quick machine and fails here. JOURNEYS_LATENCY (ms, 250) and JOURNEYS_SLOWNESS (times, 4) may be set.
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
const slow = { JOURNEYS_LATENCY: '250', JOURNEYS_SLOWNESS: '4' }
const cli = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const patience = ['--testTimeout=400000', '--hookTimeout=120000']
process.exitCode = await run(
  pinnedNode,
  [cli, 'run', '--config', 'journeys/vitest.config.ts', ...patience, ...process.argv.slice(2)],
  { cwd: root, env: { ...slow, ...projectEnvironment() } },
)
