import { type ApplicantSeed, applicantCast, type StaffSeed, staffCast } from '../../seeds/cast'
import { demoCity } from '../../seeds/demo-city-u'
import { prefAomori } from '../../seeds/pref-aomori-u'
import { ja as profileWords } from '../features/applicants/profile-words.ja'
import { postOf } from '../features/staff/roles'

/** An account of the demo: login, and who it is in words. */
export type DemoAccount = { login: string; who: string }

/** The accounts of a demo tenant's staff, with 所属・役割 as their screens show it. */
export function demoStaff(slug: string): DemoAccount[] {
  const units = [prefAomori, demoCity].find((seed) => seed.slug === slug)?.units ?? []
  const tree = units.map(({ id, parent, name }) => ({ id, parentId: parent ?? null, name }))
  return Object.values<StaffSeed>(staffCast)
    .filter((one) => one.tenant === slug)
    .map(({ login, roles, unit }) => ({
      login,
      who: postOf(
        roles.map((role) => ({ role, unit })),
        tree,
      ),
    }))
}

/** The accounts of a demo tenant's applicants, with 利用者区分 and name. */
export const demoApplicants = (slug: string): DemoAccount[] =>
  Object.values<ApplicantSeed>(applicantCast)
    .filter((one) => one.tenant === slug)
    .map(({ email, kind, name }) => ({ login: email, who: `${profileWords.kinds[kind]}・${name}` }))
