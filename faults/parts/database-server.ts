import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from '../../src/database/embedded/embedded'
import { FaultProxy } from './fault-proxy'
import { familyOf, signalAll } from './processes'

/** データベースサーバー apart from the application, reached over a line that can be bad; it comes back when it was killed. */
export class DatabaseServer {
  readonly line: FaultProxy
  /** Where it keeps its data; tests ask it there, past the line. */
  readonly dataDir: string
  private readonly embedded: Embedded

  private constructor(dataDir: string, embedded: Embedded, line: FaultProxy) {
    this.dataDir = dataDir
    this.embedded = embedded
    this.line = line
  }

  static async open(): Promise<DatabaseServer> {
    const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-database-'))
    const embedded = await startEmbedded({ dataDir, log: () => {} })
    const { host, port } = embedded.connection('app')
    const line = await FaultProxy.before({ path: join(host, `.s.PGSQL.${port}`) })
    return new DatabaseServer(dataDir, embedded, line)
  }

  /** What a deployment is told of it. */
  get settings(): NodeJS.ProcessEnv {
    const at = (user: string) => `postgres://${user}@127.0.0.1:${this.line.port}/madoguchi`
    return { DATABASE_URL: at('madoguchi_app'), DATABASE_OWNER_URL: at('madoguchi_owner') }
  }

  get pid(): number {
    return this.embedded.pid()
  }

  /** Every process of it stands still. @returns what lets them go on */
  stop(): () => void {
    const stopped = familyOf(this.pid)
    signalAll(stopped, 'SIGSTOP')
    return () => signalAll(stopped, 'SIGCONT')
  }

  /** `pg_ctl restart -m immediate` */
  restart = (): void => signalAll([this.pid], 'SIGQUIT')

  async close(): Promise<void> {
    await this.line.close()
    await this.embedded.stop()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
