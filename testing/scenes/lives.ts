import { applicantCast } from '../../seeds/cast'
import { accountByLogin } from '../../src/features/applicants/account'
import { insertMandate } from '../../src/features/applications/mandates/mandate-store'
import { categoriesOf } from '../../src/features/tenants/organization'
import { demoPassword } from '../database/demo-template'
import type { As, World } from '../world'
import { reachesTheForm, usualOf } from './applying'
import { asActor, system } from './arrivals'
import { deviceOf } from './home'
import { chosenPassword, logsIn, registers } from './registering'

type Any = Pick<World, 'house' | 'tenants' | 'post' | 'runJobs'>

/** 利用者 of both tenants log in, keep a favourite, begin a draft, grant a mandate; others register, and one leaves again. */
export async function liveWithAccounts(as: As, world: Any): Promise<void> {
  for (const who of [applicantCast.hanako, applicantCast.minato]) {
    const person = deviceOf(as, who, 'their own')
    await logsIn(person, demoPassword)
    await person.goesTo('procedure', usualOf(person))
    await person.presses('お気に入り登録')
    await reachesTheForm(person, world)
    await asActor(world, who.tenant, {
      actor: system,
      async work(scope) {
        const principal = await accountByLogin(scope, who.email)
        const [category] = await categoriesOf(scope)
        const what = { categoryId: category!.id }
        const agentLogin = 'agent@example.jp'
        const mandate = { principalId: principal!.id, agentLogin, what, endsOn: null }
        await insertMandate(scope, { ...mandate, approval: 'not-needed' })
      },
    })
    const newcomer = as({ tenant: who.tenant, email: 'leaving@example.jp' })
    await registers(newcomer, world)
    await newcomer.goesTo('closing', {})
    await newcomer.presses('退会する', { current: chosenPassword })
  }
}
