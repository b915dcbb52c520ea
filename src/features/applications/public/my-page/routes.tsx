import type { Scope } from '../../../../database/scope'
import { type Answer, page, seeOther } from '../../../../http/answer'
import type { FormInput } from '../../../../http/multipart'
import type { Surface } from '../../../../http/surface'
import { param, type Visit } from '../../../../http/visit'
import { url } from '../../../../urls'
import { accountActorOf } from '../../../applicants/account'
import { favouritesOf } from '../../../procedures/favourites/favourite'
import { adopt, adoptable } from '../../accounts/adopt'
import { ownAccount } from '../../accounts/own-account'
import { newestOwn, ownPage, returnedOwn } from '../../accounts/own-applications'
import { deleteOwnDraft, ownDraft, ownDrafts } from '../../accounts/own-drafts'
import { parseOwnQuery } from '../../accounts/own-query'
import { ownViewers } from '../../accounts/own-viewers'
import { parseCursor } from '../../inbox/cursor'
import { AccountPage } from './account-page'
import { AdoptionPage } from './adoption-page'
import { closingRoutes } from './closing-routes'
import { dataRoutes } from './data-routes'
import { DraftDeletionPage, DraftsPage } from './drafts-page'
import { OwnListPage } from './own-list-page'
import { ViewersPage } from './viewers-page'

/** So many stand on マイページ; the lists have the rest. */
const mostShown = 5
const mostReturned = 20

/** マイページ and what belongs to an account besides its profile and its login. */
export function myPageRoutes(surface: Surface): void {
  surface.get('account', getAccount)
  surface.get('accountDrafts', async (scope, visit) =>
    page(<DraftsPage visit={visit} drafts={await ownDrafts(scope)} />),
  )
  surface.get('draftDeletion', async (scope, visit) =>
    page(<DraftDeletionPage visit={visit} draft={await ownDraft(scope, param(visit, 'draft'))} />),
  )
  surface.post('draftDeletion', async (scope, visit) => {
    await deleteOwnDraft(scope, param(visit, 'draft'))
    return seeOther(url('accountDrafts', { tenant: visit.tenant.slug }, { said: 'deleted' }))
  })
  surface.get('accountViewers', async (scope, visit) => {
    const viewers = await ownViewers(scope, parseCursor(visit.query.get('after') ?? ''))
    return page(<ViewersPage visit={visit} viewers={viewers} />)
  })
  surface.get('adoption', async (scope, visit) => adoptionAnswer(scope, visit))
  surface.post('adoption', postAdoption)
  dataRoutes(surface)
  closingRoutes(surface)
}

async function getAccount(scope: Scope, visit: Visit): Promise<Answer> {
  return page(
    <AccountPage
      visit={visit}
      account={await ownAccount(scope)}
      returned={await returnedOwn(scope, mostReturned)}
      newest={await newestOwn(scope, mostShown)}
      drafts={await ownDrafts(scope)}
      favourites={await favouritesOf(scope)}
      adoptable={(await adoptable(scope)).length}
    />,
  )
}

/** 申込一覧 of who is logged in; a guest's is another one (application-routes.tsx). */
export async function ownListAnswer(scope: Scope, visit: Visit): Promise<Answer> {
  const query = parseOwnQuery(visit.query)
  return page(<OwnListPage visit={visit} query={query} found={await ownPage(scope, query)} />)
}

async function adoptionAnswer(scope: Scope, visit: Visit, missing = false): Promise<Answer> {
  const offered = await adoptable(scope)
  const { email } = accountActorOf(scope)
  return page(
    <AdoptionPage visit={visit} email={email} offered={offered} missing={missing} />,
    missing ? 422 : 200,
  )
}

async function postAdoption(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const numbers = form.all('number')
  if (numbers.length === 0) return adoptionAnswer(scope, visit, true)
  const adopted = await adopt(scope, numbers)
  return seeOther(url('account', { tenant: visit.tenant.slug }, adopted > 0 ? { adopted } : {}))
}
