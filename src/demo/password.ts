import { randomInt } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const fileIn = (dataDir: string): string => join(dataDir, 'demo-password')

/** Without letters and digits that look like others. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

const made = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

/**
 * The password of the demo's staff. Where none is given one is made, and kept beside the data, so that every start can
 * say it again; a given one is written nowhere.
 */
export async function chooseDemoPassword(dataDir: string, given: string | undefined): Promise<string> {
  await rm(fileIn(dataDir), { force: true })
  if (given !== undefined) return given
  const password = made()
  await writeFile(fileIn(dataDir), `${password}\n`, { mode: 0o600 })
  return password
}

/** The password that was made for the demo here; null where none was. */
export const madeDemoPassword = (dataDir: string): Promise<string | null> =>
  readFile(fileIn(dataDir), 'utf8').then(
    (text) => text.trim() || null,
    () => null,
  )
