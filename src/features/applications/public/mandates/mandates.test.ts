import { expect, it } from 'vitest'
import type { Filled } from '../../../../../testing/page/form'
import { mistakes } from '../../../../../testing/page/mistakes'
import { unmarkedJapanese } from '../../../../../testing/page/unmarked-japanese'
import { inEnglish } from '../../../../../testing/scenes/applying-in-english'
import { asActor, system } from '../../../../../testing/scenes/arrivals'
import { accounts, atHome } from '../../../../../testing/scenes/home'
import { givenMandate } from '../../../../../testing/scenes/mandates'
import { inWorld, type Person, type World } from '../../../../../testing/world'
import { mine } from '../../../../database/scope'

const { hanako, dairi, office, minato } = accounts
const card = { agent: dairi.email, what: 'procedure:library-card' }

const offers = async (person: Person, filled: Filled = card) => {
  await person.goesTo('mandateOffer', {})
  return person.presses('委任状を作る', filled)
}

const mandatesIn = (world: World, tenant = hanako.tenant) =>
  asActor(world, tenant, { actor: system, work: (scope) => mine(scope, 'mandates').selectAll().execute() })

it('goes from 花子 to 代: offered, taken up, seen by both, revoked, each with its mail', () =>
  inWorld(async (as, world) => {
    const her = await atHome(as, world, hanako)
    await her.goesTo('account', {})
    await her.follows('委任状')
    expect(her.page.text).toContain('渡した委任状はありません')
    await her.follows('委任状を作る')
    expect(her.page.text).toContain('メールアドレスとパスワードは渡りません')
    await her.presses('委任状を作る', { ...card, day: ['2099', '1', '1'] })
    expect(her.page.status).toBe(422)
    expect(her.page.value('agent')).toBe(dairi.email)
    await her.presses('委任状を作る', { day: ['', '', ''] })
    expect(her.page.text).toContain('委任状を作り、代理人へメールでお知らせしました。')
    expect(her.page.text).toContain('引き受け待ち')
    await world.runJobs()
    const mail = world.post.to(dairi.email)
    expect(mail.subject).toBe('【委任状】髙橋 花子 さんから、代理の申し出がありました')
    for (const fact of ['県立図書館利用者カード申込', '/login?next=', '/register?next=', '30日'])
      expect(mail.text).toContain(fact)
    for (const secret of [hanako.email, hanako.profile.address, hanako.profile.phone])
      expect(mail.text).not.toContain(secret)

    const him = await atHome(as, world, dairi)
    await him.goesTo('mandates', {})
    await him.follows('引き受ける：髙橋 花子')
    await him.presses('引き受ける')
    expect(him.page.text).toContain('委任状を引き受けました。')
    await world.runJobs()
    expect(world.post.to(hanako.email).subject).toBe('【委任状】代理人が引き受けました')
    await her.goesTo('mandates', {})
    expect(her.page.text).toContain('﨑山 代')
    expect(her.page.text).toContain('有効')

    await her.follows('内容を見る：﨑山 代')
    await her.follows('取り消す')
    expect(her.page.heading).toBe('この委任状を取り消しますか')
    await her.presses('委任状を取り消す')
    expect(her.page.text).toContain('委任状を取り消しました。')
    await world.runJobs()
    expect(world.post.to(dairi.email).subject).toBe('【委任状】取り消されました')
    await him.goesTo('mandates', {})
    expect(him.page.text).toContain('取消し')
    for (const { page } of world.answers) if (page.isHtml) expect(mistakes(page)).toEqual([])
    expect(world.defects).toEqual([])
  }))

it('is revoked by the agent too, and may be declined before it is taken up', () =>
  inWorld(async (as, world) => {
    for (const offered of [true, false]) {
      const mandate = await givenMandate(world, { principal: hanako, agent: dairi, offered })
      const him = await atHome(as, world, dairi)
      await him.goesTo('mandate', { mandate }, { revoke: '1' })
      await him.presses('委任状を取り消す')
      await world.runJobs()
      expect(world.post.to(hanako.email).text).toContain('代理人の ')
    }
    const rows = await mandatesIn(world)
    expect(rows.map((row) => row.revoked_by)).toEqual(['agent', 'agent'])
  }))

