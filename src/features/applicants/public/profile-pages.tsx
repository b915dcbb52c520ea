import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../ui/button/button'
import { Facts } from '../../../ui/facts/facts'
import { TypedForm } from '../../../ui/field/typed-form'
import { PageHead } from '../../../ui/layout/page-parts'
import { Link } from '../../../ui/link/link'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import type { ApplicantProvider } from '../../providers/provider'
import type { Account } from '../account'
import { en } from '../account-words.en'
import { ja } from '../account-words.ja'
import { en as identityEn } from '../identity-words.en'
import { ja as identityJa } from '../identity-words.ja'
import type { ProfileEntries, ProfileProblem } from '../judge-profile'
import type { ProfileItem } from '../profile'
import { ProfileFields, profileFacts } from '../profile-fields'
import { en as profileEn } from '../profile-words.en'
import { ja as profileJa } from '../profile-words.ja'
import { AccountPage } from './account-page'

const words = byLanguage({ ja, en })
const identityWords = byLanguage({ ja: identityJa, en: identityEn })
const profileWords = byLanguage({ ja: profileJa, en: profileEn })

/** Where a provider says something else than the profile. */
export type Differing = { provider: ApplicantProvider; identity: string; items: ProfileItem[] }

type ProfilePageProps = {
  visit: Visit
  account: Account
  changed: 'profile' | 'email' | null
  differing: readonly Differing[]
}

/** 利用者情報の確認: everything that is registered, with the way to change it. */
export function ProfilePage({ visit, account, changed, differing }: ProfilePageProps): VNode {
  const w = words(visit.lang).profile
  const p = profileWords(visit.lang)
  const tenant = { tenant: visit.tenant.slug }
  const edit = url('profileEdit', tenant)
  return (
    <AccountPage visit={visit} title={w.title} width="confirm">
      <PageHead title={w.title} />
      {changed && (
        <Note tone="ok">
          <p role="status">{changed === 'email' ? w.emailChanged : w.changed}</p>
        </Note>
      )}
      {differing.map((one) => (
        <DifferingNote key={one.identity} visit={visit} account={account} one={one} />
      ))}
      <Facts
        facts={[
          { term: w.kind, value: p.kinds[account.kind] },
          ...(account.login && account.login !== account.email
            ? [{ term: w.login, value: account.login }]
            : []),
          { term: p.email, value: account.email, changeHref: url('accountEmail', tenant) },
          ...profileFacts(account.profile, { kind: account.kind, lang: visit.lang, changeHref: edit }),
        ]}
      />
      <Actions>
        <ButtonLink kind="main" href={edit} icon="pencil">
          {w.edit}
        </ButtonLink>
        <ButtonLink href={url('account', tenant)} icon="chevron-left">
          {w.toAccount}
        </ButtonLink>
      </Actions>
    </AccountPage>
  )
}

type DifferingProps = { visit: Visit; account: Account; one: Differing }

/** Offered, never forced: the form to change it, filled with what the provider says. */
function DifferingNote({ visit, account, one }: DifferingProps): VNode {
  const w = identityWords(visit.lang)
  const labels = profileWords(visit.lang).labels[account.kind]
  const name = w.names[one.provider]
  const edit = url('profileEdit', { tenant: visit.tenant.slug }, { from: one.identity })
  return (
    <Note title={w.differs(name)}>
      <p>{one.items.map((item) => labels[item]).join(visit.lang === 'ja' ? '、' : ', ')}</p>
      <p>{w.differsText}</p>
      <p>
        <Link href={edit}>{w.takeOver(name)}</Link>
      </p>
    </Note>
  )
}

type EditProps = {
  visit: Visit
  account: Account
  entries: ProfileEntries
  problems?: readonly ProfileProblem[]
}

/** 利用者情報の変更 */
export function ProfileEditPage({ visit, account, entries, problems = [] }: EditProps): VNode {
  const w = words(visit.lang).profile
  const tenant = { tenant: visit.tenant.slug }
  return (
    <AccountPage visit={visit} title={w.editTitle} errors={problems}>
      <PageHead title={w.editTitle} />
      <p class="lead">{w.unchangedNote}</p>
      <TypedForm action={url('profileEdit', tenant)} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <ProfileFields kind={account.kind} lang={visit.lang} entries={entries} problems={problems} />
        <Actions>
          <Button kind="main">{w.save}</Button>
          <ButtonLink href={url('profile', tenant)} icon="chevron-left">
            {w.back}
          </ButtonLink>
        </Actions>
      </TypedForm>
    </AccountPage>
  )
}
