import type { Scope } from '../../../database/scope'
import { byLanguage, type Language } from '../../../kernel/language'
import type { FieldProblem } from '../../forms/answers'
import { entryOf, questionsIn } from '../../forms/entries'
import { filledEntry, movedEntry } from '../../forms/fields/address/fill-address'
import { en } from '../../forms/fields/address/words.en'
import { ja } from '../../forms/fields/address/words.ja'
import { questionAt } from '../../forms/question-at'
import { keepEntries } from './draft-store'
import type { OpenDraft } from './open-draft'

const words = byLanguage({ ja, en })

/** What a button of an address asks for: its postcode looked up, or one of the places that were found. */
const asked = /^(?:postcode|address:(?<number>\d{1,3})):(?<field>.+)$/

/** Whether a press was meant for {@link fillAddress}. */
export const isForAddress = (action: string): boolean => asked.test(action)

/**
 * 郵便番号から住所を入力, where there is no script: fills in what is empty, or takes the chosen place, and keeps it in the
 * draft. The caller holds the draft and has kept what was typed.
 * @returns the control to come back to, or what is wrong with its postcode
 */
export async function fillAddress(
  scope: Scope,
  { draft, procedure }: OpenDraft,
  { action, lang }: { action: string; lang: Language },
): Promise<{ field: string } | { problem: FieldProblem }> {
  const { number, field: id = '' } = asked.exec(action)?.groups ?? {}
  const { form } = procedure.content
  const question = questionAt(form, id)
  const [page] = [...questionsIn(form, { [id]: '' })].flatMap((one) => (one.name === id ? [one.page] : []))
  if (question?.kind !== 'address' || page === undefined) return { field: id }
  const old = entryOf(draft.entries, id)
  const entry = number === undefined ? filledEntry(old) : movedEntry(old, Number(number))
  if (entry === null) {
    const { labelled, boxes, postcode } = words(lang)
    const message = postcode(labelled(question.label, boxes.postcode))
    return { problem: { field: id, page, message, parts: ['postcode'] } }
  }
  if (JSON.stringify(entry) !== JSON.stringify(old))
    await keepEntries(scope, {
      ...draft,
      entries: Object.assign(Object.create(null), draft.entries, { [id]: entry }),
      prefilled: draft.prefilled.filter((one) => one !== id),
    })
  return { field: id }
}
