import { describe, expect, it } from 'vitest'
import { demoPassword } from '../../../../testing/database/demo-template'
import { mistakes } from '../../../../testing/page/mistakes'
import { cardAnswers, draftOf, receiptOf } from '../../../../testing/scenes/applying'
import { asActor, system } from '../../../../testing/scenes/arrivals'
import { accounts, atHome, deviceOf } from '../../../../testing/scenes/home'
import { cast, inCommittedWorld, inWorld, type Person, type World } from '../../../../testing/world'
import { mine } from '../../../database/scope'

const { hanako, dairi } = accounts
const card = { procedure: 'library-card' }

const wrongs = (world: Pick<World, 'answers'>): string[] =>
  world.answers.flatMap(({ page }) => (page.isHtml ? mistakes(page) : []))

async function begins(person: Person, procedure = 'library-card'): Promise<string> {
  await person.goesTo('procedure', { procedure })
  await person.presses(person.page.text.includes('新しく始める') ? '新しく始める' : '同意する')
  return draftOf(person.page)
}

it('leads 花子 from the list to 申込完了 without login and without confirming an address', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, hanako)
    await person.goesTo('procedures', {}, { keyword: '図書館' })
    await person.follows('県立図書館利用者カード申込（新規登録・再発行・氏名変更）')
    expect(person.page.address).toBe('/pref-aomori-u/procedures/library-card')
    expect(person.page.text).toContain('髙橋 花子 さんとして申し込みます。')
    await person.presses('同意する')
    expect(person.page.heading).toBe('申込')
    await person.presses('確認へ進む', await cardAnswers())
    expect(person.page.heading).toBe('申込確認')
    await person.presses('申込む')
    expect(person.page.heading).toBe('申込完了')
    const { number } = receiptOf(person.page)
    expect(world.post.mails).toEqual([])
    await world.runJobs()
    expect(world.post.to(hanako.email).subject).toContain('申込完了')
    // It is hers on every device, and there nobody else's.
    const tablet = await atHome(as, world, hanako, { device: 'tablet' })
    expect((await tablet.goesTo('application', { number })).status).toBe(200)
    const other = await atHome(as, world, dairi)
    expect((await other.goesTo('application', { number })).status).toBe(404)
    expect(wrongs(world)).toEqual([])
    expect(world.defects).toEqual([])
  }))

it('shows no step and no way of a guest to who is logged in', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, hanako)
    await person.goesTo('procedure', card)
    for (const step of ['procedure', 'form', 'confirmation'] as const) {
      if (step === 'form') await person.presses('同意する')
      if (step === 'confirmation') await person.presses('確認へ進む', await cardAnswers())
      expect([step, person.page.text.includes('メールアドレスの確認')]).toEqual([step, step === 'procedure'])
      expect([step, person.page.text.includes('/3')]).toEqual([step, true])
      expect([step, person.page.text.includes('利用者ログイン')]).toEqual([step, false])
    }
    for (const [place, query] of [
      ['procedureLogin', {}],
      ['email', { agreed: '1' }],
    ] as const) {
      const answer = await person.asks(person.url(place, card, query))
      expect([answer.status, answer.headers.get('location')]).toEqual([303, person.url('procedure', card)])
    }
  }))

it('keeps a draft on every device of its account, and from everybody else', () =>
  inWorld(async (as, world) => {
    const draft = await begins(await atHome(as, world, hanako))
    const tablet = await atHome(as, world, hanako, { device: 'tablet' })
    await tablet.goesTo('draft', { draft })
    await tablet.presses('確認へ進む', { 'user-number': '5555' })
    const phone = deviceOf(as, hanako)
    expect((await phone.goesTo('draft', { draft })).value('user-number')).toBe('5555')
    for (const stranger of [await atHome(as, world, dairi), as(cast.hanako)])
      expect((await stranger.goesTo('draft', { draft })).status).toBe(404)
  }))

describe('同意する', () => {
  it('pressed twice on one page begins one draft, of which the second press loses nothing', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('procedure', card)
      const press = person.prepared('同意する')
      const first = (await person.sends(press)).headers.get('location')
      await person.opens(first ?? '')
      await person.presses('確認へ進む', { 'user-number': '7777' })
      expect((await person.sends(press)).headers.get('location')).toBe(first)
      expect((await person.opens(first ?? '')).value('user-number')).toBe('7777')
      const [row] = await world.database.asOwner<{ n: number }>('select count(*)::int as n from drafts')
      expect(row!.n).toBe(1)
    }))

  it('pressed twice at the same moment begins one draft', () =>
    inCommittedWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('procedure', card)
      const press = person.prepared('同意する')
      const answers = await Promise.all([1, 2, 3, 4].map(() => person.sends(press)))
      expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
      const drafts = await asActor(world, hanako.tenant, {
        actor: system,
        work: (scope) => mine(scope, 'drafts').select('draft_id').execute(),
      })
      expect(drafts).toHaveLength(1)
    }))

  it('takes no key for the id of something that exists', () =>
    inWorld(async (as, world) => {
      const hers = await begins(await atHome(as, world, hanako))
      const other = await atHome(as, world, dairi)
      await other.goesTo('procedure', card)
      const press = other.prepared('同意する')
      const forged = press.pairs.map(([name, value]): [string, string] => [
        name,
        name === 'key' ? hers : String(value),
      ])
      const answer = await other.sends({ ...press, pairs: [...forged, ['whom', 'self']] })
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).not.toContain(hers)
      expect((await other.goesTo('draft', { draft: hers })).status).toBe(404)
    }))

  it('to older terms, and out of time, leads back and begins nothing', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('procedure', { procedure: 'lunch-survey-r7' })
      world.clock.setTo('2026-02-15T23:30:00+09:00')
      const fresh = await atHome(as, world, hanako)
      await fresh.goesTo('procedure', { procedure: 'lunch-survey-r7' })
      const press = fresh.prepared('同意する')
      const old = press.pairs.map(([name, value]): [string, string] => [
        name,
        name === 'agreed' ? '0' : String(value),
      ])
      const here = fresh.url('procedure', { procedure: 'lunch-survey-r7' })
      expect((await fresh.sends({ ...press, pairs: old })).headers.get('location')).toBe(here)
      world.clock.setTo('2026-02-16T00:00:00+09:00')
      expect((await fresh.sends(press)).headers.get('location')).toBe(here)
      expect((await fresh.opens(here)).text).toContain('受付は2026年2月16日')
      const rows = await world.database.asOwner('select draft_id from drafts')
      expect(rows).toEqual([])
    }))

  it('needs few statements', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('procedure', { procedure: 'library-card-outreach' })
      const press = person.prepared('同意する')
      world.database.sent.length = 0
      const begun = await person.sends(press)
      expect(begun.headers.get('location')).toContain('/apply/')
      // Who is there, the tenant, the procedure, the terms, the account, the draft, whose it is.
      expect(world.database.sent.length).toBeGreaterThan(4)
      expect(world.database.sent.length).toBeLessThanOrEqual(8)
    }))
})

