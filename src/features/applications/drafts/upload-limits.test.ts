import { expect, it } from 'vitest'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import { pdf } from '../../../../testing/files/naughty-files'
import { draftOf, reachesTheForm } from '../../../../testing/scenes/applying'
import { sendsByScript } from '../../../../testing/scenes/uploading'
import { cast, inWorld, type Person, type World } from '../../../../testing/world'
import { inScope, type Scope } from '../../../database/scope'
import { countBytes, countFile, uploadBuckets, uploadLimits } from './upload-limits'

type Here = World<RolledBackDatabase>

const from = { draftId: 'a', address: '192.0.2.1' }
const { hour, day } = uploadLimits.draft

async function inTenant<T>(world: Here, work: (scope: Scope) => Promise<T>): Promise<T> {
  const tenant = await world.tenants.find(cast.hanako.tenant)
  if (!tenant) throw new Error('the demo has this tenant')
  return inScope(world.house, tenant, { kind: 'system', task: 'test' }, work)
}

const counts = (world: Here, files: number, bytes = 0) =>
  world.database.asOwner(
    `update upload_counts set files = ${files}, bytes = ${bytes} where bucket like 'upload-draft:%'`,
  )

it('counts files and bytes of a draft by the hour and by the day, and says when it goes on', () =>
  inWorld(async (_as, world) => {
    const next = () => inTenant(world, (scope) => countFile(scope, uploadBuckets(scope, from)))
    expect(await next()).toBe(0)
    await counts(world, hour.files - 1)
    expect(await next()).toBe(0)
    const wait = await next()
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(3600)
    world.clock.pass(61, 'minutes')
    expect(await next()).toBe(0)
    await counts(world, 1, day.bytes / 2)
    const untilTomorrow = await next()
    expect(untilTomorrow).toBeGreaterThan(20 * 3600)
    world.clock.pass(25, 'hours')
    expect(await next()).toBe(0)
  }))

it('counts bytes that arrived, whatever became of them, for the tenant and the address too', () =>
  inWorld(async (_as, world) => {
    await inTenant(world, async (scope) => {
      const buckets = uploadBuckets(scope, from)
      await countFile(scope, buckets)
      await countBytes(scope, buckets, hour.bytes)
      expect(await countFile(scope, buckets)).toBeGreaterThan(0)
      expect(await countFile(scope, uploadBuckets(scope, { ...from, draftId: 'b' }))).toBe(0)
      await countBytes(scope, buckets, uploadLimits.address.hour.bytes)
      expect(await countFile(scope, uploadBuckets(scope, { ...from, draftId: 'c' }))).toBeGreaterThan(0)
      expect(await countFile(scope, uploadBuckets(scope, { draftId: 'd', address: '192.0.2.2' }))).toBe(0)
    })
    const rows = await world.database.asOwner<{ bucket: string }>('select bucket from upload_counts')
    expect(JSON.stringify(rows)).not.toContain('192.0.2')
  }))

it('keeps to what a tenant allows all its applicants in a day', () =>
  inWorld(async (_as, world) => {
    await inTenant(world, async (scope) => {
      const small = { ...scope, tenant: { ...scope.tenant, uploadBytesPerDay: 1000 } }
      const buckets = uploadBuckets(small, from)
      expect(await countFile(small, buckets)).toBe(0)
      await countBytes(small, buckets, 1000)
      expect(await countFile(small, buckets)).toBeGreaterThan(3600)
    })
  }))

const sends = (guest: Person, form: Person['page']) =>
  sendsByScript(guest, { form, name: 'a.pdf', bytes: pdf() })

it('refuses a file by script with 429 and when to come again, and by form with words at the field', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    const form = await reachesTheForm(guest, world)
    expect((await sends(guest, form)).status).toBe(200)
    await counts(world, hour.files)
    const answer = await sends(guest, form)
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.html).toContain('いまは受け付けられません。')
    const page = await guest.goesTo('draft', { draft: draftOf(form) })
    expect(page.status).toBe(200)
    await guest.presses('確認へ進む', {
      'user-number': '1234567',
      'file:documents': [{ name: 'b.pdf', bytes: pdf() }],
    })
    expect(guest.page.problems.join()).toContain('いまは受け付けられません。')
    expect(guest.page.html).toContain('value="1234567"')
  }))
