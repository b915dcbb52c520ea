import { describe, expect, it } from 'vitest'
import { demoPassword } from '../../../../testing/database/demo-template'
import { accounts, atHome, deviceOf } from '../../../../testing/scenes/home'
import { logsIn } from '../../../../testing/scenes/registering'
import { type As, inCommittedWorld, inWorld, type Person, type World } from '../../../../testing/world'
import { guestCookie } from '../../../http/cookies'

const { hanako, office } = accounts
const cookie = guestCookie(hanako.tenant)
const newPassword = 'あたらしい ことば ならべた もの'

const hanakos = (as: As, device?: string): Person => deviceOf(as, hanako, device)

const accessOf = async (world: World): Promise<unknown[]> => {
  const kinds = await world.database.inTenant((await world.tenants.find(hanako.tenant))!.id, async (db) =>
    db
      .selectFrom('access_entries')
      .select(['kind', 'object'])
      .where('kind', 'like', 'account.%')
      .orderBy('entry_id')
      .execute(),
  )
  return kinds.map(({ kind, object }) => [kind, object !== null])
}

describe('ログイン', () => {
  it('leads to where somebody was going, and to マイページ otherwise', () =>
    inWorld(async (as) => {
      const person = hanakos(as)
      const wanted = person.url('profileEdit', {})
      await person.opens(wanted)
      expect([person.page.heading, person.page.text.includes('このページを見るには')]).toEqual([
        'ログイン',
        true,
      ])
      await person.presses('ログイン', { login: hanako.email, password: demoPassword })
      expect(person.page.address).toBe(wanted)
    }))

  it('takes the address in any case and width, and the password as it was chosen', () =>
    inWorld(async (as) => {
      const person = hanakos(as)
      await logsIn(person, demoPassword, ' Ｈanako@EXAMPLE.jp ')
      expect((await person.goesTo('profile', {})).status).toBe(200)
      expect((await logsIn(hanakos(as, 'other'), `${demoPassword} `)).status).toBe(422)
    }))

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https:evil',
    '/demo-city-u/account',
    '/pref-aomori-u/staff/x',
  ])('leads nowhere else: %s', (next) =>
    inWorld(async (as) => {
      const person = hanakos(as)
      await person.goesTo('login', {}, { next })
      const login = person.prepared('ログイン', { login: hanako.email, password: demoPassword })
      const gone = await person.sends(login)
      expect(gone.headers.get('location')).toBe(person.url('account', {}))
    }),
  )

  it('always gives a new session, whatever cookie somebody had put there', () =>
    inWorld(async (as, world) => {
      const person = hanakos(as)
      await person.goesTo('login', {})
      person.cookies.set(cookie, 'fixed-by-somebody-else-0000000000000000000')
      await person.presses('ログイン', { login: hanako.email, password: demoPassword })
      const token = person.cookies.get(cookie)
      expect(token).not.toBe('fixed-by-somebody-else-0000000000000000000')
      expect(await accessOf(world)).toEqual([['account.logged-in', true]])
    }))

  it('tells by mail of a login on a new device, not of the first one', () =>
    inWorld(async (as, world) => {
      await logsIn(hanakos(as), demoPassword)
      await world.runJobs()
      expect(world.post.mails).toEqual([])
      await logsIn(hanakos(as, 'library'), demoPassword)
      await world.runJobs()
      expect(world.post.to(hanako.email).subject).toContain('初めての端末')
    }))

  it('says the same of an unknown address and of a wrong password, and spends the same on both', () =>
    inWorld(async (as, world) => {
      const spent: number[] = []
      const pages: string[] = []
      for (const [device, login] of [
        ['1', hanako.email],
        ['2', 'nobody@example.jp'],
      ] as const) {
        const person = hanakos(as, device)
        await person.goesTo('login', {})
        const before = world.database.sent.length
        await person.presses('ログイン', { login, password: 'これは ちがう ことばの ならび' })
        spent.push(world.database.sent.length - before)
        expect(person.page.status).toBe(422)
        pages.push(person.page.html.replaceAll(login, 'LOGIN').replace(/name="csrf" value="[^"]+"/g, ''))
      }
      expect(pages[0]).toBe(pages[1])
      expect(spent[0]).toBe(spent[1])
      expect(await accessOf(world)).toEqual([
        ['account.login-refused', true],
        ['account.login-refused', false],
      ])
    }))

  it('ends by ログアウト, for a copied cookie too', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('profile', {})
      const csrf = (await person.asks(person.url('profileEdit', {}))).value('csrf')
      const token = person.cookies.get(cookie)!
      const post = { action: person.url('logout', {}), method: 'post' as const, multipart: false }
      const out = await person.sends({ ...post, pairs: [['csrf', csrf]] })
      expect([out.status, out.headers.get('clear-site-data')]).toEqual([303, '"cache"'])
      expect([...person.cookies.keys()].some((name) => name.includes('logged-in'))).toBe(false)
      person.cookies.set(cookie, token)
      expect((await person.asks(person.url('profile', {}))).status).toBe(303)
    }))

  it('lasts an hour without a request, and a day in all', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const person = await atHome(as, world, hanako)
      world.clock.pass(60, 'minutes')
      expect((await person.asks(person.url('profile', {}))).status).toBe(200)
      world.clock.pass(61, 'minutes')
      expect((await person.asks(person.url('profile', {}))).status).toBe(303)
      const another = await atHome(as, world, hanako, { device: 'another' })
      for (let hour = 0; hour < 24; hour++) {
        world.clock.pass(59, 'minutes')
        await another.asks(another.url('profile', {}))
      }
      world.clock.pass(25, 'minutes')
      expect((await another.asks(another.url('profile', {}))).status).toBe(303)
    }))

  it('is closed at once for an account that was stopped', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await world.database.asOwner('update accounts set disabled_at = now() where login_key = $1', [
        hanako.email,
      ])
      expect((await person.asks(person.url('profile', {}))).status).toBe(303)
      expect((await logsIn(hanakos(as, 'new'), demoPassword)).status).toBe(422)
    }))
})

