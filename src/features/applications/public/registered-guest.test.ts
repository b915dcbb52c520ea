import { expect, it } from 'vitest'
import { demoPassword } from '../../../../testing/database/demo-template'
import { asksForMail, reachesTheForm } from '../../../../testing/scenes/applying'
import { accounts } from '../../../../testing/scenes/home'
import { cast, inWorld, type Person } from '../../../../testing/world'

/** Somebody who types 花子's registered address, and somebody whose address nobody registered. */
const registered = accounts.hanako
const unknown = cast.hanako

/** A page without what is another in each browser: its address, its proof and its id. */
const said = ({ page, email }: Person): string =>
  page.html
    .replaceAll(email, 'ADDRESS')
    .replaceAll(/(name="csrf" value=")[\w-]+/g, '$1')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')

it('is told in the mail alone that the address is registered, with the login that leads on to the procedure', () =>
  inWorld(async (as, world) => {
    const guest = as(registered)
    await asksForMail(guest, world)
    const mail = world.post.to(registered.email)
    expect(mail.subject).toBe('【ログインのお願い】県立図書館利用者カード申込（新規登録・再発行・氏名変更）')
    expect(mail.text).toContain('このメールアドレスは、利用者として登録されています。')
    expect(mail.text).not.toContain('/continue/')
    expect(mail.text).not.toMatch(/^\d{6}$/m)
    const login = /https:\S+\/login\?next=\S+/.exec(mail.text)?.[0] ?? ''
    await guest.opens(login)
    await guest.presses('ログイン', { login: registered.email, password: demoPassword })
    expect(guest.page.address).toBe('/pref-aomori-u/procedures/library-card')
    await guest.presses('同意する')
    expect(guest.page.heading).toBe('申込')
  }))

it('gets the same pages, byte for byte, after the same statements as somebody unknown', () =>
  inWorld(async (as, world) => {
    world.clock.stop()
    const seen = { registered: [] as string[], unknown: [] as string[] }
    const counted = { registered: 0, unknown: 0 }
    for (const [kind, who] of Object.entries({ registered, unknown }) as [
      'registered' | 'unknown',
      typeof unknown,
    ][]) {
      const guest = as(who, 'compared')
      const look = () => seen[kind].push(said(guest))
      await guest.goesTo('procedure', { procedure: 'library-card' })
      await guest.presses('同意する')
      world.database.sent.length = 0
      await guest.presses('完了する', { email: who.email, again: who.email })
      counted[kind] = world.database.sent.length
      look()
      for (const code of ['000001', '000002', '12', '']) {
        await guest.presses('確認して進む', { code })
        look()
      }
      await guest.presses('もう一度送る')
      look()
    }
    expect(seen.registered).toEqual(seen.unknown)
    expect(seen.unknown[0]).toContain('ADDRESS')
    expect(counted.registered).toBe(counted.unknown)
    expect(counted.unknown).toBeGreaterThan(5)
  }))

it('gets the code where nobody can log in, where the account was stopped, and for what was begun before registering', () =>
  inWorld(async (as, world) => {
    const guest = as({ ...unknown, email: 'soon@example.jp' })
    await reachesTheForm(guest, world)
    await guest.presses('確認へ進む', { 'user-number': '4444' })
    // Registered since, in another browser.
    world.clock.pass(61, 'minutes')
    await world.database.asOwner(
      `insert into accounts (tenant_id, account_id, kind, login, login_key, email, email_key, created_at)
       select tenant_id, gen_random_uuid(), kind, 'soon@example.jp', 'soon@example.jp', 'soon@example.jp',
         'soon@example.jp', $1 from accounts where login = 'hanako@example.jp'`,
      [world.clock.now()],
    )
    await guest.presses('確認へ進む', { 'user-number': '5555' })
    await guest.presses('確認コードを送る')
    await world.runJobs()
    await guest.presses('確認して進む', { code: world.post.codeFor('soon@example.jp') })
    expect(guest.page.value('user-number')).toBe('5555')

    await world.database.asOwner("update accounts set disabled_at = now() where login = 'hanako@example.jp'")
    await asksForMail(as(registered), world)
    expect(world.post.codeFor(registered.email)).toMatch(/^\d{6}$/)
    await world.database.asOwner(
      `update tenants set settings = jsonb_set(settings, '{features,login}', 'false'), version = version + 1`,
    )
    await asksForMail(as(accounts.dairi), world)
    expect(world.post.codeFor(accounts.dairi.email)).toMatch(/^\d{6}$/)
  }))
