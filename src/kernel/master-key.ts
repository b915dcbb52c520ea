import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { newMasterKey, parseMasterKey } from './secrets'

/**
 * The master key of a deployment that was given none: `master.key` in its data folder, made on the first start,
 * readable by its owner only, on disk before it is used. Two processes that start together get the same key.
 * @throws {MasterKeyProblem} when the file holds something else
 */
export async function readOrMakeMasterKey(dataDir: string): Promise<string> {
  const path = join(dataDir, 'master.key')
  const kept = await readIfThere(path)
  const text = kept ?? (await makeKeyFile(dataDir, path))
  parseMasterKey(text)
  return text.trim()
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function makeKeyFile(dataDir: string, path: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const temporary = join(dataDir, `.master.key.${randomUUID()}`)
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(`${newMasterKey()}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    // Unlike a rename, a link never replaces the key of a process that was quicker.
    await link(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(temporary)
  }
  const folder = await open(dataDir, 'r')
  await folder.sync().finally(() => folder.close())
  return readFile(path, 'utf8')
}
