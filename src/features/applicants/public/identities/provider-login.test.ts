import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checksums } from '../../../../../testing/database/checksums'
import { mistakes } from '../../../../../testing/page/mistakes'
import { accountRow, accountsMade, tenant } from '../../../../../testing/scenes/accounts'
import { comesBy, leaves, practice, practising } from '../../../../../testing/scenes/practice'
import { type As, inCommittedWorld, inWorld, type Person, type World } from '../../../../../testing/world'
import type { PracticeProvider } from '../../../../operator/practice-provider/practice-provider'

let provider: PracticeProvider
beforeAll(async () => {
  provider = await practice()
})
afterAll(() => provider.close())

const prime = '林 檎太郎'
const member = '津軽 桃子'
const entry = '佐藤 実'
const card = '髙橋 花子'

const somebody = (as: As, device = ''): Person => as({ tenant, email: 'somebody@guest.example.jp' }, device)

/** As after `npm start`: the demo points at the practice provider. */
const inPractice = (test: (as: As, world: World) => Promise<void>) =>
  inWorld(async (as, world) => {
    await practising(world, provider)
    await test(as, world)
    expect(world.defects).toEqual([])
  })

const wanted = `/${tenant}/account/profile`
const toGbizid = `/${tenant}/gbizid?next=${encodeURIComponent(wanted)}`
const toCard = `/${tenant}/digital-auth?next=${encodeURIComponent(wanted)}`

describe('somebody who comes with GビズID for the first time', () => {
  it.each([
    [prime, 'corporate', 'prime', '株式会社りんご堂'],
    [member, 'corporate', 'member', '株式会社りんご堂'],
    [entry, 'individual', 'entry', '佐藤 実'],
  ])('as %s gets an account of kind %s, agrees to the terms, and goes on', (title, kind, type, name) =>
    inPractice(async (as, world) => {
      const person = somebody(as)
      await comesBy(person, toGbizid, title)
      expect(person.page.address).toBe(`/${tenant}/login/step?next=${encodeURIComponent(wanted)}`)
      expect(person.page.heading).toBe('利用規約をお読みください')
      expect((await person.asks(wanted)).status).toBe(303)
      await person.presses('同意する')
      expect(person.page.address).toBe(wanted)
      expect(person.page.text).toContain(name)
      expect(await accountsMade(world)).toEqual([
        expect.objectContaining({
          kind,
          login: null,
          said: expect.objectContaining({ accountType: type }),
          way: 'gbizid',
        }),
      ])
    }),
  )

  it('has what GビズID says in their profile, names as they are', () =>
    inPractice(async (as, world) => {
      const person = somebody(as)
      await comesBy(person, toGbizid, member)
      const { profile, email } = await accountRow(world)
      expect(email).toBe('momoko@example.co.jp')
      expect(profile).toMatchObject({
        name: '株式会社りんご堂',
        corporateNumber: '4000012345676',
        representative: '林 檎太郎',
        department: '総務部',
        contact: '津軽 桃子',
        postcode: '0300861',
        address: '青森県青森市長島一丁目1番1号',
        phone: '017-000-0002',
      })
    }))

  it('is known at the next login: no second account, no terms, what they changed themselves stays', () =>
    inPractice(async (as, world) => {
      const person = somebody(as)
      await comesBy(person, toGbizid, entry)
      await person.presses('同意する')
      await person.goesTo('profileEdit', {})
      const typed = { address: '弘前市大字富田三丁目3番地', phone: '0172-00-0003', postcode: '036-8560' }
      await person.presses('変更する', { name: '佐藤 實', ...typed })
      const again = somebody(as, 'another device')
      await comesBy(again, toGbizid, entry)
      expect(again.page.address).toBe(wanted)
      expect(again.page.text).toContain('佐藤 實')
      expect(again.page.text).toContain('GビズIDの内容と違うところがあります')
      await again.follows('GビズIDの内容を入れて、変える')
      expect(again.page.value('name')).toBe('佐藤 実')
      expect(await accountsMade(world)).toHaveLength(1)
    }))

  it('leaves nothing behind after a day, where they never agreed', () =>
    inPractice(async (as, world) => {
      await comesBy(somebody(as), toGbizid, prime)
      world.clock.pass(23, 'hours')
      await world.runRoutine('purge.expired')
      expect(await accountsMade(world)).toHaveLength(1)
      world.clock.pass(2, 'hours')
      await world.runRoutine('purge.expired')
      expect(await accountsMade(world)).toEqual([])
    }))

  it('stays, once they are in', () =>
    inPractice(async (as, world) => {
      const person = somebody(as)
      await comesBy(person, toGbizid, prime)
      await person.presses('同意する')
      world.clock.pass(25, 'hours')
      await world.runRoutine('purge.expired')
      expect(await accountsMade(world)).toHaveLength(1)
    }))
})

