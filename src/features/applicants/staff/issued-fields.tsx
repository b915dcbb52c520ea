import type { VNode } from 'preact'
import type { FormInput } from '../../../http/multipart'
import { japaneseOnly } from '../../../kernel/language'
import { Radios } from '../../../ui/choice/choices'
import { Field } from '../../../ui/field/field'
import { TextInput } from '../../../ui/field/text-input'
import { accountKinds } from '../account'
import { type IssuedItem, type IssuedProblem, type IssuedTyped, kindNames } from '../issued/read-issued'
import { ja as itemWords } from '../issued/words.ja'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

export const typedIssued = (form: FormInput): IssuedTyped => ({
  login: form.text('login'),
  kind: form.text('kind'),
  name: form.text('name'),
  kana: form.text('kana'),
  email: form.text('email'),
  phone: form.text('phone'),
})

/** Problems as the summary and the fields show them. */
export const shownProblems = (problems: readonly IssuedProblem[]) =>
  problems.map(({ item, why }) => ({ id: item, text: itemWords.problems[why] }))

type FieldsProps = {
  typed?: Partial<IssuedTyped>
  problems: readonly IssuedProblem[]
}

/** 名前と連絡先 */
export function DetailFields(props: FieldsProps): VNode {
  const w = words('ja').issue
  return (
    <>
      <Line {...props} item="name" hint={w.nameHint} />
      <Line {...props} item="kana" hint={w.kanaHint} />
      <Line {...props} item="email" hint={w.emailHint} type="email" />
      <Line {...props} item="phone" hint={w.phoneHint} type="tel" />
    </>
  )
}

/** 利用者ID and 利用者区分, which never change. */
export function LoginFields(props: FieldsProps): VNode {
  return (
    <>
      <Line {...props} item="login" hint={words('ja').issue.loginHint} />
      <Radios
        {...frameOf(props, 'kind')}
        id="kind"
        name="kind"
        value={props.typed?.kind}
        choices={accountKinds.map((value) => ({ value, label: kindNames[value] }))}
      />
    </>
  )
}

const frameOf = ({ problems }: FieldsProps, item: IssuedItem) => {
  const problem = problems.find((one) => one.item === item)
  return {
    id: item,
    label: itemWords.items[item],
    requirement: item === 'phone' ? ('optional' as const) : ('required' as const),
    error: problem && itemWords.problems[problem.why],
  }
}

type LineProps = FieldsProps & { item: IssuedItem; hint?: string; type?: 'email' | 'tel' }

function Line({ item, hint, type, ...props }: LineProps): VNode {
  return (
    <Field {...frameOf(props, item)} hint={hint}>
      {(wiring) => (
        <TextInput
          {...wiring}
          name={item}
          // A server judges the address; a browser would refuse some that phones have.
          type={type === 'tel' ? 'tel' : 'text'}
          inputMode={type}
          autocomplete="off"
          autocapitalize={item === 'login' || type === 'email' ? 'none' : undefined}
          spellcheck={false}
          value={props.typed?.[item]}
        />
      )}
    </Field>
  )
}