it('says the same of an ID that somebody has, nobody has, and somebody of another tenant has', () =>
  inWorld(async (as, world) => {
    const her = await atHome(as, world, hanako)
    const said: string[] = []
    const mails: string[] = []
    for (const agent of [dairi.email, 'nobody@example.jp', minato.email, office.email]) {
      const page = await offers(her, { ...card, agent })
      said.push(
        `${page.status} ${page.text.replaceAll(/(dairi|nobody|minato|office)@example(\.co)?\.jp/g, 'X')}`,
      )
      await world.runJobs()
      mails.push(world.post.to(agent).text.replaceAll(/\S+@\S+/g, 'X'))
    }
    // Each page lists one mandate more than the one before; what it says of the newest is the same.
    const newest = said.map((text) => text.slice(0, text.indexOf('内容を見る')))
    expect(new Set(newest).size).toBe(1)
    expect(new Set(mails).size).toBe(1)
    // Nobody of another tenant receives anything but the mail.
    const elsewhere = await atHome(as, world, minato)
    expect((await elsewhere.goesTo('mandates', {})).text).toContain('受け取った委任状はありません')
  }))

it('spends the same statements whether or not somebody has the ID', () =>
  inWorld(async (as, world) => {
    const her = await atHome(as, world, hanako)
    const counts: number[] = []
    for (const agent of ['first@example.jp', dairi.email, 'nobody@example.jp']) {
      await her.goesTo('mandateOffer', {})
      const before = world.database.sent.length
      await her.sends(her.prepared('委任状を作る', { ...card, agent }))
      counts.push(world.database.sent.length - before)
    }
    expect(counts[1]).toBeGreaterThan(3)
    expect(counts[1]).toBe(counts[2])
  }))

it('refuses the own ID, nothing, what is no procedure, and days that are none', () =>
  inWorld(async (as, world) => {
    const her = await atHome(as, world, hanako)
    for (const [filled, text] of [
      [{ ...card, agent: hanako.email.toUpperCase() }, 'ご自分の利用者IDは指定できません'],
      [{ ...card, agent: '　' }, '代理人の利用者IDを入力してください'],
      [{ ...card, agent: 'a@b@c' }, ''],
      [{ ...card, what: '' }, '任せる手続きを選んでください'],
      [{ ...card, what: 'procedure:nothing' }, '任せる手続きを選んでください'],
      [{ ...card, what: 'category:nothing' }, '任せる手続きを選んでください'],
      [{ ...card, day: ['2020', '1', '1'] }, '今日よりあとの日'],
      [{ ...card, day: ['2030', '2', '30'] }, '正しく入力'],
      [{ ...card, day: ['', '', '3'] }, '正しく入力'],
    ] as const) {
      const page = await offers(her, filled)
      expect([filled, page.status]).toEqual([filled, 422])
      expect(page.text).toContain(text)
      expect(mistakes(page)).toEqual([])
    }
    expect(await mandatesIn(world)).toEqual([])
    expect(world.jobs).toEqual([])
  }))

it('can be given ten times a day, and not more', () =>
  inWorld(async (as, world) => {
    for (let at = 0; at < 10; at += 1) {
      const her = await atHome(as, world, hanako)
      expect((await offers(her, { ...card, agent: `agent${at}@example.jp` })).status).toBe(200)
      world.clock.pass(4, 'minutes')
    }
    const again = await atHome(as, world, hanako)
    const page = await offers(again, { ...card, agent: 'agent11@example.jp' })
    expect(page.status).toBe(429)
    expect(page.value('agent')).toBe('agent11@example.jp')
    expect(await mandatesIn(world)).toHaveLength(10)
  }))

