import { describe, expect, it } from 'vitest'
import { accounts } from '../../../../../testing/scenes/home'
import {
  asksToRegister,
  chosenPassword,
  type Kind,
  logsIn,
  registers,
  typedDetails,
} from '../../../../../testing/scenes/registering'
import { type As, inWorld, type Person } from '../../../../../testing/world'

const newcomer = (as: As, email = 'nozomi@example.jp', device = ''): Person =>
  as({ tenant: 'pref-aomori-u', email }, device)

describe('利用者登録', () => {
  it.each([
    ['individual', '個人', '新山 望', 'ニイヤマ ノゾミ'],
    ['corporate', '法人', '合同会社りんご園', 'ゴウドウガイシャリンゴエン'],
    ['agent', '代理人', '代田 理', 'ダイタ リ'],
  ] as const)('goes the way of the manual as %s', (kind: Kind, shown, name, kana) =>
    inWorld(async (as, world) => {
      const person = newcomer(as)
      await person.goesTo('register', {})
      expect(person.page.heading).toBe('利用者登録説明')
      expect(person.page.text).toContain('730日')
      await person.presses('同意する')
      expect(person.page.heading).toBe('利用者ID入力（利用者登録）')
      await person.presses('登録する', { kind, email: person.email, again: person.email })
      expect(person.page.heading).toBe('メールを送信しました')
      await world.runJobs()
      expect(world.post.to(person.email).subject).toBe('【利用者登録】メールアドレスの確認')
      await person.presses('先へ進む', { code: world.post.codeFor(person.email) })
      expect(person.page.heading).toBe('利用者情報入力')
      const passwords = { password: chosenPassword, again: chosenPassword }
      await person.presses('確認へ進む', { ...typedDetails[kind], ...passwords })
      expect(person.page.heading).toBe('利用者情報確認')
      for (const text of [shown, name, kana, '030-8570', '017-722-1111'])
        expect(person.page.text).toContain(text)
      expect(person.page.html).not.toContain(chosenPassword)
      await person.presses('登録する')
      expect(person.page.heading).toBe('利用者登録が完了しました')
      await world.runJobs()
      expect(world.post.to(person.email).subject).toBe('【利用者登録】登録が完了しました')
      await person.goesTo('profile', {})
      expect(person.page.text).toContain(name)
      const device = newcomer(as, person.email, 'another')
      await logsIn(device)
      expect((await device.goesTo('profile', {})).text).toContain(name)
    }),
  )

  it('goes on by the mail’s link on another device, once, and looking at it uses nothing up', () =>
    inWorld(async (as, world) => {
      await asksToRegister(newcomer(as), world)
      const link = world.post.linkFor('nozomi@example.jp', 'register')
      const phone = newcomer(as, 'nozomi@example.jp', 'phone')
      for (let look = 0; look < 3; look++) expect((await phone.opens(link)).status).toBe(200)
      await phone.presses('先へ進む')
      expect(phone.page.heading).toBe('利用者情報入力')
      const late = newcomer(as, 'nozomi@example.jp', 'late')
      expect([(await late.opens(link)).status, late.page.heading]).toEqual([404, 'このURLは使えません'])
    }))

  it('leads on to the procedure that was wanted before', () =>
    inWorld(async (as, world) => {
      const person = newcomer(as)
      const next = person.url('procedure', { procedure: 'library-card' })
      await registers(person, world, { next })
      await person.follows('手続きへ進む')
      expect(person.page.address).toBe(next)
    }))

  it('tells nobody on the page that an address is registered; the mail does, and leads to the login', () =>
    inWorld(async (as, world) => {
      const known = newcomer(as, accounts.hanako.email)
      const unknown = newcomer(as, 'nobody@example.jp')
      const pages = []
      for (const person of [known, unknown]) {
        const page = await asksToRegister(person, world)
        const plain = page.html
          .replaceAll(person.email, 'ADDRESS')
          .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
          .replace(/name="csrf" value="[^"]+"/g, '')
        pages.push([page.status, plain])
      }
      expect(pages[0]).toEqual(pages[1])
      expect(world.post.to(known.email).text).toMatch(/すでに登録されています[\s\S]*\/pref-aomori-u\/login/)
      expect(world.post.codeFor(known.email)).toBe('')
      expect(world.post.codeFor(unknown.email)).toMatch(/^\d{6}$/)
    }))

  it('keeps everything that was typed when something is to be put right', () =>
    inWorld(async (as, world) => {
      const person = newcomer(as)
      await asksToRegister(person, world)
      await person.presses('先へ進む', { code: world.post.codeFor(person.email) })
      const typed = { ...typedDetails.individual, postcode: '03', phone: '12', password: 'short', again: 'x' }
      await person.presses('確認へ進む', typed)
      expect(person.page.status).toBe(422)
      expect(person.page.problems).toHaveLength(3)
      expect([person.page.value('name'), person.page.value('postcode')]).toEqual(['新山 望', '03'])
      expect(person.page.html).not.toContain('value="short"')
      await person.goesTo('home', {})
      await person.opens(person.url('registration', { check: checkIn(person, world) }))
      expect(person.page.value('name')).toBe('新山 望')
    }))

  it.each([
    ['外字', '山\ue000田', '外字'],
    ['a hidden character', '山\u200b田', '目に見えない'],
    ['51 characters', '長'.repeat(51), '50文字'],
  ])('says what is wrong with a name of %s', (_what, name, says) =>
    inWorld(async (as, world) => {
      const person = newcomer(as)
      await asksToRegister(person, world)
      await person.presses('先へ進む', { code: world.post.codeFor(person.email) })
      await person.presses('確認へ進む', { ...typedDetails.individual, name })
      expect(person.page.problems.join()).toContain(says)
    }),
  )

  it.each(['髙﨑 邉󠄐', '𠮷田 𩸽', 'O’Brien María-José', 'Nguyễn Văn Ánh', '王小明', '長'.repeat(50)])(
    'takes the name %s as it is',
    (name) =>
      inWorld(async (as, world) => {
        const person = newcomer(as)
        await asksToRegister(person, world)
        await person.presses('先へ進む', { code: world.post.codeFor(person.email) })
        const details = { ...typedDetails.individual, name, kana: 'ナマエ' }
        await person.presses('確認へ進む', { ...details, password: chosenPassword, again: chosenPassword })
        await person.presses('登録する')
        await person.goesTo('profileEdit', {})
        expect(person.page.value('name')).toBe(name)
      }),
  )

  it('takes addresses that only phones here have', () =>
    inWorld(async (as, world) => {
      for (const email of ['a..b@docomo.ne.jp', 'c.@ezweb.ne.jp']) {
        const person = newcomer(as, email)
        await registers(person, world)
        expect(person.page.heading).toBe('利用者登録が完了しました')
      }
    }))

  it('is made once, however often and from wherever it is confirmed', () =>
    inWorld(async (as, world) => {
      const one = newcomer(as)
      const two = newcomer(as, one.email, 'another')
      for (const person of [one, two]) {
        await asksToRegister(person, world)
        await person.presses('先へ進む', { code: world.post.codeFor(person.email) })
        const passwords = { password: chosenPassword, again: chosenPassword }
        await person.presses('確認へ進む', { ...typedDetails.individual, ...passwords })
      }
      const again = one.prepared('登録する')
      await one.presses('登録する')
      expect((await one.sends(again)).status).toBe(404)
      await two.presses('登録する')
      expect([two.page.status, two.page.problems.join()]).toEqual([
        409,
        expect.stringContaining('すでに登録されています'),
      ])
    }))

  it('sends three mails to an address in ten minutes at most', () =>
    inWorld(async (as, world) => {
      for (const device of ['1', '2', '3']) await asksToRegister(newcomer(as, undefined, device), world)
      const fourth = newcomer(as, undefined, '4')
      await asksToRegister(fourth, world)
      expect([fourth.page.status, fourth.page.value('email')]).toEqual([429, fourth.email])
    }))

  it('gives up a code after five wrong ones, and a new mail ends the one before', () =>
    inWorld(async (as, world) => {
      const person = newcomer(as)
      await asksToRegister(person, world)
      const first = world.post.codeFor(person.email)
      const wrong = first === '000000' ? '111111' : '000000'
      for (let n = 0; n < 5; n++) await person.presses('先へ進む', { code: wrong })
      await person.presses('先へ進む', { code: first })
      expect(person.page.problems.join()).toContain('この確認コードは使えません')
      const oldLink = world.post.linkFor(person.email, 'register')
      await person.presses('もう一度送る')
      await world.runJobs()
      expect((await newcomer(as, person.email, 'old').opens(oldLink)).status).toBe(404)
      await person.goesTo('home', {})
      await person.opens(person.url('addressCheck', { check: checkIn(person, world) }))
      await person.presses('先へ進む', { code: world.post.codeFor(person.email) })
      expect(person.page.heading).toBe('利用者情報入力')
    }))

  it('is not offered where the tenant switched it off', () =>
    inWorld(async (as, world) => {
      await world.database.asOwner(
        `update tenants set settings = jsonb_set(settings, '{features,register}', 'false')`,
      )
      expect((await newcomer(as).goesTo('register', {})).text).toContain('利用できません')
      expect((await newcomer(as).goesTo('registerAddress', {}, { agreed: 1 })).text).toContain(
        '利用できません',
      )
    }))
})

/** The id of the check that this browser saw last. */
function checkIn(_person: Person, world: { answers: { page: { address: string } }[] }): string {
  const addresses = world.answers.map(({ page }) => page.address).reverse()
  return addresses
    .map((address) => /(?:address-check|registration)\/([0-9a-f-]{36})/.exec(address)?.[1])
    .find(Boolean)!
}
