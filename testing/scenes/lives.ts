import { applicantCast } from '../../seeds/cast'
import { demoPassword } from '../database/demo-template'
import type { As, World } from '../world'
import { reachesTheForm, usualOf } from './applying'
import { deviceOf } from './home'
import { chosenPassword, logsIn, registers } from './registering'

type Any = Pick<World, 'house' | 'tenants' | 'post' | 'runJobs'>

/** 利用者 of both tenants log in, keep a favourite and begin a draft; others register, and one leaves again. */
export async function liveWithAccounts(as: As, world: Any): Promise<void> {
  for (const who of [applicantCast.hanako, applicantCast.minato]) {
    const person = deviceOf(as, who, 'their own')
    await logsIn(person, demoPassword)
    await person.goesTo('procedure', usualOf(person))
    await person.presses('お気に入り登録')
    await reachesTheForm(person, world)
    const newcomer = as({ tenant: who.tenant, email: 'leaving@example.jp' })
    await registers(newcomer, world)
    await newcomer.goesTo('closing', {})
    await newcomer.presses('退会する', { current: chosenPassword })
  }
}