describe('the lock', () => {
  const fails = async (person: Person, times: number) => {
    for (let n = 0; n < times; n++) await logsIn(person, `ちがう ことばの ならび ${n}`, hanako.email)
  }

  it('closes after ten wrong passwords, and パスワード再設定 opens it at once', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const person = hanakos(as)
      await fails(person, 10)
      await logsIn(person, demoPassword)
      expect([person.page.status, person.page.headers.get('retry-after')]).toEqual([429, '900'])
      expect(person.page.text).toContain('パスワードを再設定すると')
      await resets(person, world)
      await logsIn(person, newPassword)
      expect((await person.goesTo('profile', {})).status).toBe(200)
    }))

  it('opens by itself after a quarter of an hour', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const person = hanakos(as)
      await fails(person, 11)
      world.clock.pass(900, 'seconds')
      await logsIn(person, demoPassword)
      expect((await person.goesTo('profile', {})).status).toBe(200)
    }))

  it('counts wrong ones that come at once', () =>
    inCommittedWorld(async (as) => {
      const people = Array.from({ length: 16 }, (_, n) => hanakos(as, `device ${n}`))
      const pages = await Promise.all(people.map((person) => logsIn(person, 'ちがう ことばの ならび です')))
      expect(pages.filter(({ status }) => status === 422)).toHaveLength(10)
      expect(pages.filter(({ status }) => status === 429)).toHaveLength(6)
    }))

  it(
    'closes an address that tries one password on everybody',
    () =>
      inWorld(async (as) => {
        const person = hanakos(as)
        for (let n = 0; n < 101; n++) await logsIn(person, 'おなじ ことばの ならび です', `p${n}@example.jp`)
        expect(person.page.status).toBe(429)
      }),
    90_000,
  )
})

const resets = async (person: Person, world: World, email = hanako.email) => {
  await person.goesTo('passwordReset', {})
  await person.presses('送信する', { email })
  await world.runJobs()
  await person.presses('先へ進む', { code: world.post.codeFor(email) })
  await person.presses('パスワードを変える', { password: newPassword, again: newPassword })
}

