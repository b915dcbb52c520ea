import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { Checkbox } from '../../../../ui/choice/choices'
import { FieldGroup } from '../../../../ui/field/field'
import { Marked } from '../../../../ui/marked'
import { ScrollBox } from '../../../../ui/prose/prose'
import { documentLine, documentText } from '../field'
import { frameOf } from '../frame'
import type { FieldKind } from '../kind'
import { agreed, readConsent } from './read-consent'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({
  /** What is agreed to, in the prose format; it scrolls in a region of its own and is whole in print. */
  text: documentText(10_000).optional(),
  /** The words beside the box; without them 「…に同意する」 with the label. */
  statement: documentLine(200).min(1).optional(),
})

/** 同意: one box to tick. The answer is `true`, or there is none: an unticked box is no answer. */
export const consent: FieldKind<typeof settings, true> = {
  name: 'consent',
  settings,
  role: 'answer',
  compares: 'yes',
  read: readConsent,
  parse(field, entry, { lang }) {
    if (readConsent(entry)) return { answer: true }
    const nothing = [entry].flat().every((value) => value.trim() === '')
    return nothing ? { empty: true } : { error: { message: wordsIn(lang).unknown(field.label) } }
  },
  restore: () => agreed,
  // A statement of its own may be anything: that one confirmed something, that something is true.
  missing: (field, lang) =>
    field.statement ? wordsIn(lang).missingTick(field.label) : wordsIn(lang).missing(field.label),
  show: (field, _answer, { lang }) => <Marked>{field.statement ?? wordsIn(lang).agreed}</Marked>,
  text: (field) => field.statement ?? wordsIn('ja').agreed,
  Input: (props) => {
    const { field, name, entry, context } = props
    const frame = frameOf(props)
    return (
      <FieldGroup {...frame}>
        {field.text && <ScrollBox label={field.label} text={field.text} />}
        <div class="choices">
          <input type="hidden" name={name} value="" />
          <Checkbox
            id={frame.id}
            name={name}
            value={agreed}
            checked={readConsent(entry) === true}
            label={field.statement ?? wordsIn(context.lang).agree(field.label)}
            wrong={Boolean(props.error)}
            boxed
          />
        </div>
      </FieldGroup>
    )
  },
}
