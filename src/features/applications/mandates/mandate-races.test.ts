import { Client } from 'pg'
import { expect, it } from 'vitest'
import { asActor, system } from '../../../../testing/scenes/arrivals'
import { accounts } from '../../../../testing/scenes/home'
import { givenMandate } from '../../../../testing/scenes/mandates'
import { inCommittedWorld } from '../../../../testing/world'
import { newId } from '../../../kernel/ids'
import { accountByLogin } from '../../applicants/account'
import { reachOfAccount } from '../../applicants/session'
import { closeAccount } from '../accounts/close-account'
import { mandateHeld } from './mandate-store'

const { hanako, dairi } = accounts
const somebodyWaits =
  "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"

it('a 退会 of 本人 waits for what an agent is sending, and takes nothing that it needs', () =>
  inCommittedWorld(async (_as, world, copy) => {
    const owner = new Client(copy.connection('admin'))
    await owner.connect()
    try {
      const mandate = await givenMandate(world, { principal: hanako, agent: dairi })
      const held = Promise.withResolvers<void>()
      // As 申込む does it: first the mandate, then 本人's account.
      const sending = asActor(world, dairi.tenant, {
        actor: system,
        async work(scope) {
          const { principalId } = (await mandateHeld(scope, mandate))!
          held.resolve()
          while ((await owner.query(somebodyWaits)).rowCount === 0);
          await reachOfAccount(scope, principalId, newId())
        },
      })
      await held.promise
      const leaving = asActor(world, hanako.tenant, {
        actor: system,
        work: async (scope) => closeAccount(scope, (await accountByLogin(scope, hanako.email))!.id, 'asked'),
      })
      await expect(Promise.all([sending, leaving])).resolves.toEqual([undefined, true])
      expect((await owner.query('select from mandates')).rowCount).toBe(0)
    } finally {
      await owner.end()
    }
  }))
