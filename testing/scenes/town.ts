import { inScope } from '../../src/database/scope'
import { inviteStaff } from '../../src/features/staff/invite'
import type { PlaceParams } from '../../src/urls'
import { type As, cast, type Person, type World } from '../world'
import { applies, asksForMail, draftOf, fillsIn, reachesTheForm, usualOf } from './applying'
import { Uploading } from './uploading'

/** Everything an address of the site map can name, of one person. */
export type Belongings = PlaceParams<
  'confirmation' | 'upload' | 'applicationFile' | 'continue' | 'notice' | 'procedureFile'
> & { draftAttachment: string; sample: string; message: string }

export type Resident = { person: Person; belongings: Belongings }

/** 町: somebody in each tenant, and a second one in the first, each with a draft, a file, an application, a link. */
export async function settleTown(
  as: As,
  world: World,
): Promise<{ hanako: Resident; dairi: Resident; taro: Resident }> {
  return {
    hanako: await settle(as(cast.hanako), world),
    dairi: await settle(as(cast.dairi), world),
    taro: await settle(as({ tenant: 'demo-city-u', email: 'taro@example.jp' }), world),
  }
}

async function settle(person: Person, world: World): Promise<Resident> {
  const { number } = await applies(person, world)
  await person.goesTo('application', { number })
  const attachment = idIn(person.page.html, /\/files\/([0-9a-f-]{36})/)
  await reachesTheForm(person, world)
  const draft = draftOf(person.page)
  await fillsIn(person, '下書きの写真.jpg')
  await person.goesTo('draft', { draft })
  const draftAttachment = idIn(person.page.html, /\/files\/([0-9a-f-]{36})/)
  const upload = await begunUpload(person, draft)
  world.clock.pass(11, 'minutes')
  await asksForMail(person, world)
  const confirmation = idIn(person.page.address, /\/email\/([0-9a-f-]{36})/)
  const token = world.post.linkFor(person.email).split('/').at(-1) ?? ''
  const { notice, file, listedFile } = await published(person)
  return {
    person,
    belongings: {
      tenant: person.tenant,
      procedure: usualOf(person).procedure,
      field: usualOf(person).field,
      sample: 'button',
      message: 'x',
      ...{ number, attachment, draft, draftAttachment, confirmation, token, notice, upload },
      file: file ?? listedFile,
    },
  }
}

/** Of which the first piece is there. */
async function begunUpload(person: Person, draft: string): Promise<string> {
  const sending = await Uploading.by(person, draft, usualOf(person).field)
  await sending.begins({ name: '証明書.pdf', length: 1000 })
  await sending.sends(0, Buffer.from('%PDF-1.4'))
  return sending.address.split('/').at(-1) ?? ''
}

async function published(
  person: Person,
): Promise<{ notice: string; file: string | undefined; listedFile: string }> {
  await person.goesTo('notices', {})
  const notice = idIn(person.page.html, /\/notices\/([0-9a-f-]{36})/)
  await person.goesTo('procedure', { procedure: usualOf(person).procedure })
  const file = /\/files\/([0-9a-f-]{36})/.exec(person.page.html)?.[1]
  await person.goesTo('forms', {})
  return { notice, file, listedFile: idIn(person.page.html, /\/forms\/([0-9a-f-]{36})/) }
}

export async function invitation(world: World, slug: string): Promise<string> {
  const tenant = (await world.tenants.find(slug))!
  return inScope(world.house, tenant, { kind: 'system', task: 'staff.create' }, (scope) =>
    inviteStaff(scope, { login: 'new-person', name: '新人 のぞみ', roles: [] }),
  )
}

function idIn(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (!found) throw new Error(`nothing like ${pattern} here`)
  return found
}
