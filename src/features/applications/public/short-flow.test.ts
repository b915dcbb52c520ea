import { expect, it } from 'vitest'
import { demoPassword } from '../../../../testing/database/demo-template'
import { mistakes } from '../../../../testing/page/mistakes'
import { usualOf } from '../../../../testing/scenes/applying'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { inWorld, type World } from '../../../../testing/world'

const taro = { tenant: 'demo-city-u', email: 'taro@example.jp' }
const record = { procedure: 'resident-record' }
const { minato } = accounts

const wrongs = (world: Pick<World, 'answers'>): string[] =>
  world.answers.flatMap(({ page }) => (page.isHtml ? mistakes(page) : []))

it('brings 太郎 from the list to the first question over three screens, in one tab', () =>
  inWorld(async (as, world) => {
    const guest = as(taro)
    const screens: string[] = []
    const seen = () => screens.push(guest.page.heading)
    await guest.goesTo('procedures', {})
    await guest.follows('住民票の写しの交付請求')
    seen()
    await guest.presses('同意して進む', { email: taro.email })
    seen()
    expect(guest.page.text).toContain(taro.email)
    await world.runJobs()
    await guest.presses('確認して進む', { code: world.post.codeFor(taro.email) })
    expect(screens).toEqual(['住民票の写しの交付請求', 'メールを送信しました'])
    expect([guest.page.heading, guest.page.has('name')]).toEqual(['申込', true])
    expect(wrongs(world)).toEqual([])
  }))

it('leads the other pages of the standard flow to 手続き説明', () =>
  inWorld(async (as) => {
    const guest = as(taro)
    for (const [place, query] of [
      ['procedureLogin', {}],
      ['email', { agreed: '1' }],
    ] as const) {
      const answer = await guest.asks(guest.url(place, record, query))
      expect(answer.headers.get('location')).toBe(guest.url('procedure', record))
    }
    await guest.goesTo('procedure', record)
    expect(guest.page.text).not.toContain('利用者ログイン')
  }))

it.each([
  ['', 'メールアドレスを入力してください。'],
  ['taro', 'メールアドレス'],
  ['taro@example.jp, jiro@example.jp', 'メールアドレス'],
])('says on the same page what is wrong with %j, and keeps it', (email, says) =>
  inWorld(async (as, world) => {
    const guest = as(taro)
    await guest.goesTo('procedure', record)
    await guest.presses('同意して進む', { email })
    expect([guest.page.status, guest.page.heading]).toEqual([422, '住民票の写しの交付請求'])
    expect(guest.page.problems).toEqual([expect.stringContaining(says)])
    expect(guest.page.title).toMatch(/^エラー：/)
    expect(guest.page.value('email')).toBe(email)
    expect(wrongs(world)).toEqual([])
    expect(world.jobs).toEqual([])
  }),
)

it('says on the same page that too many mails were asked for', () =>
  inWorld(async (as) => {
    const guest = as(taro)
    for (let time = 0; time < 4; time++) {
      await guest.goesTo('procedure', record)
      await guest.presses('同意して進む', { email: taro.email })
    }
    expect([guest.page.status, guest.page.heading]).toEqual([429, '住民票の写しの交付請求'])
    expect(guest.page.problems[0]).toContain('もう一度「同意して進む」を押してください。')
    expect(guest.page.value('email')).toBe(taro.email)
  }))

it('leads from a wrong address back to the box, and takes the right one', () =>
  inWorld(async (as, world) => {
    const guest = as(taro)
    await guest.goesTo('procedure', record)
    await guest.presses('同意して進む', { email: 'tarou@example.jp' })
    expect(guest.page.link('メールアドレスを直す')).toBe(`${guest.url('procedure', record)}#email`)
    await guest.goesTo('procedure', record)
    await guest.presses('同意して進む', { email: taro.email })
    await world.runJobs()
    await guest.presses('確認して進む', { code: world.post.codeFor(taro.email) })
    expect(guest.page.heading).toBe('申込')
  }))

it('lets みなと log in there, who comes back to the same page and begins at once', () =>
  inWorld(async (as, world) => {
    const person = as(minato)
    await person.goesTo('procedure', record)
    await person.presses('ログイン', { login: minato.email, password: demoPassword })
    expect(person.page.address).toBe(person.url('procedure', record))
    expect(person.page.has('email')).toBe(false)
    await person.presses('同意する')
    expect([person.page.heading, person.page.value('name')]).toEqual(['申込', minato.name.split(' ')[0]])
    await person.presses('確認へ進む', await usualOf(person).answers('免許証.jpg'))
    expect(person.page.heading).toBe('申込確認')
    expect(world.post.mails).toEqual([])
  }))

it('tells a guest whose address is registered so by mail alone, here too', () =>
  inWorld(async (as, world) => {
    const guest = as(minato)
    await guest.goesTo('procedure', record)
    await guest.presses('同意して進む', { email: minato.email })
    expect(guest.page.heading).toBe('メールを送信しました')
    await world.runJobs()
    expect(world.post.to(minato.email).text).toContain(
      `/demo-city-u/login?next=${encodeURIComponent(guest.url('procedure', record))}`,
    )
  }))

it('shows before 受付開始 no way to begin', () =>
  inWorld(async (as, world) => {
    world.clock.setTo('2025-03-31T23:59:00+09:00')
    for (const person of [as(taro), await atHome(as, world, minato)]) {
      await person.goesTo('procedure', record)
      expect(person.page.has('email')).toBe(false)
      expect(person.page.has('agreed')).toBe(false)
    }
  }))
