import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { mistakes } from '../../../../testing/page/mistakes'
import { cardAnswers, draftOf, receiptOf } from '../../../../testing/scenes/applying'
import { asActor, system } from '../../../../testing/scenes/arrivals'
import { atDesk } from '../../../../testing/scenes/desk'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { givenMandate } from '../../../../testing/scenes/mandates'
import { inCommittedWorld, inWorld, type Person, type World } from '../../../../testing/world'
import { mine } from '../../../database/scope'
import { newId } from '../../../kernel/ids'

const { hanako, dairi, office } = accounts
const both = ['本人', '髙橋 花子', '代理人', '﨑山 代']

async function begins(person: Person, filled: Record<string, string>, procedure = 'library-card') {
  await person.goesTo('procedure', { procedure })
  return person.presses(person.page.text.includes('新しく始める') ? '新しく始める' : '同意する', filled)
}

/** 代, with the form of 花子 in front of him. */
async function beginsForHer(person: Person, world: World, procedure = 'library-card') {
  const mandate = await givenMandate(world, { principal: hanako, agent: dairi, procedure })
  await begins(person, { whom: mandate }, procedure)
  return { mandate, draft: draftOf(person.page) }
}

const reachesConfirmation = async (person: Person) => person.presses('確認へ進む', await cardAnswers())

const applicationsIn = (world: Pick<World, 'house' | 'tenants'>) =>
  asActor(world, dairi.tenant, {
    actor: system,
    work: (scope) => mine(scope, 'applications').select(['number', 'applied_as', 'status']).execute(),
  })

const forged = (person: Person, filled: [string, string][]) => {
  const { pairs, ...post } = person.prepared('同意する')
  const names = filled.map(([name]) => name)
  return person.sends({ ...post, pairs: [...pairs.filter(([name]) => !names.includes(name)), ...filled] })
}

it('names 本人 and 代理人 from the form to 申込詳細, to staff, and on 本人’s own page', () =>
  inWorld(async (as, world) => {
    const him = await atHome(as, world, dairi)
    await beginsForHer(him, world)
    for (const word of both) expect(him.page.text).toContain(word)
    await reachesConfirmation(him)
    expect(him.page.heading).toBe('申込確認')
    for (const word of both) expect(him.page.text).toContain(word)
    await him.presses('申込む')
    for (const word of both) expect(him.page.text).toContain(word)
    const { number } = receiptOf(him.page)
    await him.goesTo('application', { number })
    expect(him.page.text).toContain('代理人 﨑山 代（本人：髙橋 花子、委任状あり）')

    const her = await atHome(as, world, hanako)
    await her.goesTo('applications', {})
    expect(her.page.text).toContain('県立図書館利用者カード申込')
    await her.goesTo('application', { number })
    for (const word of both) expect(her.page.text).toContain(word)

    const desk = await atDesk(as, world, staffCast.shinsa)
    await desk.goesTo('case', { number })
    expect(desk.page.text).toContain('代理人 﨑山 代（本人：髙橋 花子、委任状あり）')
    for (const { page } of world.answers) if (page.isHtml) expect(mistakes(page)).toEqual([])
    expect(world.defects).toEqual([])
  }))

it('says in the lists of an agent whose each draft and application is, and in those of 本人 nothing of it', () =>
  inWorld(async (as, world) => {
    const him = await atHome(as, world, dairi)
    const { draft } = await beginsForHer(him, world)
    for (const place of ['account', 'accountDrafts'] as const) {
      await him.goesTo(place, {})
      expect(him.page.text).toContain('本人：髙橋 花子')
    }
    await him.goesTo('draft', { draft })
    await reachesConfirmation(him)
    await him.presses('申込む')
    for (const place of ['account', 'applications'] as const) {
      await him.goesTo(place, {})
      expect(him.page.text).toContain('本人：髙橋 花子')
    }
    expect(mistakes(him.page)).toEqual([])
    const her = await atHome(as, world, hanako)
    await her.goesTo('applications', {})
    expect(her.page.text).not.toContain('本人：')
  }))