it('asks for the password when who it is was proven long ago', () =>
  inWorld(async (as, world) => {
    const her = await atHome(as, world, hanako)
    world.clock.pass(20, 'minutes')
    await her.goesTo('mandateOffer', {})
    await her.presses('委任状を作る', { ...card, current: 'wrong password of nobody' })
    expect(her.page.status).toBe(422)
    expect(her.page.value('agent')).toBe(dairi.email)
    expect(await mandatesIn(world)).toEqual([])
  }))

it('is unknown to whoever is on neither side, whatever they send', () =>
  inWorld(async (as, world) => {
    const mandate = await givenMandate(world, { principal: hanako, agent: dairi })
    const stranger = await atHome(as, world, office)
    expect((await stranger.goesTo('mandate', { mandate })).status).toBe(404)
    await stranger.goesTo('account', {})
    const { pairs } = stranger.prepared('ログアウト')
    for (const deed of ['take-up', 'revoke', 'x']) {
      const action = stranger.url('mandate', { mandate })
      const answer = await stranger.sends({
        ...{ method: 'post', action, multipart: false },
        pairs: [...pairs, ['deed', deed]],
      })
      expect([deed, answer.status]).toEqual([deed, 404])
    }
    expect((await mandatesIn(world))[0]).toMatchObject({ revoked_at: null })
  }))

it('is taken up by an agent alone, and not after it lapsed', () =>
  inWorld(async (as, world) => {
    const toOffice = await givenMandate(world, { principal: hanako, agent: office, offered: true })
    const company = await atHome(as, world, office)
    await company.goesTo('mandate', { mandate: toOffice })
    expect(company.page.text).toContain('利用者区分が「代理人」の利用者だけです')
    const { pairs } = await companyPost(company)
    const late = await company.sends({
      ...{ method: 'post', action: company.url('mandate', { mandate: toOffice }), multipart: false },
      pairs: [...pairs, ['deed', 'take-up']],
    })
    expect(late.headers.get('location')).toContain('said=late')
    const old = await givenMandate(world, { principal: hanako, agent: dairi, offered: true })
    const him = await atHome(as, world, dairi)
    await him.goesTo('mandate', { mandate: old })
    const press = him.prepared('引き受ける')
    world.clock.pass(31, 'days')
    const again = await atHome(as, world, dairi)
    await again.goesTo('mandate', { mandate: old })
    expect(again.page.text).toContain('期限切れ')
    const answer = await again.sends(press)
    expect(answer.headers.get('location')).toContain('said=late')
    expect((await mandatesIn(world)).every((row) => row.accepted_at === null)).toBe(true)
  }))

async function companyPost(person: Person) {
  await person.goesTo('account', {})
  return person.prepared('ログアウト')
}

it('says in English what is Japanese: the pages of both sides, and the way of an agent', () =>
  inWorld(async (as, world) => {
    const mandate = await givenMandate(world, { principal: hanako, agent: dairi })
    const offered = await givenMandate(world, {
      principal: hanako,
      agent: dairi,
      offered: true,
      category: 'health',
    })
    const her = inEnglish(await atHome(as, world, hanako))
    const him = inEnglish(await atHome(as, world, dairi))
    const pages = [
      await her.goesTo('mandates', {}),
      await her.goesTo('mandateOffer', {}),
      await her.presses('Make the mandate'),
      await her.goesTo('mandate', { mandate }, { revoke: '1' }),
      await him.goesTo('mandates', {}),
      await him.goesTo('mandate', { mandate: offered }),
      await him.goesTo('procedure', { procedure: 'energy-saving-subsidy' }),
      await him.goesTo('procedure', { procedure: 'library-card' }),
      await him.presses('Agree', { whom: mandate }),
    ]
    expect(him.page.text).toContain('Principal')
    for (const page of pages) {
      expect([page.where, mistakes(page, 'en')]).toEqual([page.where, []])
      expect([page.where, unmarkedJapanese(page, [hanako.name, dairi.name])]).toEqual([page.where, []])
    }
  }))
