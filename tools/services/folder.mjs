import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A folder for the data of one service, gone when it is stopped. Servers that are no root must reach into it. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `madoguchi-${name}-`))
  mkdirSync(folder, { recursive: true })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A port that nobody listens at. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** Waits for a condition. @throws when it does not come true in time */
export async function waitFor(what, condition, seconds = 30) {
  const end = performance.now() + seconds * 1000
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`${what} did not come within ${seconds} s`)
    await pause(50)
  }
}
