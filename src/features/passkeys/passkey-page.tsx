import type { VNode } from 'preact'
import type { Scope } from '../../database/scope'
import type { Visit } from '../../http/visit'
import { fullDateTime } from '../../kernel/japanese-date'
import { byLanguage } from '../../kernel/language'
import { Button } from '../../ui/button/button'
import { Facts } from '../../ui/facts/facts'
import { Field } from '../../ui/field/field'
import { TextInput } from '../../ui/field/text-input'
import { TypedForm } from '../../ui/field/typed-form'
import { Link } from '../../ui/link/link'
import { Note } from '../../ui/note/note'
import { url } from '../../urls'
import { longestName, type Passkey } from './passkey'
import type { PasskeySide } from './side'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

type PasskeyPageProps = {
  side: PasskeySide
  scope: Scope
  visit: Visit
  passkey: Passkey
  /** The only way in that somebody has: it stays. */
  last: boolean
  /** A name as it was typed, where it does not fit. */
  typed?: string | undefined
}

/** One passkey: another name, or away with it. This page is the confirmation; nothing is removed by a link. */
export function PasskeyPage(props: PasskeyPageProps): VNode {
  const { side, scope, visit, passkey, last, typed } = props
  const w = words(visit.lang).one
  const error = typed === undefined ? undefined : w.nameWrong(longestName)
  const { slug } = visit.tenant
  return (
    <side.Page
      scope={scope}
      visit={visit}
      title={passkey.name}
      below
      problems={error ? [{ id: 'name', text: error }] : []}
    >
      <Facts
        facts={[
          { term: w.made, value: fullDateTime(passkey.madeAt, visit.lang) },
          {
            term: w.used,
            value: passkey.usedAt ? fullDateTime(passkey.usedAt, visit.lang) : words(visit.lang).unused,
          },
        ]}
      />
      <DeedForm {...props} deed="rename">
        <Field id="name" label={w.name} hint={w.nameHint(longestName)} error={error}>
          {(wiring) => <TextInput {...wiring} name="name" value={typed ?? passkey.name} />}
        </Field>
        <p class="stack-actions">
          <Button>{w.rename}</Button>
        </p>
      </DeedForm>
      <section class="section stack">
        <h2>{w.removeTitle}</h2>
        {last ? (
          <Note tone="warn">
            <p>{w.lastWay}</p>
          </Note>
        ) : (
          <DeedForm {...props} deed="remove">
            <p id="remove-text">{w.removeText}</p>
            <p class="stack-actions">
              <Button kind="danger-outline" describedBy="remove-text">
                {w.remove}
              </Button>
            </p>
          </DeedForm>
        )}
        <p>
          <Link href={url(side.places.list, { tenant: slug })}>{w.keep}</Link>
        </p>
      </section>
    </side.Page>
  )
}

type DeedFormProps = PasskeyPageProps & {
  deed: 'rename' | 'remove'
  children: VNode | VNode[]
}

function DeedForm({ side, visit, passkey, deed, children }: DeedFormProps): VNode {
  const action = url(side.places.one, { tenant: visit.tenant.slug, passkey: passkey.id })
  return (
    <TypedForm class={deed === 'rename' ? 'section stack' : 'stack'} action={action} noValidate>
      <input type="hidden" name="csrf" value={visit.csrf} />
      <input type="hidden" name="deed" value={deed} />
      {children}
    </TypedForm>
  )
}
