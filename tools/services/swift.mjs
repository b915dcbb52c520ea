// OpenStack Swift with its s3api as Debian packages it: an S3-compatible store that checks signatures.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort, temporaryFolder, waitFor } from './folder.mjs'

const servers = ['object', 'container', 'account']

export const swiftNeeds = [...servers, 'proxy']
  .map((name) => ({
    name: `Swift (${name})`,
    isThere: () => existsSync(`/usr/bin/swift-${name}-server`),
    debian: `swift-${name}`,
  }))
  .concat({ name: 'memcached', isThere: () => existsSync('/usr/bin/memcached'), debian: 'memcached' })

const swiftConf = `[swift-hash]
swift_hash_path_prefix = madoguchi
swift_hash_path_suffix = journeys
`

const serverConf = (folder, { name, port }) => `[DEFAULT]
swift_dir = ${folder}/etc
devices = ${folder}/srv
mount_check = false
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
log_level = WARNING
disable_fallocate = true
[pipeline:main]
pipeline = ${name}-server
[app:${name}-server]
use = egg:swift#${name}
`

const proxyConf = (folder, { port, cache }) => `[DEFAULT]
swift_dir = ${folder}/etc
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
log_level = WARNING
[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck cache listing_formats bulk s3api tempauth slo dlo versioned_writes symlink proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
storage_url_scheme = default
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
dns_compliant_bucket_names = true
check_bucket_owner = false
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${cache}
[filter:versioned_writes]
use = egg:swift#versioned_writes
allow_versioned_writes = true
${['catch_errors', 'gatekeeper', 'healthcheck', 'listing_formats', 'bulk', 'slo', 'dlo', 'symlink']
  .map((name) => `[filter:${name}]\nuse = egg:swift#${name}\n`)
  .join('')}`

/** @returns its address and keys as an S3 client needs them, and how to stop it */
export async function startSwift() {
  const { folder, remove } = temporaryFolder('swift')
  for (const name of ['etc', 'srv/d1']) mkdirSync(join(folder, name), { recursive: true })
  const etc = join(folder, 'etc')
  const [port, cache] = [await freePort(), await freePort()]
  writeFileSync(join(etc, 'swift.conf'), swiftConf)
  const ports = []
  for (const name of servers) {
    const own = await freePort()
    ports.push(own)
    makeRing(etc, name, own)
    writeFileSync(join(etc, `${name}-server.conf`), serverConf(folder, { name, port: own }))
  }
  writeFileSync(join(etc, 'proxy-server.conf'), proxyConf(folder, { port, cache }))
  const started = [
    spawn('memcached', ['-u', userInfo().username, '-l', '127.0.0.1', '-p', String(cache), '-m', '32'], {
      stdio: 'ignore',
    }),
    ...[...servers, 'proxy'].map((name) =>
      spawn(`/usr/bin/swift-${name}-server`, [join(etc, `${name}-server.conf`)], {
        cwd: etc,
        stdio: 'ignore',
      }),
    ),
  ]
  const endpoint = `http://127.0.0.1:${port}`
  await waitFor('Swift', () => isUp(`${endpoint}/healthcheck`))
  // The proxy answers before those behind it do.
  for (const own of ports) await waitFor('Swift', () => isUp(`http://127.0.0.1:${own}/`))
  return {
    endpoint,
    region: 'us-east-1',
    accessKey: 'test:tester',
    secretKey: 'testing',
    async stop() {
      for (const child of started) {
        child.kill('SIGTERM')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      }
      remove()
    },
  }
}

/** Whether it answers, whatever that is. */
const isUp = (url) =>
  fetch(url).then(
    () => true,
    () => false,
  )

function makeRing(etc, name, port) {
  const build = (...args) => {
    const { status, stderr } = spawnSync('swift-ring-builder', [`${name}.builder`, ...args], {
      cwd: etc,
      encoding: 'utf8',
    })
    // 1 is its way to say that there was nothing to balance with one device.
    if (status !== 0 && status !== 1) throw new Error(`swift-ring-builder ${args[0]}: ${stderr}`)
  }
  build('create', '4', '1', '1')
  build(
    'add',
    '--region',
    '1',
    '--zone',
    '1',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--device',
    'd1',
    '--weight',
    '1',
  )
  build('rebalance')
}

/** Makes a bucket in a store as {@link startSwift} gives it. */
export async function makeBucket({ endpoint, region, accessKey, secretKey, bucket }) {
  const { CreateBucketCommand, S3Client } = await import('@aws-sdk/client-s3')
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  await client.send(new CreateBucketCommand({ Bucket: bucket }))
  client.destroy()
}
