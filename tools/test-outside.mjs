// `npm run test:outside`: what is promised of every file store and scanner, kept by real ones: Swift and clamd.
import { join } from 'node:path'
import { pinnedNode, projectEnvironment, root, setUp } from './environment.mjs'
import { run } from './run.mjs'
import { ensureTestNeeds } from './test-needs.mjs'

await setUp()
const { clamdNeeds, startClamd } = await import('./services/clamd.mjs')
const { makeBucket, startSwift, swiftNeeds } = await import('./services/swift.mjs')
if (!(await ensureTestNeeds([...clamdNeeds, ...swiftNeeds]))) process.exit(1)

const running = []
try {
  const clamd = await startClamd()
  running.push(clamd)
  const swift = await startSwift()
  running.push(swift)
  await makeBucket({ ...swift, bucket: 'files' })
  const cli = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  process.exitCode = await run(pinnedNode, [cli, 'run', 'src/outside/files', 'src/outside/scanner'], {
    cwd: root,
    env: {
      ...projectEnvironment(),
      CLAMD_TEST_URL: clamd.url,
      S3_TEST_URL: `s3://files?endpoint=${encodeURIComponent(swift.endpoint)}&region=${swift.region}`,
      AWS_ACCESS_KEY_ID: swift.accessKey,
      AWS_SECRET_ACCESS_KEY: swift.secretKey,
    },
  })
} finally {
  for (const service of running.reverse()) await service.stop()
}
