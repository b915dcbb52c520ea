import { type StaffSeed, staffCast } from '../../seeds/cast'
import { inScope, type Scope } from '../../src/database/scope'
import { insertDraft } from '../../src/features/applications/drafts/draft-store'
import { makeReceiptNumber } from '../../src/features/applications/receipt-number'
import {
  applicationByNumber,
  insertApplication,
  insertRevision,
  nextRunningNumber,
} from '../../src/features/applications/store'
import type { Answers } from '../../src/features/forms/answers'
import { record } from '../../src/features/history/record'
import { findProcedure } from '../../src/features/procedures/published'
import { identifyStaff } from '../../src/features/staff/session'
import { staffCookie } from '../../src/http/cookies'
import { newId } from '../../src/kernel/ids'
import type { Tenant } from '../../src/kernel/tenant'
import { type As, cast, type World } from '../world'
import { atDesk } from './desk'

type Any = Pick<World, 'house' | 'tenants'>

export const tenantOf = async (world: Any, slug: string): Promise<Tenant> => (await world.tenants.find(slug))!

/** Work as a member of staff, in a transaction of its own, below the pages. */
export async function onDesk<T>(
  [as, world]: [As, Any],
  member: StaffSeed,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  const tenant = await tenantOf(world, member.tenant)
  const token = (await atDesk(as, world, member)).cookies.get(staffCookie(member.tenant)) ?? ''
  const actor = await inScope(world.house, tenant, { kind: 'system', task: 'test' }, (scope) =>
    identifyStaff(scope, token),
  )
  if (!actor) throw new Error(`${member.login} has no session`)
  return inScope(world.house, tenant, actor, work)
}

/** 仮パスワードの交付: a form of four answers, one of them a name, and no file. */
export const passwordAnswers: Answers = {
  'user-number': '12345678',
  name: '髙橋 花子',
  reason: 'first',
}

type Given = { email?: string; name?: string; answers?: Answers; procedure?: string }

/** 処理待ち, from nothing: what a submission leaves behind, without the way there. */
export async function givenApplication(
  world: Any,
  { email = cast.hanako.email, name = '髙橋 花子', answers = passwordAnswers, procedure: slug }: Given = {},
): Promise<{ id: string; number: string }> {
  const tenant = await tenantOf(world, staffCast.shinsa.tenant)
  const actor = { kind: 'guest', session: null } as const
  return inScope(world.house, tenant, actor, async (scope) => {
    const procedure = (await findProcedure(scope, slug ?? 'library-temporary-password'))!
    const [id, draftId] = [newId(), newId()]
    const number = makeReceiptNumber(await nextRunningNumber(scope), scope.now)
    const ids = { procedureId: procedure.id, version: procedure.version, email, language: 'ja' as const }
    const draft = {
      ...ids,
      id: draftId,
      applicationId: null,
      entries: {},
      expiresAt: scope.now,
      termsVersion: 1,
    }
    await insertDraft(scope, draft)
    await insertRevision(scope, { applicationId: id, revision: 1, draftId, answers })
    await record(scope, { kind: 'application.submitted', applicationId: id, detail: { number, revision: 1 } })
    await insertApplication(scope, {
      ...ids,
      ...{ id, number, draftId, status: 'waiting', revision: 1, passwordMac: Buffer.alloc(32) },
      ...{ unitId: procedure.content.unitId, applicantName: name, applicantKana: '' },
      appliedAs: { kind: 'guest' },
    })
    return { id, number }
  })
}

/** An application as it stands now. */
export async function standing(world: Any, number: string) {
  const tenant = await tenantOf(world, staffCast.shinsa.tenant)
  const found = await inScope(world.house, tenant, { kind: 'system', task: 'test' }, (scope) =>
    applicationByNumber(scope, number),
  )
  if (!found) throw new Error(`no application ${number}`)
  return found
}