describe('パスワード再設定', () => {
  it('ends every session and every older link, and tells the account', () =>
    inWorld(async (as, world) => {
      const inside = await atHome(as, world, hanako)
      const person = hanakos(as, 'forgetful')
      await person.goesTo('passwordReset', {})
      await person.presses('送信する', { email: hanako.email })
      await world.runJobs()
      const older = world.post.linkFor(hanako.email, 'password-reset')
      await resets(hanakos(as, 'again'), world)
      await world.runJobs()
      expect(world.post.to(hanako.email).subject).toContain('パスワードが変わりました')
      expect((await inside.asks(inside.url('profile', {}))).status).toBe(303)
      expect((await person.opens(older)).status).toBe(404)
      expect((await logsIn(hanakos(as, 'old'), demoPassword, hanako.email)).status).toBe(422)
      expect((await logsIn(hanakos(as, 'new'), newPassword, hanako.email)).status).not.toBe(422)
    }))

  it('works by the link once, for ten minutes', () =>
    inWorld(async (as, world) => {
      const person = hanakos(as)
      await person.goesTo('passwordReset', {})
      await person.presses('送信する', { email: hanako.email })
      await world.runJobs()
      const link = world.post.linkFor(hanako.email, 'password-reset')
      const phone = hanakos(as, 'phone 2')
      world.clock.pass(9, 'minutes')
      await phone.opens(link)
      await phone.presses('先へ進む')
      expect(phone.page.heading).toBe('新しいパスワードを決めてください')
      expect((await hanakos(as, 'late').opens(link)).status).toBe(404)
      const late = hanakos(as, 'later')
      await late.goesTo('passwordReset', {})
      await late.presses('送信する', { email: hanako.email })
      await world.runJobs()
      const second = world.post.linkFor(hanako.email, 'password-reset')
      world.clock.pass(601, 'seconds')
      expect((await late.opens(second)).status).toBe(404)
    }))

  it('tells a stranger nothing about an address, on the page or by what is done', () =>
    inWorld(async (as, world) => {
      const seen: [number, string][] = []
      for (const [device, email] of [
        ['1', hanako.email],
        ['2', 'nobody@example.jp'],
      ] as const) {
        const person = hanakos(as, device)
        await person.goesTo('passwordReset', {})
        const before = world.database.sent.length
        await person.presses('送信する', { email })
        const plain = person.page.html
          .replaceAll(email, 'ADDRESS')
          .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
          .replace(/name="csrf" value="[^"]+"/g, '')
        seen.push([world.database.sent.length - before, plain])
      }
      expect(seen[0]).toEqual(seen[1])
      await world.runJobs()
      expect(world.post.to('nobody@example.jp').text).toContain('登録されていません')
      expect(world.post.codeFor('nobody@example.jp')).toBe('')
    }))

  it('has no code that fits where nobody has the address', () =>
    inWorld(async (as, world) => {
      const person = hanakos(as)
      await person.goesTo('passwordReset', {})
      await person.presses('送信する', { email: 'nobody@example.jp' })
      const { check_id: id } = (await world.database.asOwner('select check_id from address_checks'))[0] as {
        check_id: string
      }
      const { codeOf } = await import('../../../kernel/mailed-code')
      await person.presses('先へ進む', { code: codeOf(world.house.keys, { id, round: 1 }) })
      expect(person.page.problems.join()).toContain('確認コードが違います')
    }))
})

