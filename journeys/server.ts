import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Corner, cornerOf, services } from './services'
import { until } from './until'

const program = fileURLToPath(new URL('../dist/server/main.js', import.meta.url))

type Surroundings = { env: NodeJS.ProcessEnv; flags: readonly string[]; corner: Corner | null }

/** 配備: the built server with a data folder of its own, as somebody would run it; started, stopped and killed. */
export class Deployment {
  readonly dataDir: string
  readonly baseUrl: string
  /** Of every member of the demo's staff. */
  readonly demoPassword = 'a password of the journeys'
  /** Its part of the servers outside, where the journeys run on these. */
  readonly corner: Corner | null
  /** What it printed: its log, one JSON object a line, and its greeting. */
  output = ''
  private readonly env: NodeJS.ProcessEnv
  private readonly flags: readonly string[]
  private child: ChildProcess | undefined

  private constructor(dataDir: string, port: number, { env, flags, corner }: Surroundings) {
    this.flags = flags
    this.dataDir = dataDir
    this.corner = corner
    this.baseUrl = `http://localhost:${port}`
    this.env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO_PASSWORD: this.demoPassword,
      ...corner?.env,
      ...env,
    }
  }

  /** Starts the demo in a new folder; resolves when it is ready. */
  static async start(env: NodeJS.ProcessEnv = {}, flags: readonly string[] = []): Promise<Deployment> {
    const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-journey-'))
    const corner = services && (await cornerOf(services))
    const deployment = new Deployment(dataDir, await freePort(), { env, flags, corner })
    await deployment.start()
    return deployment
  }

  /** Starts it (again, on the same folder and port); resolves when it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [program, 'demo', '--gallery', ...this.flags], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    running.add(child)
    child.once('exit', () => running.delete(child))
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        this.output += text
      })
    }
    await this.ready()
  }

  /** Where its practice provider is, as long as nobody else had the port. */
  get practiceUrl(): string {
    return `http://127.0.0.1:${Number(new URL(this.baseUrl).port) + 1}`
  }

  /** The process id of the application. */
  get pid(): number {
    return this.child?.pid ?? 0
  }

  /** Resolves when it says that it is ready. */
  async ready(): Promise<void> {
    await until(
      `${this.baseUrl} is ready`,
      async () => {
        if (this.child?.exitCode !== null) throw new Error(`the server ended\n${this.output.slice(-4000)}`)
        return fetch(`${this.baseUrl}/readyz`).then(
          (answer) => answer.ok,
          () => false,
        )
      },
      30,
    )
  }

  /** Asks it to end, as a service manager does. @returns its exit code */
  async stop(): Promise<number | null> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    await exited
    return child.exitCode
  }

  /** `kill -9`: no time for last words. */
  async killApp(): Promise<void> {
    const child = this.child
    if (!child) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }

  /** `kill -9` of the database's first process; the others of it end by themselves. @returns its process id */
  async killDatabase(): Promise<number> {
    const pid = await this.databasePid()
    process.kill(pid, 'SIGKILL')
    return pid
  }

  /** Resolves when another database than the killed one answers: the killed one's connections outlive it a little. */
  async databaseIsBack(killed: number): Promise<void> {
    await until('another database', async () => (await this.databasePid().catch(() => killed)) !== killed)
    await this.ready()
  }

  /** The process id of the embedded database's first process. */
  async databasePid(): Promise<number> {
    const text = await readFile(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8')
    return Number(text.split('\n')[0])
  }

  /** Stops it and forgets its folder. @throws when it did not end well */
  async end(): Promise<void> {
    const code = await this.stop()
    await rm(this.dataDir, { recursive: true, force: true })
    if (code !== 0) throw new Error(`the server ended with ${code}\n${this.output.slice(-4000)}`)
  }

  /** The lines of its log about what should never happen. */
  get defects(): string[] {
    return this.output.split('\n').filter((line) => line.includes('"event":"defect"'))
  }
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** A port that nobody listens at; mails and redirects must name it, so it is known before the start. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}
