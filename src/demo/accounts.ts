import { type StaffSeed, staffCast } from '../../seeds/cast'
import { demoCity } from '../../seeds/demo-city-u'
import { prefAomori } from '../../seeds/pref-aomori-u'
import { postOf } from '../features/staff/roles'

/** The accounts of a demo tenant's staff: login, and 所属・役割 as their screens show it. */
export function demoAccounts(slug: string): { login: string; post: string }[] {
  const units = [prefAomori, demoCity].find((seed) => seed.slug === slug)?.units ?? []
  const tree = units.map(({ id, parent, name }) => ({ id, parentId: parent ?? null, name }))
  return Object.values<StaffSeed>(staffCast)
    .filter((one) => one.tenant === slug)
    .map(({ login, roles, unit }) => ({
      login,
      post: postOf(
        roles.map((role) => ({ role, unit })),
        tree,
      ),
    }))
}
