import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { fullDateTime } from '../../../../kernel/japanese-date'
import { Button, ButtonLink } from '../../../../ui/button/button'
import { PageHead, Section, Split } from '../../../../ui/layout/page-parts'
import { PublicLayout } from '../../../../ui/layout/public-layout'
import { Link } from '../../../../ui/link/link'
import { LinkRows } from '../../../../ui/link-row/link-row'
import { Note } from '../../../../ui/note/note'
import { SideFacts } from '../../../../ui/panel/panel'
import { url } from '../../../../urls'
import type { Account } from '../../../applicants/account'
import type { Favourite } from '../../../procedures/favourites/favourite'
import type { OwnApplication } from '../../accounts/own-applications'
import type { OwnDraft } from '../../accounts/own-drafts'
import { accountWords } from '../../accounts/words'
import { MyApplications, MyDrafts, MyFavourites } from './account-lists'
import { Waiting } from './account-waiting'

export type AccountPageProps = {
  visit: Visit
  account: Account
  returned: readonly OwnApplication[]
  newest: readonly OwnApplication[]
  drafts: readonly OwnDraft[]
  favourites: readonly Favourite[]
  /** How many applications from before could be added. */
  adoptable: number
}

/** マイページ: what waits for me first, then what I have, then who I am here. */
export function AccountPage(props: AccountPageProps): VNode {
  const { visit, account } = props
  const w = accountWords(visit.lang).page
  const { previousLoginAt } = account
  return (
    <PublicLayout frame={visit.frame} title={w.title} crumbs={[{ label: w.title }]} noindex>
      <PageHead
        title={w.title}
        kicker={account.profile.name ? w.hello(account.profile.name) : undefined}
        aside={previousLoginAt ? w.lastLogin(fullDateTime(previousLoginAt)) : w.firstLogin}
      />
      <Split side={<Side {...props} />}>
        <Told {...props} />
        <Waiting {...props} />
        <MyApplications {...props} />
        <MyDrafts {...props} />
        <MyFavourites {...props} />
      </Split>
    </PublicLayout>
  )
}

/** What was just done, and what was found. */
function Told({ visit, adoptable }: AccountPageProps): VNode {
  const w = accountWords(visit.lang).page
  const adopted = Number(visit.query.get('adopted'))
  return (
    <>
      {Number.isInteger(adopted) && adopted > 0 && adopted <= 1000 && (
        <Note tone="ok">
          <p role="status">{w.adopted(adopted)}</p>
        </Note>
      )}
      {adoptable > 0 && (
        <Note title={w.adoptTitle(adoptable)}>
          <p>{w.adoptText}</p>
          <p class="below">
            <ButtonLink href={url('adoption', { tenant: visit.tenant.slug })} size="sm">
              {w.adoptLink}
            </ButtonLink>
          </p>
        </Note>
      )}
    </>
  )
}

/** The settings in the order of the list; what an account has no use for is left out. */
const settings = [
  'accountEmail',
  'accountPassword',
  'passkeys',
  'identities',
  'accountSessions',
  'mandates',
  'accountViewers',
  'myData',
  'closing',
] as const

function Side({ visit, account }: AccountPageProps): VNode {
  const w = accountWords(visit.lang).page
  const tenant = { tenant: visit.tenant.slug }
  const shown = settings.filter((place) => place !== 'accountPassword' || account.passwordHash !== null)
  return (
    <>
      <SideFacts
        title={w.about}
        facts={[
          { term: w.name, value: account.profile.name || w.noName },
          { term: w.kind, value: w.kinds[account.kind] },
          ...(account.login && account.login !== account.email
            ? [{ term: w.login, value: account.login }]
            : []),
          { term: w.email, value: account.email },
          {
            term: w.more,
            value: (
              <Link href={url('profile', tenant)} mark="next">
                {w.changeProfile}
              </Link>
            ),
          },
        ]}
      />
      <Section title={w.settings} minor>
        <LinkRows one rows={shown.map((place) => ({ href: url(place, tenant), title: w.links[place] }))} />
        <form class="below" action={url('logout', tenant)} method="post">
          <input type="hidden" name="csrf" value={visit.csrf} />
          <Button icon="logout">{w.logout}</Button>
        </form>
      </Section>
    </>
  )
}