it('keeps as whom it was applied for, also after 本人 corrects it', () =>
  inWorld(async (as, world) => {
    const him = await atHome(as, world, dairi)
    await beginsForHer(him, world)
    await reachesConfirmation(him)
    await him.presses('申込む')
    const { number } = receiptOf(him.page)
    const [before] = await applicationsIn(world)
    const her = await atHome(as, world, hanako)
    await her.goesTo('application', { number })
    await her.presses('修正する')
    for (const word of both) expect(her.page.text).toContain(word)
    await her.presses('確認へ進む', { 'user-number': '7654321' })
    await her.presses('修正する')
    expect(her.page.text).toContain('修正')
    const [after] = await applicationsIn(world)
    expect(after?.applied_as).toEqual(before?.applied_as)
    expect(after?.applied_as).toMatchObject({ kind: 'agent', principal: { name: '髙橋 花子' } })
  }))

it('writes down a guest, and an account with how it had logged in', () =>
  inWorld(async (as, world) => {
    const company = await atHome(as, world, office, { way: 'gbizid', said: { accountType: 'prime' } })
    await begins(company, {})
    await reachesConfirmation(company)
    await company.presses('申込む')
    const { number } = receiptOf(company.page)
    expect((await applicationsIn(world))[0]?.applied_as).toMatchObject({
      ...{ kind: 'corporate', name: office.name, way: 'gbizid', said: { accountType: 'prime' } },
    })
    const desk = await atDesk(as, world, staffCast.shinsa)
    expect((await desk.goesTo('case', { number })).text).toContain('法人（GビズIDプライム）')
  }))

