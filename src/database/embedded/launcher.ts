import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { EmbeddedRefusal } from './embedded-refusal'

/** How a program of PostgreSQL is run, and whose its files are. */
export type Launcher = { name: string; prefix: string[]; uid: number; gid: number }

/** Nothing of the application's environment, which holds secrets, goes to the database. */
export const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/**
 * PostgreSQL refuses to run as root. As root the ways are tried in order: a user namespace in which root's files belong
 * to nobody (works with clone and data in root's home); where namespaces are refused, as in many containers, or the
 * folders are another user's, a system user, if need be with the one capability to reach folders closed to it.
 */
export function chooseLauncher(postgres: string, dataDir: string): Launcher {
  const uid = process.getuid?.() ?? 0
  if (uid !== 0) return { name: 'directly', prefix: [], uid, gid: process.getgid?.() ?? 0 }
  const inNamespace = {
    name: 'user namespace',
    prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'],
    uid: 0,
    gid: 0,
  }
  if (reaches(inNamespace, postgres, dataDir)) return inNamespace
  const found = asSystemUser().find((launcher) => reaches(launcher, postgres, dataDir))
  if (found) return found
  throw new EmbeddedRefusal(
    'root では PostgreSQL を起動できません。一般ユーザーで実行するか、DATABASE_URL で PostgreSQL を指定してください。',
    'PostgreSQL cannot be started by root here. Run as an ordinary user, or name a PostgreSQL server in DATABASE_URL.',
  )
}

function reaches(launcher: Launcher, postgres: string, dataDir: string): boolean {
  const [program, ...rest] = [...launcher.prefix, 'test', '-x', postgres, '-a', '-x', dataDir]
  return spawnSync(program!, rest, { stdio: 'ignore', env: environment }).status === 0
}

const systemUser = 'madoguchi'

function asSystemUser(): Launcher[] {
  if (idOf('-u') === undefined) {
    const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
    spawnSync('useradd', [...options, systemUser], { stdio: 'ignore' })
  }
  const uid = idOf('-u')
  const gid = idOf('-g')
  if (uid === undefined || gid === undefined) return []
  const become = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  // Without the secure bit, access(2), with which PostgreSQL looks for its own files, leaves the capability out.
  const capable = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override']
  const reaching = [...capable, '--securebits=+no_setuid_fixup']
  return [
    { name: 'system user', prefix: [...become, '--inh-caps=-all', '--'], uid, gid },
    { name: 'system user who may reach', prefix: [...become, ...reaching, '--'], uid, gid },
  ]
}

function idOf(flag: '-u' | '-g'): number | undefined {
  const done = spawnSync('id', [flag, systemUser], { encoding: 'utf8' })
  return done.status === 0 ? Number(done.stdout) : undefined
}

/** Makes a folder of the database, or hands it over with all it contains when another launcher was used before. */
export function own(launcher: Launcher, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (statSync(folder).uid === launcher.uid) return
  if (process.getuid?.() === 0) {
    spawnSync('chown', ['-R', `${launcher.uid}:${launcher.gid}`, folder])
    return
  }
  throw new EmbeddedRefusal(
    `フォルダー ${folder} は別のユーザーのものです。前回と同じユーザーで実行するか、別の DATA_DIR を指定してください。`,
    `The folder ${folder} belongs to another user. Run as the same user as before, or choose another DATA_DIR.`,
  )
}
