import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { byLanguage } from '../../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../../ui/button/button'
import { Radios } from '../../../../ui/choice/choices'
import { Field } from '../../../../ui/field/field'
import { TypedForm } from '../../../../ui/field/typed-form'
import { PageHead } from '../../../../ui/layout/page-parts'
import { PublicLayout } from '../../../../ui/layout/public-layout'
import { MailAddressInput } from '../../../../ui/mail-address/mail-address-input'
import { Note } from '../../../../ui/note/note'
import { url } from '../../../../urls'
import { accountKinds } from '../../account'
import { en } from '../../account-words.en'
import { ja } from '../../account-words.ja'
import { en as profileEn } from '../../profile-words.en'
import { ja as profileJa } from '../../profile-words.ja'

const words = byLanguage({ ja, en })
const profileWords = byLanguage({ ja: profileJa, en: profileEn })

export type AddressEntry = { kind: string; email: string; again: string }
export type EntryProblem = { id: 'kind' | 'email' | 'again'; text: string }

type AddressPageProps = {
  visit: Visit
  sender: string
  termsVersion: number
  next: string | null
  entry?: AddressEntry
  problems?: readonly EntryProblem[]
}

/** 利用者ID入力 (seed, B): 利用者区分, and the address twice that becomes the 利用者ID. */
export function AddressPage(props: AddressPageProps): VNode {
  const { visit, sender, entry, problems = [] } = props
  const all = words(visit.lang)
  const w = all.address
  const tenant = { tenant: visit.tenant.slug }
  const next = props.next ?? undefined
  const errorOf = (id: EntryProblem['id']) => problems.find((problem) => problem.id === id)?.text
  const field = (id: 'email' | 'again', label: string, hint?: string) => (
    <Field id={id} label={label} requirement="required" hint={hint} error={errorOf(id)}>
      {(wiring) => <MailAddressInput wiring={wiring} name={id} value={entry?.[id]} />}
    </Field>
  )
  return (
    <PublicLayout
      frame={visit.frame}
      title={w.title}
      width="mail"
      crumbs={[{ label: all.register.title, href: url('register', tenant, { next }) }, { label: w.title }]}
      steps={{ current: 1, names: all.steps }}
      errors={problems}
      noindex
    >
      <PageHead title={w.title} kicker={all.manage} />
      <p class="lead">{w.lead}</p>
      <TypedForm action={url('registerAddress', tenant)} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="hidden" name="agreed" value={props.termsVersion} />
        {next && <input type="hidden" name="next" value={next} />}
        <Radios
          id="kind"
          name="kind"
          label={w.kind}
          requirement="required"
          error={errorOf('kind')}
          value={entry?.kind}
          choices={accountKinds.map((kind) => ({ value: kind, label: profileWords(visit.lang).kinds[kind] }))}
        />
        {field('email', w.login)}
        {field('again', w.again, w.againHint)}
        <Note tone="plain" icon="mail" title={w.arrive}>
          <ul>
            {w.arriveList(sender).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Note>
        <Actions>
          <Button kind="main" icon="chevron-right" iconAt="end">
            {w.submit}
          </Button>
          <ButtonLink href={url('register', tenant, { next })} icon="chevron-left">
            {w.back}
          </ButtonLink>
        </Actions>
      </TypedForm>
    </PublicLayout>
  )
}
