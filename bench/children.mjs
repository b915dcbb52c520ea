import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onServerCore } from './cores.mjs'

/**
 * Starts a reference of this folder on the server's core; it is told what to do by messages.
 * @returns ask: sends a message and resolves with the answer
 */
export async function startReference(file, setting) {
  const [program, args] = onServerCore(process.execPath, [join(import.meta.dirname, file)])
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = new Promise((_, reject) => child.once('exit', () => reject(new Error(`${file} ended`))))
  ended.catch(() => {})
  const ask = async (message) => {
    child.send(message)
    const [answer] = await Promise.race([once(child, 'message'), ended])
    return answer
  }
  const ready = await ask(setting)
  return { ask, ready, stop: () => child.disconnect() }
}
