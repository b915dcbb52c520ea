import { expect, it } from 'vitest'
import { asActor, system } from '../../../testing/scenes/arrivals'
import { inWorld, type World } from '../../../testing/world'
import { accountByLogin } from '../../features/applicants/account'
import { identityHeld, insertIdentity } from '../../features/applicants/identities'
import { providerOf, putProvider, settingsToTry } from '../../features/providers/provider'
import { staffByLogin } from '../../features/staff/staff'
import { pointDemo } from './point-demo'
import { practiceClients } from './practice-clients'

const tenant = 'pref-aomori-u'
const at = (port: number) => practiceClients(port, (kind) => `secret of ${kind} at ${port}`)

const points = async ({ house, tenants }: World, port: number | null, practises = true) =>
  pointDemo(house, { tenants: await tenants.all(), clients: port === null ? null : at(port), practises })

const doing = <T>(world: World, work: Parameters<typeof asActor<T>>[2]['work']) =>
  asActor(world, tenant, { actor: system, work })

it('points the demo at the practice provider, and at its new port after the next start', () =>
  inWorld(async (_as, world) => {
    await points(world, 4001)
    const settings = await doing(world, (scope) => settingsToTry(scope, 'gbizid'))
    expect(settings).toMatchObject({ ...at(4001).gbizid })
    const proven = { issuer: at(4001).gbizid.issuer, subject: 'somebody', claims: {} }
    await doing(world, async (scope) => {
      const account = await accountByLogin(scope, 'hanako@example.jp')
      await insertIdentity(scope, { ...proven, accountId: account!.id, provider: 'gbizid' })
    })
    await points(world, 5001)
    const now = await doing(world, (scope) => settingsToTry(scope, 'gbizid'))
    expect(now).toMatchObject({ ...at(5001).gbizid })
    const moved = { ...proven, issuer: at(5001).gbizid.issuer }
    expect(await doing(world, (scope) => identityHeld(scope, moved))).not.toBeNull()
    const examiner = await doing(world, (scope) => staffByLogin(scope, 'shinsa'))
    expect(examiner?.linked).toBe(true)
  }))

it('leaves alone what somebody set up, or switched off, themselves', () =>
  inWorld(async (_as, world) => {
    const own = { issuer: 'https://idp.example/', clientId: 'own', secret: 'x', key: '', bothFactors: false }
    await doing(world, (scope) => putProvider(scope, 'gbizid', own))
    await points(world, 4001)
    expect(await doing(world, (scope) => providerOf(scope, 'gbizid'))).toMatchObject({ clientId: 'own' })
  }))

it('offers nothing that leads nowhere where there can be no practice provider, and waits where it is only late', () =>
  inWorld(async (_as, world) => {
    await points(world, null)
    expect((await world.tenants.find(tenant))?.features.gbizid).toBe(true)
    await points(world, null, false)
    const { features } = (await world.tenants.find(tenant))!
    expect(features).toMatchObject({ gbizid: false, digitalAuth: false, staffOidc: false })
  }))
