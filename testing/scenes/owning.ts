import type { ApplicantSeed } from '../../seeds/cast'
import { type Account, accountByLogin } from '../../src/features/applicants/account'
import { reachOfAccount } from '../../src/features/applicants/session'
import type { Person, World } from '../world'
import { reachesTheForm } from './applying'
import { asActor, system } from './arrivals'
import { givenApplication } from './deciding'

type Any = Pick<World, 'house' | 'tenants'>
type Owner = Pick<ApplicantSeed, 'tenant' | 'email'>

/** The account of somebody, as it stands now; null once it is gone. */
export const accountOf = (world: Any, { tenant, email }: Owner): Promise<Account | null> =>
  asActor(world, tenant, { actor: system, work: (scope) => accountByLogin(scope, email) })

/** Makes a draft or an application an account's own. */
export async function belongsTo(world: Any, owner: Owner, id: string): Promise<void> {
  const account = await accountOf(world, owner)
  if (!account) throw new Error(`nobody has the login ${owner.email}`)
  await asActor(world, owner.tenant, {
    actor: system,
    work: (scope) => reachOfAccount(scope, account.id, id),
  })
}

/** An application of an account, from nothing. */
export async function owns(
  world: Any,
  owner: Owner,
  given: { procedure?: string } = {},
): Promise<{ id: string; number: string }> {
  const made = await givenApplication(world, { email: owner.email, ...given })
  await belongsTo(world, owner, made.id)
  return made
}

/** A draft that somebody at home began, and that belongs to their account. @returns its id */
export async function beginsDraft(person: Person, world: World, owner: Owner): Promise<string> {
  await reachesTheForm(person, world)
  const id = /\/apply\/([0-9a-f-]{36})/.exec(person.page.address)?.[1] ?? ''
  await belongsTo(world, owner, id)
  return id
}
