import { type StaffSeed, staffCast } from '../../seeds/cast'
import { dayIn } from '../../src/features/applications/decisions/reply-deadline'
import { returnApplication } from '../../src/features/applications/decisions/return-application'
import { applicationByNumber } from '../../src/features/applications/store'
import type { As, Person, World } from '../world'
import { applies } from './applying'
import { onDesk } from './deciding'

type Any = Pick<World, 'house' | 'tenants' | 'clock'>

const examiners: Record<string, StaffSeed> = {
  'pref-aomori-u': staffCast.shinsa,
  'demo-city-u': staffCast.mihonShinsa,
}

export const examinerOf = (person: Person): StaffSeed => {
  const found = examiners[person.tenant]
  if (!found) throw new Error(`nobody examines in ${person.tenant}`)
  return found
}

/** 審査 returns an application as it stands: field → reason, and with a deadline in so many days. */
export async function returns(
  [as, world]: [As, Any],
  examiner: StaffSeed,
  asked: { number: string; marks: Record<string, string>; message?: string; days?: number },
): Promise<void> {
  const result = await onDesk([as, world], examiner, async (scope) => {
    const application = await applicationByNumber(scope, asked.number)
    if (!application) throw new Error(`no application ${asked.number}`)
    return returnApplication(
      scope,
      { number: asked.number, lock: application.lock },
      {
        marked: Object.keys(asked.marks),
        reasons: asked.marks,
        message: asked.message ?? '',
        deadline: asked.days === undefined ? null : dayIn(world.clock.now(), asked.days),
      },
    )
  })
  if (!('decided' in result)) throw new Error(`not returned: ${JSON.stringify(Object.keys(result))}`)
}

/** 利用者番号 and 添付資料 of a library card, as an examiner sends them back. */
export const cardMarks = {
  'user-number': 'カードの番号と1桁違っています。',
  documents: '住所の部分が反射して読めません。',
}

/** 申込 → 返却 of two fields of a library card, with a week to put them right. */
export async function hasItReturned(
  stage: [As, World],
  person: Person,
  more: { message?: string; days?: number } = { days: 7 },
): Promise<{ number: string; password: string }> {
  const receipt = await applies(person, stage[1])
  await returns(stage, examinerOf(person), { number: receipt.number, marks: cardMarks, ...more })
  return receipt
}
