import type { Scope } from '../../database/scope'
import { bucketOf, countWithin } from '../../http/limits'
import type { Language } from '../../kernel/language'
import { compareKey } from '../../kernel/mail-address'

/** Mails to one address, whoever asks for them (M5). */
const perAddress = { max: 3, seconds: 600 }
/** Mails one sender of requests can cause; a town hall's public computers share one address. */
const perSender = { max: 10, seconds: 600 }

/** Who asks: the browser, where the request came from, in which language. */
export type Asker = { visitor: string; address: string; lang: Language }

/** Seconds until another mail may be sent; 0 when it was counted. */
export async function countMail(scope: Scope, email: string, asker: Pick<Asker, 'address'>): Promise<number> {
  const sender = await countWithin(scope, bucketOf(scope, 'mail-sender', asker.address), perSender)
  if (sender > 0) return sender
  return countWithin(scope, bucketOf(scope, 'mail-address', compareKey(email)), perAddress)
}
