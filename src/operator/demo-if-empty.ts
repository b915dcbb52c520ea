import type { Config } from '../config'
import { loadDemo } from '../demo/load'
import { chooseDemoPassword } from '../demo/password'
import type { OpenedHouse } from './house'

/** Loads the demo where there is nothing yet. On a server nobody wants it unasked: tenants are created there. */
export async function demoIfEmpty(config: Config, opened: OpenedHouse): Promise<void> {
  const wanted = config.demo ?? !config.databaseUrl
  if (!wanted || (await opened.tenants.all()).length > 0) return
  await loadDemo(opened.house, await chooseDemoPassword(config.dataDir, config.demoPassword))
  opened.tenants.forget()
}
