import type { Scope } from '../../../database/scope'
import { loginKey } from '../account'
import type { ImportRow } from './import'
import { takenLogins } from './issued-account'
import { type IssuedDetails, readIssued } from './read-issued'
import type { ja } from './words.ja'

export type WhyRow = keyof typeof ja.problems

/** A row as it stands now: what would be issued, or everything that is to be put right. */
export type JudgedRow = { row: ImportRow; details: IssuedDetails | null; whys: readonly WhyRow[] }

/** Judges each row by itself, against the others of the file and against the 利用者ID that there are. */
export async function judged(scope: Scope, rows: readonly ImportRow[]): Promise<JudgedRow[]> {
  const times = new Map<string, number>()
  for (const { typed } of rows) times.set(loginKey(typed.login), (times.get(loginKey(typed.login)) ?? 0) + 1)
  const taken = await takenLogins(scope, [...times.keys()])
  return rows.map((row) => {
    const key = loginKey(row.typed.login)
    const read = readIssued(row.typed)
    const whys = new Set<WhyRow>(row.whys)
    if ('problems' in read) for (const { why } of read.problems) whys.add(why)
    if (key !== '' && times.get(key) !== 1) whys.add('twice')
    if (taken.has(key)) whys.add('taken')
    const details = 'details' in read && whys.size === 0 ? read.details : null
    return { row, details, whys: [...whys] }
  })
}
