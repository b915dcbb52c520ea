// ClamAV's clamd as Debian packages it, with signatures of our own: the EICAR test file, which harms nobody, and the test
// program of clamav-testfiles, where that is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort, temporaryFolder, waitFor } from './folder.mjs'

export const clamdNeeds = [
  { name: 'clamd', isThere: () => existsSync('/usr/sbin/clamd'), debian: 'clamav-daemon' },
]

/** One harmless program, which Debian's clamav-testfiles packs into containers of many kinds. */
const testProgram = '/usr/share/clamav-testfiles/clam.exe'

const eicar = Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE').toString('hex')

const configuration = (folder, port) => `Foreground true
DatabaseDirectory ${folder}/db
TemporaryDirectory ${folder}/tmp
TCPSocket ${port}
TCPAddr 127.0.0.1
User ${userInfo().username}
StreamMaxLength 30M
AlertExceedsMax yes
AlertEncryptedArchive yes
AlertEncryptedDoc yes
`

/** @returns its address, and how to stop it */
export async function startClamd() {
  const { folder, remove } = temporaryFolder('clamd')
  const port = await freePort()
  for (const name of ['db', 'tmp']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'db', 'local.ndb'), `Local.EICAR:0:*:${eicar}\n`)
  if (existsSync(testProgram)) {
    const bytes = readFileSync(testProgram)
    const md5 = createHash('md5').update(bytes).digest('hex')
    writeFileSync(join(folder, 'db', 'local.hdb'), `${md5}:${bytes.length}:Local.TestFile\n`)
  }
  const file = join(folder, 'clamd.conf')
  writeFileSync(file, configuration(folder, port))
  const daemon = spawn('/usr/sbin/clamd', ['-c', file], { stdio: 'ignore' })
  await waitFor('clamd', () => answersPing(port))
  return {
    url: `tcp://127.0.0.1:${port}`,
    version: spawnSync('/usr/sbin/clamd', ['--version'], { encoding: 'utf8' }).stdout.trim(),
    async stop() {
      daemon.kill('SIGTERM')
      if (daemon.exitCode === null && daemon.signalCode === null) await once(daemon, 'exit')
      remove()
    },
  }
}

const answersPing = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('zPING\0'))
    socket.once('data', (data) => {
      socket.destroy()
      resolve(data.toString().startsWith('PONG'))
    })
    socket.once('error', () => resolve(false))
  })
