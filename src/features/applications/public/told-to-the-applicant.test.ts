import { expect, it } from 'vitest'
import { type StaffSeed, staffCast } from '../../../../seeds/cast'
import { applies, draftOf, fillsIn, reachesTheForm } from '../../../../testing/scenes/applying'
import { onDesk, standing } from '../../../../testing/scenes/deciding'
import { hasItReturned } from '../../../../testing/scenes/returning'
import { type As, cast, inWorld, type World } from '../../../../testing/world'
import type { Scope } from '../../../database/scope'
import { type AccessKind, recordAccess } from '../../history/access-log'
import { accept } from '../decisions/accept'
import { finish } from '../decisions/finish'
import { reject } from '../decisions/reject'
import { take } from '../decisions/take'

const { hanako } = cast
const { shinsa, uketsuke } = staffCast

type Deed = (scope: Scope, seen: { number: string; lock: number }) => Promise<object>

async function decides([as, world]: [As, World], number: string, deed: Deed): Promise<void> {
  const { lock } = await standing(world, number)
  const result = await onDesk([as, world], shinsa, (scope) => deed(scope, { number, lock }))
  expect(Object.keys(result)).toEqual(['decided'])
}

const looks = (stage: [As, World], member: StaffSeed, access: { kind: AccessKind; applicationId: string }) =>
  onDesk(stage, member, (scope) => recordAccess(scope, access))

const settings = (world: { database: { asOwner(text: string): Promise<unknown> } }, showViewers: string) =>
  world.database.asOwner(
    `update tenants set settings = settings || '{"showViewers": "${showViewers}"}', version = version + 1`,
  )

it('tells each step in plain words, with what staff said', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await applies(guest, world)
    await decides([as, world], number, (scope, seen) => take(scope, seen))
    await guest.goesTo('application', { number })
    expect(guest.page.text).toContain('職員が受け付けて、確認を始めました')
    expect(guest.page.links).not.toContain(guest.url('withdrawal', { number }))
    await decides([as, world], number, (scope, seen) => accept(scope, seen, 'カウンターへ\nお越しください。'))
    await guest.goesTo('application', { number })
    expect(guest.page.text).toContain('申し込みを受理しました。')
    expect(guest.page.text).toContain('お越しください。')
    expect(guest.page.text).toContain('担当：県立図書館（工藤 一郎）')
    await decides([as, world], number, (scope, seen) => finish(scope, seen))
    await guest.goesTo('application', { number })
    expect(guest.page.text).toContain('手続きが終わりました。')
    expect(guest.page.link('再申込する')).toBe(guest.url('reapplication', { number }))
  }))

it('gives the reason of 不受理, and the unit alone where the tenant names nobody', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await applies(guest, world)
    await decides([as, world], number, (scope, seen) => reject(scope, seen, '対象の地域の外です。'))
    await settings(world, 'unit')
    await guest.goesTo('application', { number })
    expect(guest.page.text).toContain('申し込みを受理できませんでした。')
    expect(guest.page.text).toContain('対象の地域の外です。')
    expect(guest.page.text).toContain('担当：県立図書館')
    expect(guest.page.text).not.toContain('工藤')
  }))

it('keeps the reasons of an earlier 返却 in 処理履歴, and never an internal note', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await hasItReturned([as, world], guest)
    await world.database.asOwner(
      `insert into notes (tenant_id, note_id, application_id, staff_id, author, body, written_at)
       select a.tenant_id, gen_random_uuid(), application_id, staff_id, s.name, '内緒のメモ', now()
       from applications a join staff s using (tenant_id) where login = 'shinsa'`,
    )
    await guest.goesTo('application', { number })
    await guest.presses('直す')
    await guest.presses('直して再提出する', { 'user-number': '7654321' })
    await guest.presses('このまま再提出する')
    expect(guest.page.text).toContain('返却されました')
    expect(guest.page.text).toContain('利用者番号：カードの番号と1桁違っています。')
    expect(guest.page.html).not.toContain('内緒のメモ')
  }))

it('shows who of the staff looked, each once a day, as the tenant decides', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await applies(guest, world)
    const { id: applicationId } = await standing(world, number)
    expect((await guest.goesTo('application', { number })).text).toContain(
      'まだ、この申込を見た職員はいません。',
    )
    for (const kind of ['application.opened', 'application.opened', 'attachment.viewed'] as const)
      await looks([as, world], shinsa, { kind, applicationId })
    await looks([as, world], uketsuke, { kind: 'application.noted', applicationId })
    const entries = async () => {
      await guest.goesTo('application', { number })
      const fold = guest.page.root.find('details').find((one) => one.text.includes('この申込を見た職員'))
      return fold?.find('li').map((one) => one.text)
    }
    expect(await entries()).toEqual([
      expect.stringMatching(/^\d{4}年.*県立図書館.*工藤 一郎（添付ファイルも）$/),
    ])
    await settings(world, 'unit')
    expect(await entries()).toEqual([expect.not.stringContaining('工藤')])
    await settings(world, 'none')
    expect(await entries()).toBeUndefined()
    expect(guest.page.text).not.toContain('この申込を見た職員')
  }))

it('offers no file that is harmful or not scanned yet, and sends no form with a harmful one', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    await fillsIn(guest)
    const draft = draftOf(guest.page)
    const file = /\/files\/([0-9a-f-]{36})/.exec(guest.page.html)?.[1] ?? ''
    const confirmed = guest.prepared('申込む')
    await world.database.asOwner("update attachments set scan = 'waiting'")
    await guest.goesTo('confirm', { draft })
    expect(guest.page.text).toContain('検査中')
    await world.database.asOwner("update attachments set scan = 'malware'")
    await guest.goesTo('draft', { draft })
    expect(guest.page.text).toContain('不正なプログラムの疑いがあるため、使えません。')
    expect(guest.page.html).not.toContain(`/files/${file}`)
    for (const place of ['attachment', 'thumbnail'] as const)
      expect((await guest.asks(guest.url(place, { draft, attachment: file }))).status).toBe(404)
    const refused = await guest.sends(confirmed)
    expect(refused.status).toBe(422)
    expect(refused.problems).toEqual([
      expect.stringContaining('別のファイルを添付してください。'),
      expect.stringContaining('解除して、別のファイルを添付してください。'),
    ])
    expect(world.defects).toEqual([])
  }))

it('tells of a file that was found to be harmful after it was sent', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await applies(guest, world)
    await guest.goesTo('application', { number })
    const link = guest.page.link('利用者カード.jpg')
    await world.database.asOwner("update attachments set scan = 'malware'")
    await guest.goesTo('application', { number })
    expect(guest.page.text).toContain('不正なプログラムの疑いがあるため、使えません。')
    expect(guest.page.links).not.toContain(link)
    expect((await guest.asks(link)).status).toBe(404)
  }))
