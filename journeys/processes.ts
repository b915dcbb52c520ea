import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
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

/** A post over a slow line: half of it is there when `begun` resolves, the rest comes when it is told to. */
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
      Cookie: [...client.cookies].map((pair) => pair.join('=')).join('; '),
    },
  })
  const answered = once(outgoing, 'response').then(
    async ([incoming]) => new Answer(incoming.statusCode ?? 0, incoming.headers, await buffer(incoming)),
  )
  const begun = new Promise<void>((resolve) => outgoing.write(body.subarray(0, half), () => resolve()))
  return { begun, answered, finish: () => outgoing.end(body.subarray(half)) }
}
