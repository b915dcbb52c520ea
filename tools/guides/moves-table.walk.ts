import { readFile, writeFile } from 'node:fs/promises'
import { it } from 'vitest'
import { withMovesTable } from './moves-table'

it('the table of moves in the guide of staff is written anew', async () => {
  const path = 'docs/guides/staff.ja.md'
  await writeFile(path, withMovesTable(await readFile(path, 'utf8')))
})
