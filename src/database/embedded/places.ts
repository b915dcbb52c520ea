import { createHash } from 'node:crypto'
import { lstat, mkdir, mkdtemp, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

export type Places = {
  dataDir: string
  lock: string
  cluster: string
  clusterBeingMade: string
  socketFolder: string
  logFile: string
  /** Shown in the title of every process of this database, so that leftovers are known without special rights. */
  clusterName: string
}

export const port = 5432

/** Room for the terminating NUL included, a socket's address has 108 bytes on Linux and 104 on macOS. */
const longestSocketPath = process.platform === 'darwin' ? 103 : 107

/** Makes the folders that are missing, each for its owner alone, and says where everything lies. */
export async function placesIn(dataDir: string): Promise<Places> {
  await mkdir(resolve(dataDir), { recursive: true, mode: 0o700 })
  const root = await realpath(dataDir)
  const { dev, ino } = await stat(root)
  await mkdir(join(root, 'postgres-log'), { recursive: true, mode: 0o700 })
  return {
    dataDir: root,
    lock: join(root, 'in-use'),
    cluster: join(root, 'postgres'),
    clusterBeingMade: join(root, 'postgres.new'),
    socketFolder: await socketFolderIn(root),
    logFile: join(root, 'postgres-log', 'postgres.log'),
    clusterName: `madoguchi-${createHash('sha256').update(`${dev}:${ino}:${root}`).digest('hex').slice(0, 20)}`,
  }
}

async function socketFolderIn(root: string): Promise<string> {
  const near = join(root, 'postgres-socket')
  if (Buffer.byteLength(join(near, `.s.PGSQL.${port}`)) <= longestSocketPath) {
    await mkdir(near, { recursive: true, mode: 0o700 })
    return near
  }
  const record = join(root, 'postgres-socket-folder')
  const recorded = (await readFile(record, 'utf8').catch(() => '')).trim()
  if (recorded && (await isForItsOwnerAlone(recorded, root))) return recorded
  const short = await mkdtemp('/tmp/madoguchi-')
  await writeFile(record, `${short}\n`, { mode: 0o600 })
  return short
}

/** /tmp is everybody's: after it was emptied, someone else may have made a folder of the recorded name. */
async function isForItsOwnerAlone(folder: string, root: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  if (!found?.isDirectory() || (found.mode & 0o077) !== 0) return false
  const cluster = await stat(join(root, 'postgres')).catch(() => undefined)
  return found.uid === process.getuid?.() || found.uid === cluster?.uid
}
