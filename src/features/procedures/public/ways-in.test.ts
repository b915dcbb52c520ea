import { expect, it } from 'vitest'
import { demoPassword } from '../../../../testing/database/demo-template'
import { accounts } from '../../../../testing/scenes/home'
import { cast, inWorld } from '../../../../testing/world'

const card = { procedure: 'library-card' }
const { hanako } = accounts

it('offers ①–④ on 利用者ログイン, each leading on to the procedure', () =>
  inWorld(async (as, world) => {
    await world.database.asOwner(
      `update tenants set settings = jsonb_set(settings, '{features,gbizid}', 'true'), version = version + 1`,
    )
    const guest = as(cast.hanako)
    const { page } = { page: await guest.goesTo('procedureLogin', card) }
    const here = guest.url('procedure', card)
    expect(page.link('利用者登録せずに申し込む方はこちら')).toBe(here)
    expect(page.link('利用者登録される方はこちら')).toBe(guest.url('register', {}, { next: here }))
    expect(page.link('GビズIDでログインする')).toBe(guest.url('gbizid', {}, { next: here }))
    expect(page.link('パスワードを忘れた場合はこちら')).toBe(guest.url('passwordReset', {}))
    expect(page.text).not.toContain('この自治体では利用できません')
    expect(page.headers.get('cache-control')).toContain('no-store')
    await guest.presses('ログイン', { login: hanako.email, password: demoPassword })
    expect(guest.page.address).toBe(here)
    // Who is logged in has chosen.
    expect((await guest.asks(guest.url('procedureLogin', card))).headers.get('location')).toBe(here)
  }))

it('keeps the way to the procedure through a wrong password', () =>
  inWorld(async (as) => {
    const guest = as(cast.hanako)
    await guest.goesTo('procedureLogin', card)
    await guest.presses('ログイン', { login: hanako.email, password: 'not the password of anybody' })
    expect([guest.page.status, guest.page.value('login')]).toEqual([422, hanako.email])
    await guest.presses('ログイン', { password: demoPassword })
    expect(guest.page.address).toBe(guest.url('procedure', card))
  }))

it('says of what a tenant has not got that it is not available, and is a kept page there', () =>
  inWorld(async (as, world) => {
    await world.database.asOwner(
      `update tenants set settings = jsonb_set(settings, '{features}',
         '{"register": false, "login": false, "gbizid": false, "verify": false}'), version = version + 1`,
    )
    const page = await as(cast.hanako).goesTo('procedureLogin', card)
    expect(page.text.split('この自治体では利用できません')).toHaveLength(4)
    expect(page.html).not.toContain('csrf')
    expect([page.headers.get('etag') !== null, page.headers.getSetCookie()]).toEqual([true, []])
  }))
