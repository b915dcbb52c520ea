import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../ui/button/button'
import { Facts } from '../../../ui/facts/facts'
import { PageHead } from '../../../ui/layout/page-parts'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import type { Account } from '../account'
import { en } from '../account-words.en'
import { ja } from '../account-words.ja'
import type { ProfileEntries, ProfileProblem } from '../judge-profile'
import { ProfileFields, profileFacts } from '../profile-fields'
import { en as profileEn } from '../profile-words.en'
import { ja as profileJa } from '../profile-words.ja'
import { AccountPage } from './account-page'

const words = byLanguage({ ja, en })
const profileWords = byLanguage({ ja: profileJa, en: profileEn })

type ProfilePageProps = { visit: Visit; account: Account; changed: 'profile' | 'email' | null }

/** 利用者情報の確認: everything that is registered, with the way to change it. */
export function ProfilePage({ visit, account, changed }: ProfilePageProps): VNode {
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
      <form action={url('profileEdit', tenant)} method="post" noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <ProfileFields kind={account.kind} lang={visit.lang} entries={entries} problems={problems} />
        <Actions>
          <Button kind="main">{w.save}</Button>
          <ButtonLink href={url('profile', tenant)} icon="chevron-left">
            {w.back}
          </ButtonLink>
        </Actions>
      </form>
    </AccountPage>
  )
}
