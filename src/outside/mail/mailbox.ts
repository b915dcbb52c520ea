import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Mailer, type MailMessage, safeMessage } from './mail'

export type KeptMail = MailMessage & { at: Date }

const most = 500
const idOfFile = /^([\w-]{1,100})\.json$/

/**
 * 手元の受信箱: stands in for mail on one's own machine. Every mail is one file that its owner alone can read; the
 * newest 500 are kept.
 */
export class Mailbox implements Mailer {
  private readonly folder: string
  private readonly now: () => Date

  private constructor(folder: string, now: () => Date) {
    this.folder = folder
    this.now = now
  }

  static async open(dataDir: string, now: () => Date = () => new Date()): Promise<Mailbox> {
    const folder = join(dataDir, 'mailbox')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return new Mailbox(folder, now)
  }

  async send(message: MailMessage): Promise<{ accepted: true }> {
    const safe = safeMessage(message)
    if (await this.read(safe.id)) return { accepted: true }
    const temporary = join(this.folder, `.${randomUUID()}`)
    const file = await open(temporary, 'wx', 0o600)
    await file.writeFile(JSON.stringify({ ...safe, at: this.now() }, null, 2)).finally(() => file.close())
    await rename(temporary, join(this.folder, `${safe.id}.json`))
    await this.forgetOldest()
    return { accepted: true }
  }

  /** Newest first. */
  async list(): Promise<KeptMail[]> {
    const ids = (await readdir(this.folder)).flatMap((name) => idOfFile.exec(name)?.[1] ?? [])
    const mails = await Promise.all(ids.map((id) => this.read(id)))
    return mails
      .filter((mail): mail is KeptMail => mail !== null)
      .sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1))
  }

  /** One mail, or null where none has this id. */
  async read(id: string): Promise<KeptMail | null> {
    if (!idOfFile.test(`${id}.json`)) return null
    try {
      const kept = JSON.parse(await readFile(join(this.folder, `${id}.json`), 'utf8'))
      return { ...kept, at: new Date(kept.at) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  private async forgetOldest(): Promise<void> {
    const names = (await readdir(this.folder)).filter((name) => idOfFile.test(name))
    if (names.length <= most) return
    const dated = await Promise.all(
      names.map(async (name) => ({
        name,
        at: await stat(join(this.folder, name)).then(
          (found) => found.mtimeMs,
          () => 0,
        ),
      })),
    )
    dated.sort((one, other) => other.at - one.at)
    for (const { name } of dated.slice(most)) await rm(join(this.folder, name), { force: true })
  }
}
