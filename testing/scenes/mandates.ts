import type { ApplicantSeed } from '../../seeds/cast'
import { accountByLogin } from '../../src/features/applicants/account'
import type { MandateFor } from '../../src/features/applications/mandates/mandate'
import { changeMandate, insertMandate } from '../../src/features/applications/mandates/mandate-store'
import { findProcedure } from '../../src/features/procedures/published'
import type { World } from '../world'
import { asActor, system } from './arrivals'

type Any = Pick<World, 'house' | 'tenants'>
type Side = Pick<ApplicantSeed, 'tenant' | 'email'>

type Given = {
  principal: Side
  agent: Side
  /** A procedure's address or a category's id. */
  procedure?: string
  category?: string
  endsOn?: string | null
  /** Not taken up yet. */
  offered?: boolean
  approval?: 'not-needed' | 'pending'
}

/** 委任状 from one account to another, taken up where nothing else is said. @returns its id */
export const givenMandate = (world: Any, given: Given): Promise<string> =>
  asActor(world, given.principal.tenant, {
    actor: system,
    async work(scope) {
      const principal = await accountByLogin(scope, given.principal.email)
      const agent = await accountByLogin(scope, given.agent.email)
      const procedure = given.category ? null : await findProcedure(scope, given.procedure ?? 'library-card')
      const what: MandateFor = procedure
        ? { procedureId: procedure.id }
        : { categoryId: given.category ?? '' }
      const { endsOn = null, approval = 'not-needed' } = given
      const id = await insertMandate(scope, {
        principalId: principal!.id,
        agentLogin: given.agent.email,
        ...{ what, endsOn, approval },
      })
      if (agent && !given.offered)
        await changeMandate(scope, id, { agent_id: agent.id, accepted_at: scope.now })
      return id
    },
  })
