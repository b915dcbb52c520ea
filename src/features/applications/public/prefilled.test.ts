import { describe, expect, it } from 'vitest'
import { jpeg } from '../../../../testing/files/naughty-files'
import { mistakes } from '../../../../testing/page/mistakes'
import { draftOf, receiptOf } from '../../../../testing/scenes/applying'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { cast, inWorld, type Person, type World } from '../../../../testing/world'

const { hanako, office, dairi } = accounts
const outreach = { procedure: 'library-card-outreach' }
const mark = '登録情報から入力しました'

async function begins(person: Person, place = outreach): Promise<string> {
  await person.goesTo('procedure', place)
  await person.presses('同意する', person.page.has('whom') ? { whom: 'self' } : {})
  return draftOf(person.page)
}

const marks = ({ page }: Person): number => page.text.split(mark).length - 1

/** The rest of the form that the profile knows nothing of. */
const rest = async () => ({
  by: 'self',
  'file:documents': [{ name: '手帳.jpg', bytes: await jpeg(), type: 'image/jpeg' }],
})

const wrongs = (world: Pick<World, 'answers'>): string[] =>
  world.answers.flatMap(({ page }) => (page.isHtml ? mistakes(page) : []))

describe('the profile of an account', () => {
  it('is in the form at its start: shown as such, each where it belongs', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await begins(person)
      const { page } = person
      expect(['name', 'kana', 'phone', 'address'].map((name) => page.value(name))).toEqual([
        hanako.name,
        hanako.kana,
        hanako.profile.phone,
        hanako.profile.address,
      ])
      expect(marks(person)).toBe(4)
      expect(page.link('利用者情報を見る')).toBe(person.url('profile', {}))
      const described = (page.control('phone').get('aria-describedby') ?? '').split(' ')
      const told = [...page.root.all()].filter((one) => described.includes(one.get('id') ?? ''))
      expect(told.map((one) => one.text)).toContain(mark)
    }))

  it('is marked no longer where it was changed, and stays marked where it was not', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const draft = await begins(person)
      await person.presses('確認へ進む', { phone: '090-1111-2222' })
      await person.goesTo('draft', { draft })
      expect(marks(person)).toBe(3)
      expect(person.page.control('phone').get('aria-describedby')).not.toContain('source')
      // Put back by hand it is still her own.
      await person.presses('確認へ進む', { phone: hanako.profile.phone })
      await person.goesTo('draft', { draft })
      expect(marks(person)).toBe(3)
    }))

  it('of a corporation and of an agent fills in what is asked of them', () =>
    inWorld(async (as, world) => {
      const gbizid = { way: 'gbizid', said: { accountType: 'prime' } } as const
      const company = await atHome(as, world, office, gbizid)
      await begins(company, { procedure: 'energy-saving-subsidy' })
      const { page } = company
      const names = ['company-name', 'representative', 'address', 'person', 'phone']
      expect(names.map((name) => page.value(name))).toEqual([
        office.name,
        office.profile.representative,
        // The first of the boxes of an address.
        '036-8001',
        office.profile.contact,
        office.profile.phone,
      ])
      const agent = await atHome(as, world, dairi, gbizid)
      await begins(agent, { procedure: 'energy-saving-subsidy' })
      expect(names.map((name) => agent.page.value(name))).toEqual([
        '',
        '',
        '031-0042',
        '',
        dairi.profile.phone,
      ])
    }))

  it('does not fill in what a question would refuse', () =>
    inWorld(async (as, world) => {
      const long = 'と'.repeat(21)
      await world.database.asOwner(
        `update accounts set profile = profile || jsonb_build_object('phone', $1::text, 'name', $2::text)
         where login = 'hanako@example.jp'`,
        [long, '髙橋\u200b花子'],
      )
      const person = await atHome(as, world, hanako)
      await begins(person)
      expect(['name', 'phone', 'kana'].map((name) => person.page.value(name))).toEqual(['', '', hanako.kana])
      expect(marks(person)).toBe(2)
    }))

  it('fills in nothing for a guest, and nothing anew in a correction and a 再申込', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await begins(person)
      await person.presses('確認へ進む', { phone: '090-1111-2222', ...(await rest()) })
      await person.presses('申込む')
      const { number } = receiptOf(person.page)
      await person.goesTo('application', { number })
      await person.presses('修正する')
      expect([person.page.value('phone'), marks(person)]).toEqual(['090-1111-2222', 0])
      await person.goesTo('withdrawal', { number })
      await person.presses('取下げる', { reason: '間違えたため' })
      await person.goesTo('reapplication', { number })
      await person.presses('同意して進む')
      expect([person.page.value('phone'), marks(person)]).toEqual(['090-1111-2222', 0])
    }))
})

