import { type RoleSeed, type StaffSeed, staffCast } from '../../seeds/cast'
import { mine } from '../../src/database/scope'
import { keepImport } from '../../src/features/applicants/issued/import'
import { tokenOf } from '../../src/features/applicants/link'
import { draftById } from '../../src/features/applications/drafts/draft-store'
import { askForPhoneCode } from '../../src/features/applications/hand-over/hand-over'
import { actingStaff } from '../../src/features/staff/acting-staff'
import { addStaff, staffByLogin } from '../../src/features/staff/staff'
import { staffCookie } from '../../src/http/cookies'
import { type Place, siteMap } from '../../src/urls'
import type { RolledBackDatabase } from '../database/rolled-back'
import { pathOf } from '../routes'
import type { As, Person, World } from '../world'
import { accountBelongings, accountHolders, type Parts } from './account-holders'
import { asActor, system } from './arrivals'
import { givenApplication } from './deciding'
import { atDesk } from './desk'
import { accounts } from './home'
import { givenIssued, issuedPerson } from './issued'
import { givenMandate } from './mandates'
import { givenPasskey } from './passkeys'
import { type Belongings, invitation, settleTown } from './town'

const [aomori, mihon] = ['pref-aomori-u', 'demo-city-u'] as const

/** Roles of which there is somebody in the unit that has the application, by the short names of a table's columns. */
const inTheUnit = {
  rd: 'reader',
  rc: 'receiver',
  ex: 'examiner',
  ap: 'approver',
  au: 'author',
  pu: 'publisher',
  ed: 'editor',
  um: 'unit-manager',
} as const satisfies Record<string, RoleSeed>

/** みんな: one of each kind of person that an address may meet. */
export const kinds = [
  /** Nobody known, the guest whose things they are, and another guest. */
  ...(['no', 'me', 'gu'] as const),
  ...(Object.keys(inTheUnit) as (keyof typeof inTheUnit)[]),
  /** 利用者 whose account has what is asked for, another one, and one of another tenant with their session. */
  ...(['ac', 'oa', 'ta'] as const),
  /** システム管理者; 審査 and 所属管理者 of another unit; 審査 of another tenant, who brings the cookies of both. */
  ...(['ad', 'ou', 'om', 'ot'] as const),
]
export type Kind = (typeof kinds)[number]

export type Everybody = {
  people: Record<Kind, Person>
  /** What the guest and 審査 of the unit have, by the parts of an address. */
  belongings: Belongings &
    Record<
      'member' | 'session' | 'kind' | 'account' | 'import' | 'passkey' | 'lang' | 'mandate' | 'postcode',
      string
    >
  /** Where a place needs another one of its kind. */
  others: Partial<Record<Place, Parts>>
}

type Settled = World<RolledBackDatabase>

export async function everybody(as: As, world: Settled): Promise<Everybody> {
  const { hanako, dairi } = await settleTown(as, world)
  const desk = (seed: StaffSeed) => atDesk(as, world, seed)
  const staff = {} as Record<keyof typeof inTheUnit, Person>
  for (const [kind, role] of Object.entries(inTheUnit) as [keyof typeof inTheUnit, RoleSeed][])
    staff[kind] = await desk(await newcomer(world, role, 'library'))
  const holders = await accountHolders(as, world)
  const people = {
    no: as({ tenant: aomori, email: 'stranger@example.jp' }),
    me: hanako.person,
    gu: dairi.person,
    ...staff,
    ...holders,
    ad: await desk(staffCast.kanri),
    ou: await desk(staffCast.sports),
    om: await desk(await newcomer(world, 'unit-manager', 'sports')),
    ot: await desk(staffCast.mihonShinsa),
  }
  const foreign = people.ot.cookies.get(staffCookie(mihon))!
  for (const person of [...Object.values(staff), people.ad, people.ou, people.om])
    person.cookies.set(staffCookie(mihon), person.cookies.get(staffCookie(aomori))!)
  people.ot.cookies.set(staffCookie(aomori), foreign)
  return {
    people,
    belongings: {
      ...hanako.belongings,
      ...(await ofStaff(world)),
      ...(await ofManager(world)),
      kind: 'accepted',
      lang: 'ja',
      postcode: '0300801',
      mandate: await givenMandate(world, { principal: accounts.hanako, agent: accounts.dairi }),
    },
    others: {
      completion: { number: await accepted(world) },
      ...(await accountBelongings({ as, world, guest: hanako.person, belongings: hanako.belongings })),
      phone: { token: await givenPhoneCode(world, dairi.belongings.draft) },
      formFile: { file: await listedFile(people.no) },
      staffInvitation: { token: await invitation(world, aomori) },
    },
  }
}