describe('どなたの申請ですか', () => {
  it('fills in what 本人 granted, without their mail address, and nothing of the agent', () =>
    inWorld(async (as, world) => {
      const him = await atHome(as, world, dairi)
      await beginsForHer(him, world, 'library-card-outreach')
      expect(him.page.value('name')).toBe(hanako.name)
      expect(him.page.value('address')).toBe(hanako.profile.address)
      for (const text of [dairi.profile.address, dairi.profile.phone, hanako.email])
        expect(him.page.html).not.toContain(text)
    }))

  it('takes a name where there is no mandate, and gives nobody else the application', () =>
    inWorld(async (as, world) => {
      const him = await atHome(as, world, dairi)
      await begins(him, { whom: 'named', principal: '  髙橋　花子 ' })
      expect(him.page.text).toContain('髙橋 花子')
      await reachesConfirmation(him)
      await him.presses('申込む')
      const { number } = receiptOf(him.page)
      await him.goesTo('application', { number })
      expect(him.page.text).toContain('委任状なし')
      const her = await atHome(as, world, hanako)
      expect((await her.goesTo('application', { number })).status).toBe(404)
    }))

  it('is asked of an agent again with what was typed, and of nobody else', () =>
    inWorld(async (as, world) => {
      const him = await atHome(as, world, dairi)
      for (const [filled, text] of [
        [{}, 'どなたの申請か、1つ選んでください。'],
        [{ whom: 'named' }, '本人の氏名または名称を入力してください。'],
        [{ whom: 'named', principal: '花'.repeat(51) }, '50文字まで'],
      ] as const) {
        await begins(him, filled)
        expect([filled, him.page.status]).toEqual([filled, 422])
        expect(him.page.text).toContain(text)
        expect(mistakes(him.page)).toEqual([])
      }
      expect(him.page.value('principal')).toBe('花'.repeat(51))
      expect(him.page.text).toContain('行政書士法')
      const her = await atHome(as, world, hanako)
      await her.goesTo('procedure', { procedure: 'library-card' })
      expect(her.page.has('whom')).toBe(false)
    }))

  it('takes no mandate of somebody else, none that is revoked, over, or for something else, and none that there is not', () =>
    inWorld(async (as, world) => {
      const him = await atHome(as, world, dairi)
      const given = (more: Partial<Parameters<typeof givenMandate>[1]>) =>
        givenMandate(world, { principal: hanako, agent: dairi, ...more })
      const mandates = [
        await given({ agent: office }),
        await given({ offered: true }),
        await given({ approval: 'pending' }),
        await given({ procedure: 'document-disclosure' }),
        await given({ category: 'health' }),
        await given({ endsOn: '2020-01-01' }),
        newId(),
        "' or 1=1",
      ]
      await him.goesTo('procedure', { procedure: 'library-card' })
      for (const mandate of mandates) expect(him.page.html).not.toContain(`value="${mandate}"`)
      for (const mandate of mandates) {
        const page = await forged(him, [['whom', mandate]])
        expect([mandate, page.status]).toEqual([mandate, 422])
        expect(page.text).toContain('選んだ委任状は、いま使えません。')
      }
      // What names an account is no part of the form.
      const page = await forged(him, [
        ['whom', 'self'],
        ['principal_id', newId()],
        ['mandate_id', mandates[0]!],
      ])
      expect(page.status).toBe(303)
      const drafts = await asActor(world, dairi.tenant, {
        actor: system,
        work: (scope) => mine(scope, 'drafts').select(['principal_id', 'mandate_id']).execute(),
      })
      expect(drafts).toEqual([{ principal_id: null, mandate_id: null }])
    }))

  it('is refused to who is no agent, and a guest is led to the login', () =>
    inWorld(async (as, world) => {
      const mandate = await givenMandate(world, { principal: office, agent: dairi })
      const her = await atHome(as, world, hanako)
      await her.goesTo('procedure', { procedure: 'library-card' })
      for (const whom of ['named', mandate]) {
        const page = await forged(her, [
          ['whom', whom],
          ['principal', '津軽 林太郎'],
        ])
        expect([whom, page.status]).toEqual([whom, 400])
      }
      const { pairs } = her.prepared('同意する')
      const guest = as({ tenant: hanako.tenant, email: 'nobody@example.jp' })
      await guest.goesTo('status', {})
      const csrf = guest.page.value('csrf')
      const action = guest.url('begin', { procedure: 'library-card' })
      const rest = pairs.filter(([name]) => name !== 'csrf')
      const answer = await guest.sends({
        ...{ method: 'post', action, multipart: false },
        pairs: [...rest, ['csrf', csrf], ['whom', mandate]],
      })
      // The login, with what was sent kept for after it.
      expect(answer.status).toBe(401)
      expect(answer.text).toContain('ログイン')
    }))

  it('gives another draft for another person, also from the same page', () =>
    inWorld(async (as, world) => {
      const mandate = await givenMandate(world, { principal: hanako, agent: dairi })
      const him = await atHome(as, world, dairi)
      await him.goesTo('procedure', { procedure: 'library-card' })
      const places = []
      for (const filled of [{ whom: 'self' }, { whom: mandate }, { whom: mandate }] as const)
        places.push((await him.sends(him.prepared('同意する', filled))).headers.get('location'))
      expect(new Set(places).size).toBe(2)
      expect(places[1]).toBe(places[2])
    }))

  it('knows only mandates where a procedure wants them', () =>
    inWorld(async (as, world) => {
      const him = await atHome(as, world, dairi)
      await him.goesTo('procedure', { procedure: 'car-tax-address' })
      expect(him.page.text).toContain('本人からの委任状があるときだけ受け付けます')
      expect(him.page.has('principal')).toBe(false)
      const page = await forged(him, [
        ['whom', 'named'],
        ['principal', '髙橋 花子'],
      ])
      expect(page.status).toBe(400)
      await beginsForHer(him, world, 'car-tax-address')
      expect(him.page.heading).toBe('申込')
    }))
})

