import type { PoolConfig } from 'pg'
import { Changes } from '../../src/database/changes'
import { PooledDatabase } from '../../src/database/database'
import type { House } from '../../src/database/scope'
import { loadDemo } from '../../src/demo/load'
import { makeKeys } from '../../src/kernel/secrets'
import { FolderStore } from '../../src/outside/files/folder-store'
import { openIdentity } from '../../src/outside/identity/open-identity'
import { noScanner } from '../../src/outside/scanner/no-scanner'
import { testMasterKey } from '../master-key'

/** The password of every member of staff in tests. */
export const demoPassword = '窓口の朝は八時半に始まります'

/** Loads the demo into a database, and its files into a folder, by the product's own loader. */
export async function furnishTemplate(app: PoolConfig, folder: string): Promise<void> {
  const database = new PooledDatabase({ ...app, max: 2 })
  try {
    const house = {
      database,
      changes: new Changes(),
      files: await FolderStore.open(folder),
      mailer: { send: () => Promise.reject(new Error('loading the demo sends no mail')) },
      scanner: noScanner,
      identity: openIdentity({ allowLoopback: false }),
      keys: makeKeys(testMasterKey),
      clock: { now: () => new Date() },
      baseUrl: 'https://apply.example.jp',
      mailFrom: 'no-reply@apply.example.jp',
      enqueue: () => Promise.reject(new Error('loading the demo makes no jobs')),
      report: () => {},
      followUps: {},
      fresh: true,
    } satisfies House
    await loadDemo(house, demoPassword)
  } finally {
    await database.close()
  }
}
