import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { gbizidIssuer } from '../../../outside/identity/gbizid'
import { Button } from '../../../ui/button/button'
import { Checkbox, Radios } from '../../../ui/choice/choices'
import { Facts } from '../../../ui/facts/facts'
import { Field, type Wiring } from '../../../ui/field/field'
import { TextArea, TextInput } from '../../../ui/field/text-input'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { Said } from '../../../ui/said/said'
import { url } from '../../../urls'
import {
  type Provider,
  type ProviderKind,
  providerKinds,
  providers,
  redirectUriOf,
} from '../../providers/provider'
import { staffOf } from '../session'
import { ja } from './identity-settings-words.ja'
import type { ProviderProblem, TypedProvider } from './typed-provider'

const words = japaneseOnly({ ja })

type Known = Record<ProviderKind, Provider | null>

type IdentitySettingsProps = {
  scope: Scope
  visit: Visit
  known: Known
  /** What was typed about one of them, and what is wrong with it. */
  typed?: { kind: ProviderKind; typed: TypedProvider; problems: readonly ProviderProblem[] }
  said?: { tone: 'done' | 'trouble'; text: string } | null
}

/** ログインの提供者: each in a form of its own. Secrets go in and never come out (T10). */
export function IdentitySettingsPage(props: IdentitySettingsProps): VNode {
  const { scope, visit, typed, said } = props
  const w = words(visit.lang)
  const errors = (typed?.problems ?? []).map((one) => ({
    id: `${typed?.kind}-${one.id}`,
    text: textOf(one),
  }))
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="staffSettings"
      csrf={visit.csrf}
      errors={errors}
      said={said && <Said tone={said.tone}>{said.text}</Said>}
    >
      <p>
        <Link href={url('staffSettings', { tenant: visit.tenant.slug })}>{w.back}</Link>
      </p>
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      {providerKinds.map((kind) => (
        <ProviderSection key={kind} {...props} kind={kind} />
      ))}
    </StaffLayout>
  )
}

const textOf = (problem: ProviderProblem): string =>
  (ja.problems[problem.id] as Record<string, string>)[problem.what] ?? ''

type SectionProps = IdentitySettingsProps & { kind: ProviderKind }

const nothing = (kind: ProviderKind): TypedProvider => ({
  on: false,
  issuer: kind === 'gbizid' ? gbizidIssuer : '',
  clientId: '',
  secret: '',
  key: '',
  bothFactors: true,
})

/** What stands in the form: what was typed just now, else what is kept, else nothing but a default. */
function shownOf({ visit, known, typed, kind }: SectionProps): TypedProvider {
  if (typed?.kind === kind) return typed.typed
  const kept = known[kind]
  const on = visit.tenant.features[providers[kind].feature] && kept !== null
  return kept ? { ...nothing(kind), ...kept, on } : nothing(kind)
}

function ProviderSection(props: SectionProps): VNode {
  const { scope, visit, known, kind } = props
  const w = words(visit.lang)
  const action = url('identitySettings', { tenant: visit.tenant.slug })
  const hidden = (
    <>
      <input type="hidden" name="csrf" value={visit.csrf} />
      <input type="hidden" name="provider" value={kind} />
    </>
  )
  return (
    <section class="stack" id={kind}>
      <hr />
      <h2>{w.names[kind]}</h2>
      <p>{w.about[kind]}</p>
      <Facts facts={[{ term: w.redirect, value: <span class="code">{redirectUriOf(scope, kind)}</span> }]} />
      <form class="narrow" action={action} method="post" noValidate>
        {hidden}
        <Fields {...props} />
        <Button name="deed" value="save">
          {w.save}
          <span class="visually-hidden">：{w.names[kind]}</span>
        </Button>
      </form>
      {known[kind] && (
        <form action={action} method="post">
          {hidden}
          <p class="field-hint">{w.checkHint}</p>
          <Button name="deed" value="check">
            {w.check}
            <span class="visually-hidden">：{w.names[kind]}</span>
          </Button>
        </form>
      )}
    </section>
  )
}

function Fields(props: SectionProps): VNode {
  const { visit, known, typed, kind } = props
  const w = words(visit.lang)
  const shown = shownOf(props)
  const kept = known[kind]
  const problems = typed?.kind === kind ? typed.problems : []
  const frame = (id: ProviderProblem['id']) => {
    const problem = problems.find((one) => one.id === id)
    return { id: `${kind}-${id}`, error: problem && textOf(problem) }
  }
  const secret = (wiring: Wiring) => (
    <TextInput {...wiring} name="secret" type="password" width="full" autocomplete="off" />
  )
  return (
    <>
      <Radios
        id={`${kind}-on`}
        name="on"
        label={w.use}
        hint={w.useHint}
        value={shown.on ? 'on' : 'off'}
        choices={[
          { value: 'on', label: w.on },
          { value: 'off', label: w.off },
        ]}
      />
      <Field {...frame('issuer')} label={w.issuer} hint={w.issuerHint[kind]}>
        {(wiring) => (
          <TextInput
            {...wiring}
            name="issuer"
            value={shown.issuer}
            width="full"
            inputMode="url"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
          />
        )}
      </Field>
      <Field {...frame('client')} label={w.client}>
        {(wiring) => (
          <TextInput
            {...wiring}
            name="client"
            value={shown.clientId}
            width="full"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
          />
        )}
      </Field>
      <Field {...frame('secret')} label={w.secret} hint={kept?.hasSecret ? w.secretKept : w.secretNone}>
        {secret}
      </Field>
      {kind === 'digital-auth' && (
        <Field {...frame('key')} label={w.key} hint={kept?.hasKey ? w.keyKept : w.keyHint}>
          {(wiring) => <TextArea {...wiring} name="key" rows={4} />}
        </Field>
      )}
      {kind === 'staff' && (
        <Checkbox id="both" name="both" checked={shown.bothFactors} label={w.both} hint={w.bothHint} />
      )}
    </>
  )
}