describe('at 申込む', () => {
  it.each([
    ['revoked', 'revoked_at = now(), revoked_by = $2', ['principal']],
    ['ended', 'ends_on = $2', ['2020-01-01']],
    ['of a category that the procedure left', 'procedure_id = null, category_id = $2', ['health']],
    ['taken by another agent', 'agent_id = principal_id where mandate_id = $1 and $2 = $2 --', ['x']],
  ])('sends nothing with a mandate that is %s by then, keeps the draft, and says why', (_, change, values) =>
    inWorld(async (as, world) => {
      const him = await atHome(as, world, dairi)
      const { mandate, draft } = await beginsForHer(him, world)
      await reachesConfirmation(him)
      const set = change.includes('where') ? change : `${change} where mandate_id = $1`
      await world.database.asOwner(`update mandates set ${set}`, [mandate, ...values])
      await him.presses('申込む')
      expect(him.page.status).toBe(409)
      expect(him.page.text).toContain('髙橋 花子 さんの代わりに申し込むことは、いまできません')
      expect(him.page.text).toContain('下書きに残っています')
      expect(mistakes(him.page)).toEqual([])
      expect(await applicationsIn(world)).toEqual([])
      expect((await him.goesTo('draft', { draft })).value('user-number')).toBe('1234567')
    }),
  )

  it('notices on the page that was open that 本人 revoked it', () =>
    inWorld(async (as, world) => {
      const him = await atHome(as, world, dairi)
      const { mandate } = await beginsForHer(him, world)
      await reachesConfirmation(him)
      const her = await atHome(as, world, hanako)
      await her.goesTo('mandate', { mandate }, { revoke: '1' })
      await her.presses('委任状を取り消す')
      await him.presses('申込む')
      expect(him.page.status).toBe(409)
      await him.follows('委任状を見る')
      expect(him.page.text).toContain('取消し')
    }))

  it('is no way for an expired last day: the day itself still counts', () =>
    inWorld(async (as, world) => {
      world.clock.setTo('2026-12-01T10:00:00+09:00')
      const mandate = await givenMandate(world, { principal: hanako, agent: dairi, endsOn: '2026-12-01' })
      const him = await atHome(as, world, dairi)
      await begins(him, { whom: mandate })
      await reachesConfirmation(him)
      world.clock.setTo('2026-12-02T00:10:00+09:00')
      const late = await atHome(as, world, dairi)
      await late.goesTo('confirm', { draft: draftOf(him.page) || idOf(him) })
      expect((await late.presses('申込む')).status).toBe(409)
    }))

  it('after a revocation an agent corrects nothing more, and 本人 does', () =>
    inWorld(async (as, world) => {
      const him = await atHome(as, world, dairi)
      const { mandate } = await beginsForHer(him, world)
      await reachesConfirmation(him)
      await him.presses('申込む')
      const { number } = receiptOf(him.page)
      await world.database.asOwner(
        "update mandates set revoked_at = now(), revoked_by = 'principal' where mandate_id = $1",
        [mandate],
      )
      for (const [person, status] of [
        [him, 409],
        [await atHome(as, world, hanako), 200],
      ] as const) {
        await person.goesTo('application', { number })
        await person.presses('修正する')
        await person.presses('確認へ進む', { 'user-number': '7654321' })
        expect((await person.presses('修正する')).status).toBe(status)
      }
    }))
})

it('offers 本人 once, whatever number of mandates there are from them', () =>
  inWorld(async (as, world) => {
    const him = await atHome(as, world, dairi)
    await givenMandate(world, { principal: hanako, agent: dairi })
    world.clock.pass(1, 'minutes')
    const newest = await givenMandate(world, { principal: hanako, agent: dairi })
    await him.goesTo('procedure', { procedure: 'library-card' })
    expect(him.page.text.split('髙橋 花子 さんの申請')).toHaveLength(2)
    expect(him.page.html).toContain(newest)
  }))

it('of a revocation and a 申込む at once, one comes first, whole', () =>
  inCommittedWorld(async (as, world) => {
    const outcomes = new Set<number>()
    for (const lead of [0, 8, 0, 8, 0, 8]) {
      const him = await atHome(as, world, dairi)
      const { mandate } = await beginsForHer(him, world)
      await reachesConfirmation(him)
      const her = await atHome(as, world, hanako)
      await her.goesTo('mandate', { mandate }, { revoke: '1' })
      const before = (await applicationsIn(world)).length
      const press = him.prepared('申込む')
      const revoking = her.prepared('委任状を取り消す')
      const first = lead ? him.sends(press) : her.sends(revoking)
      const second = lead ? her.sends(revoking) : him.sends(press)
      const [one, other] = await Promise.all([first, second])
      const sent = lead ? one : other
      const made = (await applicationsIn(world)).length - before
      expect([303, 409]).toContain(sent!.status)
      expect(made).toBe(sent!.status === 303 ? 1 : 0)
      outcomes.add(sent!.status)
    }
    expect(outcomes.size).toBeGreaterThan(0)
    expect(world.defects).toEqual([])
  }))

const idOf = ({ page }: Person): string => /\/apply\/([0-9a-f-]{36})/.exec(page.html)?.[1] ?? ''
