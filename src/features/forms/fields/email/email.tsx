import type { VNode } from 'preact'
import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { compareKey, parseAddress } from '../../../../kernel/mail-address'
import { Box, Boxes } from '../../../../ui/field/boxes'
import { Field } from '../../../../ui/field/field'
import { MailAddressInput } from '../../../../ui/mail-address/mail-address-input'
import { frameOf } from '../frame'
import type { FieldKind, FieldOf, InputProps } from '../kind'
import { boxesIn } from '../reading'
import { addressIn, readEmail } from './read-email'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({
  /** Whether it is asked for twice: a mistyped address is noticed by nobody else. */
  twice: z.boolean().default(false),
})

/**
 * メールアドレス (`T9`): as `kernel/mail-address.ts` reads it, full-width letters and addresses of Japanese phones
 * (`a..b@`, `a.@`) included. The answer is the address; the second box only has to say the same, but for case.
 */
export const email: FieldKind<typeof settings, string> = {
  name: 'email',
  settings,
  role: 'answer',
  compares: 'text',
  read: readEmail,
  parse(field, entry, { lang }) {
    const words = wordsIn(lang)
    const [first = '', again = ''] = boxesIn(entry, field.twice ? 2 : 1).map((typed) => typed.trim())
    if (first === '' && again === '') return { empty: true }
    const found = addressIn(first)
    if ('problem' in found) {
      if (found.problem === 'empty' && again === '') return { empty: true }
      return { error: { message: words.problems[found.problem](field.label), parts: ['address'] } }
    }
    if (!field.twice) return { answer: found.address }
    const second = parseAddress(again)
    if ('problem' in second && second.problem === 'empty')
      return { error: { message: words.missingAgain(field.label), parts: ['again'] } }
    const same = 'address' in second && compareKey(second.address) === compareKey(found.address)
    return same
      ? { answer: found.address }
      : { error: { message: words.differs(field.label), parts: ['again'] } }
  },
  restore: (answer) => [answer, answer],
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (_field, answer) => answer,
  text: (_field, answer) => answer,
  begin: ({ twice, prefill }, said) => {
    const known = prefill ? said(prefill) : ''
    if (!('address' in addressIn(known))) return ''
    return twice ? [known, known] : known
  },
  Input: (props) => (props.field.twice ? <Twice {...props} /> : <Once {...props} />),
}

type EmailInput = InputProps<FieldOf<typeof settings>>

function Once(props: EmailInput): VNode {
  return (
    <Field {...frameOf(props)} readAs={readAs(props)}>
      {(wiring) => <MailAddressInput wiring={wiring} name={props.name} value={boxesIn(props.entry, 1)[0]} />}
    </Field>
  )
}

function Twice(props: EmailInput): VNode {
  const words = wordsIn(props.context.lang)
  const frame = { ...frameOf(props), readAs: readAs(props) }
  const typed = boxesIn(props.entry, 2)
  return (
    <Boxes {...frame}>
      {(['address', 'again'] as const).map((part, at) => (
        <Box
          key={part}
          field={frame}
          at={at}
          part={part}
          wrong={props.error?.parts}
          label={words.boxes[part]}
        >
          {(wiring) => <MailAddressInput wiring={wiring} name={props.name} value={typed[at]} />}
        </Box>
      ))}
    </Boxes>
  )
}

/** The address where it is not what was typed. */
function readAs({ entry }: EmailInput): string | undefined {
  const [typed = ''] = boxesIn(entry, 1)
  const found = addressIn(typed)
  return 'address' in found && found.address !== typed.trim() ? found.address : undefined
}