/** A code of somebody's draft: whoever has it may open that draft. */
const givenPhoneCode = (world: Settled, draft: string): Promise<string> =>
  asActor(world, aomori, {
    actor: system,
    async work(scope) {
      const found = await draftById(scope, draft, 'hold')
      const asked = await askForPhoneCode(scope, found!, '')
      if ('wait' in asked) throw new Error('there is a code by now')
      return tokenOf(world.house.keys, scope.tenant.id, asked.link.id)
    },
  })

/** 受理 of the same unit: the one state in which it can be finished. */
async function accepted(world: Settled): Promise<string> {
  const { id, number } = await givenApplication(world)
  await world.database.asOwner("update applications set status = 'accepted' where application_id = $1", [id])
  return number
}

async function listedFile(person: Person): Promise<string> {
  await person.goesTo('forms', {})
  return /\/forms\/([0-9a-f-]{36})/.exec(person.page.html)?.[1] ?? ''
}

/** A file that was not scanned is shown to those who were warned. */
const warned: Partial<Record<Place, string>> = {
  caseFile: '?open=1',
  casePicture: '?open=1',
  blackOut: '?open=1',
}

/** The address at which a place shows what is theirs. */
export const addressOf = ({ belongings, others }: Everybody, place: Place): string =>
  addressWith({ ...belongings, ...others[place] }, place)

export const addressWith = (belongings: Readonly<Record<string, string>>, place: Place): string =>
  pathOf(place, belongings) + (warned[place] ?? '')

/** Who reaches a place, with what is theirs: 審査 at the desk, 利用者 on マイページ, the guest everywhere else. */
export function ownerOf({ people }: Everybody, place: Place): Person {
  const { reach } = siteMap[place]
  if (reach === 'staff') return people.ex
  return reach === 'account' ? people.ac : people.me
}

async function newcomer(world: World, role: RoleSeed, unit: string): Promise<StaffSeed> {
  const seed = { tenant: aomori, login: `${role}-${unit}`, name: `係の${role}`, unit, roles: [role] }
  await asActor(world, aomori, {
    actor: system,
    work: (scope) => addStaff(scope, { login: seed.login, name: seed.name, roles: [{ role, unit }] }),
  })
  return seed
}

/** 審査's session and passkey, and the account of a colleague in the same unit. */
const ofStaff = (world: World): Promise<{ member: string; session: string; passkey: string }> =>
  asActor(world, aomori, {
    actor: system,
    async work(scope) {
      const examiner = await staffByLogin(scope, 'examiner-library')
      const member = await staffByLogin(scope, 'reader-library')
      const { session_id } = await mine(scope, 'staff_sessions')
        .select('session_id')
        .where('staff_id', '=', examiner!.id)
        .executeTakeFirstOrThrow()
      const passkey = await givenPasskey(scope, examiner!.id)
      return { member: member!.id, session: session_id, passkey }
    },
  })

/** What 所属管理者 of the unit has: somebody to whom an ID was issued, and a CSV that they gave in. */
const ofManager = (world: World): Promise<{ account: string; import: string }> =>
  asActor(world, aomori, {
    actor: system,
    async work(scope) {
      const manager = await staffByLogin(scope, 'unit-manager-library')
      const actor = await actingStaff(scope, manager!.id)
      const account = await givenIssued(scope, { login: 'kita-001', unit: 'library' })
      const typed = { ...issuedPerson, login: 'kita-002' }
      const file = { unit: 'library', fileName: 'kita.csv', passedOver: [] }
      const rows = [{ line: 2, typed, whys: [] }]
      return { account, import: await keepImport({ ...scope, actor: actor! }, { ...file, rows }) }
    },
  })