describe('somebody who comes with デジタル認証アプリ for the first time', () => {
  it('gives an address, proves it with the code of the mail, and goes on', () =>
    inPractice(async (as, world) => {
      const person = somebody(as)
      await comesBy(person, toCard, card)
      await person.presses('同意する')
      expect(person.page.heading).toBe('メールアドレスを教えてください')
      await person.presses('確認コードを送る', { email: '' })
      expect(person.page.text).toContain('メールアドレスを入力してください。')
      await person.presses('確認コードを送る', { email: 'a..b@docomo.ne.jp' })
      await world.runJobs()
      expect((await person.asks(wanted)).status).toBe(303)
      await person.presses('先へ進む', { code: world.post.codeFor('a..b@docomo.ne.jp') })
      expect(person.page.address).toBe(wanted)
      const row = await accountRow(world)
      expect(row).toMatchObject({ kind: 'individual', login: null, email: 'a..b@docomo.ne.jp' })
      expect(row.profile).toMatchObject({ name: '髙橋 花子', birthdate: '1985-04-01' })
      const again = somebody(as, 'another device')
      await comesBy(again, toCard, card)
      expect(again.page.address).toBe(wanted)
    }))

  it('may open the mail’s link on another device, and logs in again', () =>
    inPractice(async (as, world) => {
      const person = somebody(as)
      await comesBy(person, toCard, card)
      await person.presses('同意する')
      await person.presses('確認コードを送る', { email: 'hanako@example.com' })
      await world.runJobs()
      const phone = somebody(as, 'phone')
      await phone.opens(/https?:\S+first-email\S+/.exec(world.post.to('hanako@example.com').text)![0])
      await phone.presses('先へ進む')
      expect(phone.page.heading).toBe('メールアドレスを確かめました')
      expect((await phone.asks(wanted)).status).toBe(303)
      await comesBy(person, toCard, card)
      expect(person.page.address).toBe(wanted)
    }))
})

it('does not give somebody the account that has their address (O4)', () =>
  inPractice(async (as, world) => {
    const person = somebody(as)
    // The demo's office has the very address that GビズID tells of the prime account.
    await comesBy(person, toGbizid, prime)
    expect(await accountRow(world)).toMatchObject({ email: 'office@example.co.jp', login: null })
    expect(person.page.heading).toBe('利用規約をお読みください')
  }))

