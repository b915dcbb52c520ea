import { byLanguage, type Language } from '../../kernel/language'
import { compareKey, parseAddress } from '../../kernel/mail-address'
import { en } from '../../ui/mail-address/words.en'
import { ja } from '../../ui/mail-address/words.ja'

const words = byLanguage({ ja, en })

export type TypedAddress = { email: string; again: string; bad: boolean }

type Own = { missing: string; missingAgain: string; mismatch: string }

export type AddressProblem<Id extends string> = { id: Id; text: string }

/**
 * A mail address typed twice, judged whole; the second one only has to be the same as the first.
 * @param own the words of the page where something is missing or differs
 */
export function judgeAddressPair(
  typed: TypedAddress,
  own: Own,
  lang: Language,
): { email: string | null; problems: AddressProblem<'email' | 'again'>[] } {
  const problems: AddressProblem<'email' | 'again'>[] = []
  const first = typed.bad ? ({ problem: 'characters' } as const) : parseAddress(typed.email)
  if (typed.email.trim() === '') problems.push({ id: 'email', text: own.missing })
  else if ('problem' in first) problems.push({ id: 'email', text: words(lang)[first.problem] })
  if (typed.again.trim() === '') problems.push({ id: 'again', text: own.missingAgain })
  else if (!('problem' in first)) {
    const second = parseAddress(typed.again)
    const same = !('problem' in second) && compareKey(second.address) === compareKey(first.address)
    if (!same) problems.push({ id: 'again', text: own.mismatch })
  }
  return { email: problems.length === 0 && !('problem' in first) ? first.address : null, problems }
}
