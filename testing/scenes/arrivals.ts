import { inScope, type Scope } from '../../src/database/scope'
import type { Application } from '../../src/features/applications/application'
import { insertApplication } from '../../src/features/applications/store'
import { titlesIn } from '../../src/features/procedures/titles'
import type { Actor, Role } from '../../src/kernel/actor'
import { newId } from '../../src/kernel/ids'
import type { World } from '../world'

type Any = Pick<World, 'house' | 'tenants'>

export const system: Actor = { kind: 'system', task: 'test' }

/** 職員 with one role in one unit (null: everywhere), and nobody in particular. */
export const staffIn = (unit: string | null, role: Role = 'examiner'): Actor => ({
  kind: 'staff',
  staffId: newId(),
  sessionId: newId(),
  login: 'somebody',
  name: '誰か',
  post: '審査',
  roles: [{ role, unit }],
})

export async function asActor<T>(
  world: Any,
  slug: string,
  { actor, work }: { actor: Actor; work: (scope: Scope) => Promise<T> },
): Promise<T> {
  return inScope(world.house, (await world.tenants.find(slug))!, actor, work)
}

export type Arrival = Partial<
  Pick<Application, 'number' | 'status' | 'unitId' | 'email' | 'applicantName' | 'applicantKana' | 'revision'>
> & { procedure?: string }

let running = 0

/** 到達: an application as its header row has it, without answers, for what only lists and finds. */
export async function arrives(scope: Scope, arrival: Arrival = {}): Promise<string> {
  const titles = await titlesIn(scope)
  const procedure = titles.find(({ slug }) => !arrival.procedure || slug === arrival.procedure)!
  running += 1
  const id = newId()
  const number = arrival.number ?? `t${String(running).padStart(11, '0')}`
  await insertApplication(scope, {
    id,
    number,
    draftId: newId(),
    procedureId: procedure.id,
    version: 1,
    status: arrival.status ?? 'waiting',
    revision: arrival.revision ?? 1,
    language: 'ja',
    email: arrival.email ?? 'guest@example.jp',
    passwordMac: Buffer.alloc(1),
    unitId: arrival.unitId ?? procedure.unitId,
    applicantName: arrival.applicantName ?? '',
    applicantKana: arrival.applicantKana ?? '',
    appliedAs: { kind: 'guest' },
  })
  return number
}
