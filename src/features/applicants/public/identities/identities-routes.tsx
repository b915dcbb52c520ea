import type { Scope } from '../../../../database/scope'
import { type Answer, page, pageLater, seeOther } from '../../../../http/answer'
import type { FormInput } from '../../../../http/multipart'
import type { Surface } from '../../../../http/surface'
import { param, type Visit } from '../../../../http/visit'
import { isId } from '../../../../kernel/ids'
import { refuse } from '../../../../kernel/refusal'
import { url } from '../../../../urls'
import { accountActorOf, accountById } from '../../account'
import { removeIdentity } from '../../change-identities'
import { hasAnotherWay, identitiesOf } from '../../identities'
import { isProven } from '../../prove-again'
import { provenInPlace } from '../../prove-in-place'
import { IdentitiesPage, type IdentitySaid } from './identities-page'

/** ログインの方法 on マイページ. */
export function identitiesRoutes(surface: Surface): void {
  surface.get('identities', async (scope, visit) => page(await identitiesPage(scope, visit)))
  surface.post('identities', prove)
  surface.post('identity', remove)
}

async function identitiesPage(scope: Scope, visit: Visit, problem?: string) {
  const account = (await accountById(scope, accountActorOf(scope).accountId)) ?? refuse('not-found')
  const identities = await identitiesOf(scope, account.id)
  const said = problem === undefined ? saidIn(visit) : null
  return (
    <IdentitiesPage
      {...{ visit, identities, said }}
      {...(problem === undefined ? {} : { problem })}
      removable={await hasAnotherWay(scope, account, identities)}
      fresh={isProven(scope)}
      hasPassword={account.passwordHash !== null}
    />
  )
}

const sayings = [
  'added',
  'had',
  'taken',
  'removed',
  'last',
  'proven',
  'other',
  'cancelled',
] as const satisfies readonly IdentitySaid[]

function saidIn({ query }: Visit): { what: IdentitySaid; by: 'gbizid' | 'digital-auth' } | null {
  const what = query.get('said') ?? ''
  const by = query.get('by') === 'digital-auth' ? 'digital-auth' : 'gbizid'
  const said = sayings.find((one) => one === what)
  return said ? { what: said, by } : null
}

const back = ({ tenant }: Visit, query: { said?: IdentitySaid; by?: string } = {}): Answer =>
  seeOther(url('identities', { tenant: tenant.slug }, query))

/** The password again, before anything about the ways in changes (S11). */
async function prove(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  return provenInPlace(scope, {
    ...{ password: form.text('current'), address: visit.address, lang: visit.lang },
    proven: async () => back(visit),
    async again(later, { text, wait }) {
      const body = await identitiesPage(later, visit, text)
      return wait ? pageLater(body, wait) : page(body, 422)
    },
  })
}

async function remove(scope: Scope, visit: Visit): Promise<Answer> {
  const id = param(visit, 'identity')
  const { accountId } = accountActorOf(scope)
  const going = (await identitiesOf(scope, accountId)).find((one) => one.id === id)
  if (!isId(id) || !going) refuse('not-found')
  if (!isProven(scope)) return back(visit)
  const removed = await removeIdentity(scope, accountId, id)
  return back(visit, { said: removed ? 'removed' : 'last', by: going.provider })
}