describe('whoever comes back without having left so (O2)', () => {
  const refused = async (person: Person, address: string) => {
    const page = await person.asks(address.replace(/^https:\/\/[^/]+/, ''))
    expect(page.status).toBe(400)
    expect(page.heading).toBe('ログインを続けられません')
    expect(page.text).toContain('もう一度ログインする')
    expect(page.text).not.toContain('code')
    expect(mistakes(page)).toEqual([])
    expect(page.headers.getSetCookie().join()).not.toMatch(/__Host-applicant|logged-in/)
  }

  it('gets nowhere, and nothing is written down', () =>
    inPractice(async (as, world) => {
      const person = somebody(as)
      const back = await leaves(person, toGbizid, prime)
      const before = await checksums(world.database as never)
      await refused(somebody(as, 'another browser'), back)
      await refused(person, back.replace(/state=[^&]+/, 'state=forged'))
      await refused(person, back.replace(/[?&]state=[^&]+/, ''))
      await refused(person, `${back}&state=another`)
      await refused(person, back.replace('/gbizid/', '/digital-auth/'))
      await refused(person, `/${tenant}/gbizid/callback`)
      expect(await checksums(world.database as never)).toEqual(before)
    }))

  it('gets nowhere twice', () =>
    inPractice(async (as, world) => {
      const person = somebody(as)
      const back = await leaves(person, toGbizid, prime)
      const cookies = [...person.cookies]
      await person.opens(back)
      await refused(person, back)
      for (const [name, value] of cookies) person.cookies.set(name, value)
      await refused(person, back)
      expect(await accountsMade(world)).toHaveLength(1)
    }))

  it('gets nowhere after ten minutes', () =>
    inPractice(async (as, world) => {
      const person = somebody(as)
      const back = await leaves(person, toGbizid, prime)
      world.clock.pass(11, 'minutes')
      await refused(person, back)
    }))

  it('gets nowhere with the cookie of another tenant', () =>
    inPractice(async (as) => {
      const person = somebody(as)
      const back = await leaves(person, '/demo-city-u/gbizid', prime)
      const sealed = person.cookies.get('__Host-departure-gbizid-demo-city-u')!
      person.cookies.set(`__Host-departure-gbizid-${tenant}`, sealed)
      await refused(person, back.replace('demo-city-u', tenant))
    }))
})

it.each([
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  '/%09/evil.example',
  `/${tenant}/staff/members`,
])('leads to no other place than one of the applicants’: %s (O8)', (next) =>
  inPractice(async (as, world) => {
    const person = somebody(as)
    const back = await leaves(person, `/${tenant}/gbizid?next=${encodeURIComponent(next)}`, prime)
    await person.opens(back)
    const { form, button } = person.page.button('同意する')
    expect(form.text + button.text).not.toContain('evil')
    const page = await person.sends(person.prepared('同意する'))
    expect(page.headers.get('location')).toBe(`/${tenant}/account`)
    expect(world.defects).toEqual([])
  }),
)

it('comes back to the login page, with a calm sentence, where somebody gave it up', () =>
  inPractice(async (as) => {
    const person = somebody(as)
    await comesBy(person, toGbizid, 'ログインをやめる')
    expect(person.page.heading).toBe('ログイン')
    expect(person.page.text).toContain('GビズIDでのログインをやめました。')
    expect(person.page.link('GビズIDでログインする')).toBe(toGbizid)
    expect(mistakes(person.page)).toEqual([])
  }))

it('gives a new session at each login (S4)', () =>
  inPractice(async (as) => {
    const person = somebody(as)
    const name = `__Host-applicant-${tenant}`
    await comesBy(person, toGbizid, prime)
    const first = person.cookies.get(name)
    await person.presses('同意する')
    await comesBy(person, toGbizid, prime)
    expect(person.cookies.get(name)).not.toBe(first)
  }))

it('tells no address and no page what the provider said, and leaves no cookie of the way', () =>
  inPractice(async (as, world) => {
    const person = somebody(as)
    await comesBy(person, toGbizid, prime)
    const told = world.answers.map(
      ({ page }) => page.address + page.html + [...page.headers].map((one) => one.join()).join(),
    )
    expect(told.join()).not.toMatch(/access_token|id_token|practice-ringodo|りんご堂|4000012345676/)
    expect([...person.cookies.keys()].filter((one) => one.includes('departure'))).toEqual([])
  }))

it('makes one account of somebody who comes in two browsers at once', () =>
  inCommittedWorld(async (as, world) => {
    await practising(world, provider)
    const both = [somebody(as), somebody(as, 'another device')]
    const backs: string[] = []
    for (const person of both) backs.push(await leaves(person, toGbizid, prime))
    await Promise.all(both.map((person, index) => person.opens(backs[index]!)))
    for (const { page } of both) expect(page.heading).toBe('利用規約をお読みください')
    expect(await accountsMade(world)).toHaveLength(1)
    expect(world.defects).toEqual([])
  }))
