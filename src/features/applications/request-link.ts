import type { Scope } from '../../database/scope'
import { compareKey } from '../../kernel/mail-address'
import { makeLink } from '../applicants/link'
import { type Asker, countMail } from '../applicants/mail-limit'
import { record } from '../history/record'
import { parseReceiptNumber } from './receipt-number'
import { applicationByNumber } from './store'

/** A link to an application opens it for a day. */
const linkHours = 24

/**
 * For a guest who lost the password: sends a link to the address of the application, if number and address belong
 * together. The page says the same either way.
 * @returns seconds until another mail may be asked for; 0 otherwise
 */
export async function requestLink(
  scope: Scope,
  asked: { number: string; email: string },
  asker: Asker,
): Promise<number> {
  const wait = await countMail(scope, asked.email, asker)
  if (wait > 0) return wait
  const number = parseReceiptNumber(asked.number)
  const application = number && (await applicationByNumber(scope, number))
  if (!application || compareKey(application.email) !== compareKey(asked.email)) return 0
  const expiresAt = new Date(scope.now.getTime() + linkHours * 3_600_000)
  const link = await makeLink(scope, { kind: 'application', targetId: application.id, expiresAt })
  await record(scope, {
    kind: 'application.link-requested',
    detail: { target: application.id, linkId: link.id },
  })
  return 0
}