it('offers 花子 the draft she began before, and a new one beside it', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, hanako)
    const draft = await begins(person)
    await person.presses('確認へ進む', { 'user-number': '2222' })
    await person.goesTo('procedure', card)
    expect(person.page.text).toContain('下書きがあります')
    expect(person.page.root.find('button').map((one) => one.text)).not.toContain('同意する')
    await person.follows('続きから入力する')
    expect([draftOf(person.page), person.page.value('user-number')]).toEqual([draft, '2222'])
    expect(await begins(person)).not.toBe(draft)
    expect(person.page.value('user-number')).toBe('')
    // Nobody else is offered it, and it is of this procedure only.
    for (const one of [await atHome(as, world, dairi), as(cast.hanako)])
      expect((await one.goesTo('procedure', card)).text).not.toContain('下書きがあります')
    await person.goesTo('procedure', { procedure: 'library-card-update' })
    expect(person.page.text).not.toContain('下書きがあります')
  }))

it('leaves nothing of a draft that nobody finished in thirty days, and keeps whose the others are', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, hanako)
    await begins(person)
    world.clock.pass(20, 'days')
    const kept = await begins(await atHome(as, world, hanako, { device: 'tablet' }))
    world.clock.pass(11, 'days')
    await world.runRoutine('purge.expired')
    const rows = await world.database.asOwner<{ target_id: string }>('select target_id from account_reach')
    expect(rows.map(({ target_id }) => target_id)).toEqual([kept])
  }))

it('tells who pauses that a login leads back, not a mail', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, hanako)
    await begins(person)
    await person.presses('下書きを保存して中断する')
    expect(person.page.text).toContain('ログインすれば、どの端末からでも')
    expect(person.page.text).not.toContain('メールにあるURL')
  }))

describe('a session that ends while 花子 fills in', () => {
  it('loses nothing: what she sent too late is kept, and the login leads back to it (R11)', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const draft = await begins(person)
      world.clock.pass(61, 'minutes')
      await person.presses('確認へ進む', { 'user-number': '9876543' })
      expect(person.page.heading).toBe('もう一度ログインしてください')
      expect(person.page.text).not.toContain('確認コード')
      expect(person.page.html).not.toContain('9876543')
      await world.runJobs()
      expect(world.post.mails).toEqual([])
      expect(wrongs(world)).toEqual([])
      await person.follows('ログインして続ける')
      await person.presses('ログイン', { login: hanako.email, password: demoPassword })
      expect(draftOf(person.page)).toBe(draft)
      expect(person.page.value('user-number')).toBe('9876543')
    }))

  it('leads a post for a code to the login, and saves what is typed meanwhile', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const draft = await begins(person)
      const { pairs } = person.prepared('確認へ進む', { 'user-number': '31313' })
      world.clock.pass(2, 'hours')
      const post = (action: string) =>
        person.sends({
          method: 'post',
          action,
          multipart: false,
          pairs: pairs.filter(([, value]) => typeof value === 'string'),
        })
      expect((await post(person.url('entries', { draft }))).status).toBe(200)
      const asked = await post(person.url('resume', { draft }))
      expect(asked.headers.get('location')).toContain('/login?next=')
      expect(world.jobs).toEqual([])
      const again = await atHome(as, world, hanako, { device: 'tablet' })
      expect((await again.goesTo('draft', { draft })).value('user-number')).toBe('31313')
    }))

  it('opens to another account on the same browser nothing of hers', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const draft = await begins(person)
      world.clock.pass(61, 'minutes')
      await person.goesTo('draft', { draft })
      await person.follows('ログインして続ける')
      await person.presses('ログイン', { login: dairi.email, password: demoPassword })
      // The choice of a language leads back to the address that was asked for.
      const said = person.page.html.replaceAll(/\/language\/\w+\?next=[^"]+/g, '')
      expect([person.page.status, said.includes(draft)]).toEqual([404, false])
    }))

  it('brings who pressed 同意する too late to the login, and the press goes out again', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('procedure', card)
      world.clock.pass(61, 'minutes')
      await person.presses('同意する')
      expect(person.page.status).toBe(401)
      await person.presses('ログイン', { login: hanako.email, password: demoPassword })
      await person.presses('もう一度送る')
      expect(person.page.heading).toBe('申込')
    }))
})