describe('利用者情報', () => {
  it('is changed by its owner, and by nobody who posts another kind', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('profileEdit', {})
      expect(person.page.value('name')).toBe('髙橋 花子')
      const post = person.prepared('変更する', { name: '新髙橋 花子', phone: '+81 90 1111 2222' })
      post.pairs.push(['kind', 'corporate'], ['representative', '偽 代表'], ['email', 'x@example.jp'])
      await person.sends(post)
      await person.goesTo('profile', {})
      expect(person.page.text).toContain('新髙橋 花子')
      expect(person.page.text).toContain('090-1111-2222')
      expect(person.page.text).not.toContain('偽 代表')
      expect(person.page.text).toContain(hanako.email)
    }))

  it('keeps a post that came after the login had ended', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('profileEdit', {})
      const post = person.prepared('変更する', { name: '消えない 花子' })
      world.clock.pass(61, 'minutes')
      person.page = await person.sends(post)
      expect([person.page.status, person.page.heading]).toEqual([401, 'ログイン'])
    }))

  it('changes its address only when the new one was proven, and tells both', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      world.clock.pass(20, 'minutes')
      await person.goesTo('accountEmail', {})
      const typed = { email: 'new@example.jp', again: 'new@example.jp' }
      await person.presses('送信する', { ...typed, current: 'wrong wrong wrong' })
      expect(person.page.problems.join()).toContain('いまのパスワードが違います')
      expect(person.page.value('email')).toBe('new@example.jp')
      await person.presses('送信する', { ...typed, current: demoPassword })
      await world.runJobs()
      expect((await logsIn(hanakos(as, 'x'), demoPassword, 'new@example.jp')).status).toBe(422)
      await person.presses('先へ進む', { code: world.post.codeFor('new@example.jp') })
      expect(person.page.text).toContain('メールアドレスを変えました')
      await world.runJobs()
      for (const to of ['new@example.jp', hanako.email])
        expect(world.post.to(to).subject).toBe('【メールアドレス変更】変更しました')
      expect(world.post.to(hanako.email).text).not.toContain('new@example.jp')
      await logsIn(hanakos(as, 'y'), demoPassword, 'new@example.jp')
      expect((await logsIn(hanakos(as, 'z'), demoPassword, hanako.email)).status).toBe(422)
    }))

  it('does not take an address that somebody else has, which the mail says and no page', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('accountEmail', {})
      await person.presses('送信する', { email: office.email, again: office.email })
      expect(person.page.heading).toBe('メールを送信しました')
      await world.runJobs()
      expect(world.post.to(office.email).text).toContain('別の利用者として登録されています')
      expect(world.post.codeFor(office.email)).toBe('')
    }))
})

describe('パスワード変更 and 端末', () => {
  it('changes the password by the old one, and ends the other devices', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const other = await atHome(as, world, hanako, { device: 'other' })
      await person.goesTo('accountPassword', {})
      await person.presses('パスワードを変える', {
        current: demoPassword,
        password: newPassword,
        again: newPassword,
      })
      expect(person.page.text).toContain('パスワードを変えました')
      expect((await other.asks(other.url('profile', {}))).status).toBe(303)
      expect((await person.goesTo('profile', {})).status).toBe(200)
    }))

  it('lists devices and ends one; those of others are not found', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const other = await atHome(as, world, hanako, { device: 'other' })
      const stranger = await atHome(as, world, office)
      await person.goesTo('accountSessions', {})
      const end = person.prepared('ログアウトする')
      const csrf = (await stranger.goesTo('profileEdit', {})).value('csrf')
      expect((await stranger.sends({ ...end, pairs: [['csrf', csrf]] })).status).toBe(404)
      await person.sends(end)
      expect((await other.asks(other.url('profile', {}))).status).toBe(303)
      expect((await person.asks(person.url('profile', {}))).status).toBe(200)
    }))
})

describe('new terms', () => {
  it('are asked for at the next login, and lead on once agreed to', () =>
    inWorld(async (as, world) => {
      const person = hanakos(as)
      await world.database.asOwner(
        `insert into terms select tenant_id, 2, title, body || '改正', now() - interval '1 minute' from terms where version = 1`,
      )
      const next = person.url('profile', {})
      await person.goesTo('login', {}, { next })
      await person.presses('ログイン', { login: hanako.email, password: demoPassword })
      expect(person.page.heading).toBe('利用規約が変わりました')
      expect((await person.asks(next)).status).toBe(303)
      await person.presses('同意する')
      expect(person.page.address).toBe(next)
      await logsIn(hanakos(as, 'second'), demoPassword)
      const consents = await world.database.asOwner(
        `select version from consents natural join accounts where login_key = $1 order by version`,
        [hanako.email],
      )
      expect(consents).toEqual([{ version: 1 }, { version: 2 }])
    }))
})
