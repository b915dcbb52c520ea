import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { byLanguage } from '../../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../../ui/button/button'
import { Facts } from '../../../../ui/facts/facts'
import { TypedForm } from '../../../../ui/field/typed-form'
import { PageHead, Section } from '../../../../ui/layout/page-parts'
import { PublicLayout } from '../../../../ui/layout/public-layout'
import { url } from '../../../../urls'
import { en } from '../../account-words.en'
import { ja } from '../../account-words.ja'
import type { AddressCheck } from '../../address-check'
import type { ProfileEntries, ProfileProblem } from '../../judge-profile'
import { NewPasswordFields, type NewPasswordProblem } from '../../new-password'
import type { Profile } from '../../profile'
import { ProfileFields, profileFacts } from '../../profile-fields'
import { en as profileEn } from '../../profile-words.en'
import { ja as profileJa } from '../../profile-words.ja'

const words = byLanguage({ ja, en })
const profileWords = byLanguage({ ja: profileJa, en: profileEn })

type Props = { visit: Visit; check: AddressCheck }

const placeOf = ({ visit, check }: Props) => ({ tenant: visit.tenant.slug, check: check.id })

/** 利用者区分 and 利用者ID: what was decided before, at the head of both pages. */
const known = ({ visit, check }: Props) => [
  { term: words(visit.lang).address.kind, value: profileWords(visit.lang).kinds[kindOf(check)] },
  { term: words(visit.lang).details.login, value: check.email },
]

export const kindOf = ({ kind }: AddressCheck) => kind ?? 'individual'

type DetailsProps = Props & {
  entries: ProfileEntries
  problems?: readonly (ProfileProblem | NewPasswordProblem)[]
}

/** 利用者情報入力: what every later form begins with, and the password. */
export function DetailsPage(props: DetailsProps): VNode {
  const { visit, check, entries, problems = [] } = props
  const all = words(visit.lang)
  const w = all.details
  const ofPassword = problems.find(({ id }) => id === 'password' || id === 'again')
  return (
    <PublicLayout
      frame={visit.frame}
      title={w.title}
      width="mail"
      crumbs={[
        { label: all.register.title, href: url('register', { tenant: visit.tenant.slug }) },
        { label: w.title },
      ]}
      steps={{ current: 3, names: all.steps }}
      errors={problems}
      noindex
    >
      <PageHead title={w.title} kicker={all.manage} />
      <p class="lead">{w.lead}</p>
      <Facts facts={known(props)} />
      <TypedForm action={url('registration', placeOf(props))} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="text" name="username" value={check.email} autocomplete="username" hidden />
        <ProfileFields
          kind={kindOf(check)}
          lang={visit.lang}
          entries={entries}
          problems={problems.filter((one): one is ProfileProblem => one !== ofPassword)}
        />
        <Section title={w.passwordTitle}>
          {check.passwordHash && <p>{w.passwordKept}</p>}
          <NewPasswordFields lang={visit.lang} problem={ofPassword as NewPasswordProblem | undefined} />
        </Section>
        <Actions>
          <Button kind="main" icon="chevron-right" iconAt="end">
            {w.go}
          </Button>
        </Actions>
      </TypedForm>
    </PublicLayout>
  )
}

/** 利用者情報確認: everything as it will be registered. */
export function ConfirmPage(props: Props & { profile: Profile; problem?: string }): VNode {
  const { visit, check, profile, problem } = props
  const all = words(visit.lang)
  const w = all.confirm
  const back = url('registration', placeOf(props))
  return (
    <PublicLayout
      frame={visit.frame}
      title={w.title}
      width="confirm"
      crumbs={[
        { label: all.register.title, href: url('register', { tenant: visit.tenant.slug }) },
        { label: all.details.title, href: back },
        { label: w.title },
      ]}
      steps={{ current: 4, names: all.steps }}
      errors={problem ? [{ id: 'register', text: problem }] : []}
      noindex
    >
      <PageHead title={w.title} kicker={all.manage} />
      <p class="lead">{w.lead}</p>
      <Facts
        facts={[
          ...known(props),
          ...profileFacts(profile, { kind: kindOf(check), lang: visit.lang, changeHref: back }),
          { term: w.password, value: w.passwordSet, changeHref: `${back}#password` },
        ]}
      />
      <form action={url('registrationConfirm', placeOf(props))} method="post" id="register">
        <input type="hidden" name="csrf" value={visit.csrf} />
        {problem && (
          <p class="field-error" role="alert">
            <span>＊</span>
            <span>{problem}</span>
          </p>
        )}
        <Actions>
          <Button kind="main" icon="check" iconAt="end">
            {w.submit}
          </Button>
          <ButtonLink href={back} icon="chevron-left">
            {w.back}
          </ButtonLink>
        </Actions>
      </form>
    </PublicLayout>
  )
}
