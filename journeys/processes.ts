import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { Answer, type Client } from './client'
import type { Deployment } from './server'

const program = fileURLToPath(new URL('../dist/server/main.js', import.meta.url))

/** The processes that the first one of a deployment started, without its database. */
export function partsOf({ pid }: Pick<Deployment, 'pid'>): number[] {
  const listed = spawnSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout
  return listed.split('\n').flatMap((line) => {
    const [, own, parent, words] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return Number(parent) === pid && words?.includes(program) ? [Number(own)] : []
  })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * Whether nobody can come in any more. Asks nothing of those who do: with several processes, Node's cluster leaves a line
 * that comes in as the last one closes without an answer until the first process ends.
 */
export async function doorsAreClosed({ baseUrl }: Pick<Deployment, 'baseUrl'>): Promise<boolean> {
  const line = connect(Number(new URL(baseUrl).port), '127.0.0.1')
  const closed = await once(line, 'connect').then(
    () => false,
    () => true,
  )
  line.on('error', () => {}).destroy()
  return closed
}

/** `madoguchi worker` beside a deployment. @returns how to end it as a service manager does: its exit code */
export function startWorker({ dataDir, baseUrl, corner }: Deployment): () => Promise<number | null> {
  const worker = spawn(process.execPath, [program, 'worker'], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, BASE_URL: baseUrl, ...corner?.env },
    stdio: 'ignore',
  })
  return async () => {
    const exited = once(worker, 'exit')
    worker.kill('SIGTERM')
    await exited
    return worker.exitCode
  }
}

/** `madoguchi routine run` beside a deployment, which does at once what it would do at night. */
export async function runRoutine({ dataDir, baseUrl, corner }: Deployment, kind: string): Promise<void> {
  const command = spawn(process.execPath, [program, 'routine', 'run', '--kind', kind], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, BASE_URL: baseUrl, ...corner?.env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(command, 'exit')
  if (code !== 0) throw new Error(`madoguchi routine run ended with ${code}`)
}

/**
 * A post over a slow line: its head is with the server and half of it on the way when `begun` resolves, the rest comes
 * when it is told to. The server's 100 (RFC 9110 §10.1.1) is what tells: words that the kernel alone holds, for a
 * connection nobody has taken up yet, are rightly lost when the doors close.
 */
export function slowPost(client: Client, address: URL, { type, body }: { type: string; body: Buffer }) {
  const half = Math.floor(body.length / 2)
  const outgoing = request({
    method: 'POST',
    host: '127.0.0.1',
    port: address.port,
    path: address.pathname,
    agent: false,
    headers: {
      Host: address.host,
      'Content-Type': type,
      'Content-Length': body.length,
      Expect: '100-continue',
      Cookie: [...client.cookies].map((pair) => pair.join('=')).join('; '),
    },
  })
  const answered = once(outgoing, 'response').then(
    async ([incoming]) => new Answer(incoming.statusCode ?? 0, incoming.headers, await buffer(incoming)),
  )
  const begun = once(outgoing, 'continue').then(
    () => new Promise<void>((resolve) => outgoing.write(body.subarray(0, half), () => resolve())),
  )
  outgoing.flushHeaders()
  return { begun, answered, finish: () => outgoing.end(body.subarray(half)) }
}
