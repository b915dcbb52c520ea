import { expect, it } from 'vitest'
import { applicantCast } from '../../../seeds/cast'
import { mistakes } from '../../../testing/page/mistakes'
import { inWorld } from '../../../testing/world'
import { newId } from '../../kernel/ids'
import { insertTerms } from '../terms/terms'
import { createTenant, plainTenant } from './create'
import { defaultTerms } from './default-terms'
import { tenantIdentity } from './keys'

const places = [
  'home',
  'procedures',
  'notices',
  'forms',
  'help',
  'faq',
  'terms',
  'privacy',
  'accessibility',
  'status',
  'applications',
  'theme',
  'login',
  'register',
  'staff',
] as const

it('makes a tenant that has nothing yet, and all of its pages say so politely', () =>
  inWorld(async (as, world) => {
    const plain = plainTenant('shin-machi', '新町')
    await createTenant(world.house, plain, (scope) =>
      insertTerms(scope, { version: 1, ...defaultTerms(plain), publishedAt: scope.now }),
    )
    const guest = as({ tenant: 'shin-machi', email: 'guest@example.jp' })
    for (const place of places) {
      const page = await guest.goesTo(place, {})
      expect([place, page.status]).toEqual([place, 200])
      if (page.isHtml) expect([place, mistakes(page)]).toEqual([place, []])
    }
    expect((await guest.asks('/')).text).toContain('新町')
    expect(world.defects).toEqual([])
  }))

it('refuses an address that is taken or cannot be one', () =>
  inWorld(async (_as, world) => {
    const create = (slug: string) => createTenant(world.house, plainTenant(slug, '町'), async () => {})
    await expect(create(applicantCast.hanako.tenant)).rejects.toThrow('already')
    for (const slug of ['', 'a', 'A-town', '-town', 'to wn', 'town/x', '_mail', '町', 'x'.repeat(64)])
      await expect(create(slug)).rejects.toThrow('cannot stand in an address')
  }))

it('leaves nothing of a tenant whose furnishing fails', () =>
  inWorld(async (_as, world) => {
    const fails = createTenant(world.house, plainTenant('half-done', '半'), () =>
      Promise.reject(new Error('on purpose')),
    )
    await expect(fails).rejects.toThrow('on purpose')
    expect(await world.tenants.find('half-done')).toBeNull()
  }))

it('gives each tenant a key of its own, wrapped by the operator’s', () =>
  inWorld(async (_as, world) => {
    const keys = await Promise.all(
      (await world.tenants.all()).map((tenant) =>
        world.database.inTenant(tenant.id, (db) => tenantIdentity({ tenant, db, house: world.house })),
      ),
    )
    expect(new Set(keys.map(({ identity }) => identity)).size).toBe(2)
    const [row] = await world.database.asOwner<{ wrapped: Buffer }>(
      'select wrapped_identity as wrapped from tenant_keys',
    )
    expect(row!.wrapped.toString('latin1')).not.toContain('AGE-SECRET-KEY')
    expect(await world.tenants.byId(newId())).toBeNull()
  }))
