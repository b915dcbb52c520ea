import type { Scope } from '../../../database/scope'
import type { ApplicantSession } from '../../../kernel/actor'
import { codeFits, codeTries, normalCode } from '../../../kernel/mailed-code'
import { grant } from '../../applicants/session'
import { updateConfirmation } from './confirmation-store'
import type { AskedConfirmation } from './request-address'

export type CodeAnswer =
  | { opened: ApplicantSession }
  | { problem: 'missing' | 'not-six-digits' | 'expired' | 'no-tries-left' }
  | { problem: 'wrong'; triesLeft: number }

/**
 * 確認コード: opens the draft in the browser that asked for the mail.
 * @returns the browser's new session, or what is wrong; a wrong code is counted
 */
export async function confirmAddress(
  scope: Scope,
  asked: AskedConfirmation,
  typed: string,
): Promise<CodeAnswer> {
  const { confirmation, draft } = asked
  const code = normalCode(typed)
  if (code === '') return { problem: 'missing' }
  if (!/^\d{6}$/.test(code)) return { problem: 'not-six-digits' }
  if (confirmation.tries >= codeTries) return { problem: 'no-tries-left' }
  if (confirmation.codeExpiresAt <= scope.now) return { problem: 'expired' }
  if (codeFits(scope.house.keys, confirmation, code)) {
    const session = await grant(scope, draft.id, draft.applicationId)
    return { opened: session }
  }
  const tries = confirmation.tries + 1
  await updateConfirmation(scope, { ...confirmation, tries })
  return tries >= codeTries
    ? { problem: 'no-tries-left' }
    : { problem: 'wrong', triesLeft: codeTries - tries }
}
