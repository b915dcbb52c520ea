import type { FoundApplication } from '../checkers/aftermath'
import { ModelDesk } from './model-desk'

/** (a) Looks whether there is one, and inserts afterwards: two at once both find nothing. */
class CountsThenInserts extends ModelDesk {
  protected override async applied(key: string): Promise<string> {
    const there = this.kept.applications.find(({ draftId }) => draftId === key)
    if (there) return there.number
    const count = this.kept.applications.length
    await this.turn()
    return this.insert(key, `number-${count + 1}`).number
  }
}

/** (b) Knows no key: an answer that was lost is an application more. */
class KnowsNoKey extends ModelDesk {
  protected override async applied(key: string): Promise<string> {
    return this.insert(key).number
  }
}

/** (c) Sends the mail while the change can still come to nothing. */
class MailsBeforeCommit extends ModelDesk {
  protected override async applied(key: string): Promise<string> {
    const there = this.kept.applications.find(({ draftId }) => draftId === key)
    if (there) return there.number
    const mail = this.newId()
    this.deliver(mail, key)
    await this.turn()
    const application = this.insert(key)
    const job = this.kept.jobs.at(-1)
    if (job) job.id = mail
    this.kept.sent.add(mail)
    return application.number
  }
}

/** (d) Looks at the status, and writes afterwards whatever the version is then. */
class IgnoresTheVersion extends ModelDesk {
  protected override async moved(number: string, { op }: { op: string; lock: number }): Promise<boolean> {
    const application: FoundApplication = this.withNumber(number)
    if (application.status !== 'waiting') return false
    await this.turn()
    this.write(application, op)
    return true
  }
}

/** 変異: each breaks one promise, and which finding must tell of it. */
export const mutants = [
  {
    name: 'counts, then inserts, without the uniqueness of the database',
    Desk: CountsThenInserts,
    finding: /^double: draft|^number .* times/,
  },
  { name: 'knows no idempotency key', Desk: KnowsNoKey, finding: /^double: draft/ },
  { name: 'sends the mail before the commit', Desk: MailsBeforeCommit, finding: /^unexpected mail/ },
  {
    name: 'updates without a version',
    Desk: IgnoresTheVersion,
    finding: /cannot follow|^double: (accept|reject)/,
  },
] as const
