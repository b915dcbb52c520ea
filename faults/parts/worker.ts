import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Deployment } from '../../journeys/server'
import { until } from '../../journeys/until'

const program = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

/** 働き手: `madoguchi worker` beside a deployment that only serves; it can be killed apart from it. */
export class Worker {
  private readonly env: NodeJS.ProcessEnv
  private child: ChildProcess | undefined
  private output = ''

  constructor({ dataDir, baseUrl }: Pick<Deployment, 'dataDir' | 'baseUrl'>, env: NodeJS.ProcessEnv) {
    this.env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: dataDir,
      BASE_URL: baseUrl,
      ...env,
    }
  }

  /** Starts it; resolves when it says so. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [program, 'worker'], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    running.add(child)
    child.once('exit', () => running.delete(child))
    let greeting = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      greeting += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      this.output += text
    })
    await until('the worker to work', () => {
      if (child.exitCode !== null) throw new Error(`the worker ended\n${this.output.slice(-2000)}`)
      return greeting !== ''
    })
  }

  get pid(): number {
    return this.child?.pid ?? 0
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.child || !this.isRunning) return
    const exited = once(this.child, 'exit')
    this.child.kill(signal)
    await exited
  }
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
