import { execFile } from 'node:child_process'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries'
import { EmbeddedRefusal } from './embedded-refusal'
import { environment, type Launcher, own } from './launcher'
import type { Places } from './places'

export const administrator = 'madoguchi_admin'

/** Makes the database's files at the first start; refuses those of another major version or of somebody else. */
export async function ensureCluster(places: Places, binaries: Binaries, launcher: Launcher): Promise<void> {
  await rm(places.clusterBeingMade, { recursive: true, force: true })
  const major = await readFile(join(places.cluster, 'PG_VERSION'), 'utf8').catch(() => '')
  if (major) {
    if (major.trim() !== binaries.major) throw otherMajor(places, major.trim(), binaries.major)
    return own(launcher, places.cluster)
  }
  const found = await readdir(places.cluster).catch(() => [])
  if (found.length > 0) throw notACluster(places)
  own(launcher, places.clusterBeingMade)
  await initialise(places.clusterBeingMade, binaries, launcher)
  // Only a finished cluster gets the name that later starts look for: an interrupted one is made anew.
  await rename(places.clusterBeingMade, places.cluster)
}

/**
 * The builtin locale C.UTF-8 sorts by code point, as on every other machine, and still knows the letters of Unicode.
 * Authentication is `trust`: the socket is the only way in, and its folder, mode 0700, lets nobody but the database's
 * own user and root pass. A password would lie in a file readable to exactly the same two, so it would guard nothing.
 */
async function initialise(folder: string, binaries: Binaries, launcher: Launcher): Promise<void> {
  const how = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const who = [`--username=${administrator}`, '--auth-local=trust', '--auth-host=reject', '--no-instructions']
  const [program, ...rest] = [...launcher.prefix, binaries.initdb, `--pgdata=${folder}`, ...how, ...who]
  await promisify(execFile)(program!, rest, { env: environment, cwd: '/' })
}

function otherMajor(places: Places, found: string, ours: string): EmbeddedRefusal {
  return new EmbeddedRefusal(
    `${places.cluster} のデータは PostgreSQL ${found} のもので、この版の窓口（PostgreSQL ${ours}）では開けません。以前の版の窓口で書き出し（madoguchi backup）、この版で新しい DATA_DIR に読み込んでください。データには手を加えていません。`,
    `The data in ${places.cluster} is PostgreSQL ${found}'s and cannot be opened by this version of Madoguchi (PostgreSQL ${ours}). Export it with the old version (madoguchi backup) and read that into a new DATA_DIR with this one. Nothing was changed.`,
  )
}

function notACluster(places: Places): EmbeddedRefusal {
  return new EmbeddedRefusal(
    `${places.cluster} には PostgreSQL のデータではないものがあります。別の DATA_DIR を指定してください。`,
    `${places.cluster} holds something that is not PostgreSQL's data. Choose another DATA_DIR.`,
  )
}
