import { spawnSync } from 'node:child_process'
import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { DataFolderInUse, EmbeddedRefusal } from './embedded-refusal'
import type { Places } from './places'

/** On macOS the lock is taken by opening itself (O_EXLOCK, O_NONBLOCK of its fcntl.h). */
const exclusiveLock = 0x20

/**
 * Claims the data folder for this process. The lock belongs to the open file: the kernel gives it to one process only
 * and takes it back however that process ends, so nothing stale can remain.
 */
export function claim(places: Places): { release(): void } {
  const file = process.platform === 'darwin' ? openLocked(places) : openAndLock(places)
  ftruncateSync(file)
  writeSync(file, `${process.pid}\n`, 0)
  let held = true
  return {
    release() {
      if (held) closeSync(file)
      held = false
    },
  }
}

function openLocked(places: Places): number {
  const { O_RDWR, O_CREAT, O_NONBLOCK } = constants
  try {
    return openSync(places.lock, O_RDWR | O_CREAT | O_NONBLOCK | exclusiveLock, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') throw inUse(places)
    throw error
  }
}

/** Node has no flock of its own; the program locks the open file that we share with it, and ours stays locked when it has gone. */
function openAndLock(places: Places): number {
  const file = openSync(places.lock, constants.O_RDWR | constants.O_CREAT, 0o600)
  const done = spawnSync('flock', ['-n', '-x', '3'], { stdio: ['ignore', 'ignore', 'ignore', file] })
  if (done.status === 0) return file
  closeSync(file)
  if (done.error) {
    throw new EmbeddedRefusal(
      'プログラム flock（util-linux）を実行できません。インストールするか、DATABASE_URL で PostgreSQL を指定してください。',
      'The program flock (util-linux) cannot be run. Install it, or name a PostgreSQL server in DATABASE_URL.',
    )
  }
  throw inUse(places)
}

function inUse(places: Places): DataFolderInUse {
  const holder = readFileSync(places.lock, 'utf8').trim()
  return new DataFolderInUse(
    `データフォルダー ${places.dataDir} は別の窓口（プロセス ${holder}）が使用中です。そちらを停止するか、別の DATA_DIR を指定してください。`,
    `The data folder ${places.dataDir} is in use by another Madoguchi (process ${holder}). Stop that one, or choose another DATA_DIR.`,
  )
}