describe('登録情報も変えますか', () => {
  async function applies(person: Person, filled: Record<string, string>): Promise<string> {
    await begins(person)
    await person.presses('確認へ進む', { ...filled, ...(await rest()) })
    await person.presses('申込む')
    return receiptOf(person.page).number
  }
  const ofHanako = async (world: { database: { asOwner<T extends object>(text: string): Promise<T[]> } }) =>
    (
      await world.database.asOwner<{ profile: Record<string, string> }>(
        "select profile from accounts where login = 'hanako@example.jp'",
      )
    )[0]!.profile

  it('offers what 花子 answered otherwise, and takes over only what she chose', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await applies(person, { phone: '090-1111-2222', address: '弘前市大字下白銀町1-1' })
      expect(person.page.text).toContain('登録情報も変えますか')
      expect(person.page.text).toContain('電話番号：090-1111-2222')
      expect(person.page.text).toContain(`登録情報：${hanako.profile.phone}`)
      expect(person.page.text).not.toContain(`氏名：`)
      expect((await ofHanako(world)).phone).toBe(hanako.profile.phone)
      await person.presses('登録情報を変える')
      expect([person.page.status, person.page.problems]).toEqual([
        422,
        [expect.stringContaining('変える項目を選んでください。')],
      ])
      expect(person.page.text).toMatch(/パスワード\s*[2-9a-z]{4}/)
      await person.presses('登録情報を変える', { item: ['phone'] })
      expect(person.page.text).toContain('登録情報を変えました。')
      const { phone, address } = await ofHanako(world)
      expect([phone, address]).toEqual(['090-1111-2222', hanako.profile.address])
      // What is left is still offered; what was taken over is not.
      expect(person.page.text).toContain('住所：弘前市大字下白銀町1-1')
      expect(person.page.text).not.toContain('電話番号：')
      const looked = await world.database.asOwner(
        "select * from access_entries where kind = 'account.changed'",
      )
      expect(looked).toHaveLength(1)
      expect(wrongs(world)).toEqual([])
    }))

  it('offers nothing where nothing differs but spaces and hyphens', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await applies(person, { phone: '０１７００００００１', kana: 'たかはし　はなこ' })
      expect(person.page.text).not.toContain('登録情報も変えますか')
    }))

  it('offers nothing that the profile could not hold', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await applies(person, { name: '長'.repeat(51) })
      expect(person.page.text).not.toContain('登録情報も変えますか')
    }))

  it('takes over nothing of somebody else’s application, whoever looks at it', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const number = await applies(person, { phone: '090-1111-2222' })
      const press = person.prepared('登録情報を変える', { item: ['phone'] })
      const { password } = receiptOf(person.page)
      const agent = await atHome(as, world, dairi)
      await agent.goesTo('status', {})
      const csrf = agent.page.value('csrf')
      const asAgent = {
        ...press,
        pairs: [
          ['csrf', csrf],
          ['item', 'phone'],
        ] as [string, string][],
      }
      expect((await agent.sends(asAgent)).status).toBe(404)
      // With number and password the agent may look, and is offered nothing.
      await agent.presses('照会する', { number, password })
      expect((await agent.goesTo('complete', { number })).text).not.toContain('登録情報も変えますか')
      expect((await agent.sends(asAgent)).headers.get('location')).toContain('profile=moved')
      const [row] = await world.database.asOwner<{ phone: string }>(
        "select profile->>'phone' as phone from accounts where login = 'dairi@example.jp'",
      )
      expect(row!.phone).toBe(dairi.profile.phone)
      const guest = as(cast.dairi)
      await guest.goesTo('status', {})
      const late = await guest.sends({
        ...asAgent,
        pairs: [
          ['csrf', guest.page.value('csrf')],
          ['item', 'phone'],
        ],
      })
      expect(late.status).toBe(401)
    }))
})
