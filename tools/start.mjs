// `npm start`: installs and builds what is missing, then runs the demonstration with the arguments given.
import { join } from 'node:path'
import { build, isBuilt } from './build.mjs'
import { pinnedNode, projectEnvironment, root, setUp, stop } from './environment.mjs'
import { run } from './run.mjs'

await setUp()
if (!isBuilt()) {
  console.log('ビルドしています。\nBuilding …')
  const { code, output } = await build()
  if (code !== 0) stop(code, `${output}\nビルドできませんでした。`, 'The build failed.')
}
const server = join(root, 'dist', 'server', 'main.js')
process.exitCode = await run(pinnedNode, [server, 'demo', ...process.argv.slice(2)], {
  env: projectEnvironment(),
})
