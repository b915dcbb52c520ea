import type { FormInput } from '../../../http/multipart'
import { myNumbersIn } from '../../../kernel/my-number'
import { type Entries, entryOf } from '../../forms/entries'
import type { Entry } from '../../forms/fields/kind'
import { kindOf } from '../../forms/fields/kinds'
import { questionAt } from '../../forms/question-at'
import { digestOf } from './conflicts'
import type { OpenDraft } from './open-draft'
import { screenControls } from './screen'

const numbersOf = (entry: Entry): string[] => [entry].flat().flatMap(myNumbersIn)

/** What the check box 「個人番号ではありません」 posts: it stands for exactly this entry. */
export const plainTick = (name: string, entry: Entry): string => `${name} ${digestOf(entry)}`

/**
 * The controls of free text in which somebody typed what may be a 個人番号 (`L8`): nothing of them may be kept until it is
 * gone, or said to be none. A number that the draft holds already was said to be none before.
 */
export function numberedIn(
  { draft, procedure }: OpenDraft,
  posted: Readonly<Entries>,
  input: FormInput,
): string[] {
  const ticked = input.all(screenControls.plain)
  return Object.entries(posted).flatMap(([name, entry]) => {
    const field = questionAt(procedure.content.form, name)
    if (!field || !kindOf(field).freeText || ticked.includes(plainTick(name, entry))) return []
    const held = [entryOf(draft.entries, name), ...(draft.conflicts[name] ?? []).map((one) => one.entry)]
    const known = held.flatMap(numbersOf)
    return numbersOf(entry).every((number) => known.includes(number)) ? [] : [name]
  })
}
