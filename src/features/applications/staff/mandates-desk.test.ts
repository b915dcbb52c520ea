import { expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import { mistakes } from '../../../../testing/page/mistakes'
import { asActor, system } from '../../../../testing/scenes/arrivals'
import { atDesk } from '../../../../testing/scenes/desk'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { givenMandate } from '../../../../testing/scenes/mandates'
import { inWorld, type Person, type World } from '../../../../testing/world'
import { mine } from '../../../database/scope'

const { hanako, dairi } = accounts
const { shinsa, uketsuke, sports, kanri, mihonShinsa } = staffCast

/** The tenant wants staff to decide. */
async function wanted(world: World<RolledBackDatabase>): Promise<void> {
  await world.database.asOwner(
    `update tenants set settings = settings || '{"mandateApproval": true}', version = version + 1`,
  )
}

const waits = (world: World, more: Partial<Parameters<typeof givenMandate>[1]> = {}) =>
  givenMandate(world, { principal: hanako, agent: dairi, approval: 'pending', ...more })

const mandatesIn = (world: World) =>
  asActor(world, hanako.tenant, {
    actor: system,
    work: (scope) => mine(scope, 'mandates').selectAll().execute(),
  })

const decides = (person: Person, mandate: string, csrf: string, decision: string) =>
  person.sends({
    ...{ method: 'post', action: person.url('mandateDecision', { mandate }), multipart: false },
    pairs: [
      ['csrf', csrf],
      ['decision', decision],
      ['reason', '委任の範囲がわかりません。'],
    ],
  })

it('lets 審査 of the unit approve, tells both, and from then on the agent applies', () =>
  inWorld(async (as, world) => {
    await wanted(world)
    const her = await atHome(as, world, hanako)
    await her.goesTo('mandateOffer', {})
    await her.presses('委任状を作る', { agent: dairi.email, what: 'procedure:library-card' })
    const desk = await atDesk(as, world, shinsa)
    await desk.goesTo('inbox', {})
    await desk.follows('委任状')
    expect(desk.page.text).toContain('審査を待つ委任状はありません')
    const him = await atHome(as, world, dairi)
    await him.goesTo('mandates', {})
    await him.follows('引き受ける：髙橋 花子')
    await him.presses('引き受ける')
    expect(him.page.text).toContain('職員の審査中')
    await him.goesTo('procedure', { procedure: 'library-card' })
    expect(him.page.text).not.toContain('髙橋 花子 さんの申請')
    await desk.goesTo('mandatesDesk', {})
    expect(mistakes(desk.page)).toEqual([])
    await desk.presses('承認する：髙橋 花子 さんの委任状')
    expect(desk.page.text).toContain('委任状を承認しました。')
    await world.runJobs()
    for (const { email } of [hanako, dairi])
      expect(world.post.to(email).subject).toBe('【委任状】承認されました')
    await him.goesTo('procedure', { procedure: 'library-card' })
    expect(him.page.text).toContain('髙橋 花子 さんの申請')
    const log = await asActor(world, hanako.tenant, {
      actor: system,
      work: (scope) => mine(scope, 'access_entries').select(['kind', 'staff_name']).execute(),
    })
    for (const kind of ['mandate.viewed', 'mandate.decided'])
      expect(log).toContainEqual({ kind, staff_name: shinsa.name })
    expect(world.defects).toEqual([])
  }))

it('asks for the reason of a 却下, keeps what was typed, and tells it both', () =>
  inWorld(async (as, world) => {
    await wanted(world)
    await waits(world)
    const desk = await atDesk(as, world, shinsa)
    await desk.goesTo('mandatesDesk', {})
    await desk.presses('却下する：髙橋 花子 さんの委任状', { reason: ' ' })
    expect(desk.page.status).toBe(422)
    expect(mistakes(desk.page)).toEqual([])
    await desk.presses('却下する：髙橋 花子 さんの委任状', { reason: 'あ'.repeat(501) })
    expect(desk.page.text).toContain('500文字まで')
    await desk.presses('却下する：髙橋 花子 さんの委任状', { reason: '委任の範囲がわかりません。' })
    expect(desk.page.text).toContain('委任状を却下しました。')
    await world.runJobs()
    for (const { email } of [hanako, dairi])
      expect(world.post.to(email).text).toContain('委任の範囲がわかりません。')
    const her = await atHome(as, world, hanako)
    await her.goesTo('mandates', {})
    await her.follows('内容を見る：﨑山 代')
    expect(her.page.text).toContain('委任の範囲がわかりません。')
  }))

it('is unknown where the tenant does not want it, to other roles, units and tenants', () =>
  inWorld(async (as, world) => {
    const mandate = await waits(world)
    const off = await atDesk(as, world, shinsa)
    expect((await off.goesTo('mandatesDesk', {})).status).toBe(404)
    await off.goesTo('inbox', {})
    expect(off.page.text).not.toContain('委任状')
    await wanted(world)
    for (const member of [uketsuke, kanri, sports, mihonShinsa]) {
      const person = await atDesk(as, world, member)
      const page = await person.goesTo('mandatesDesk', {})
      const examiner = member === sports || member === mihonShinsa
      expect([member.login, page.status]).toEqual([member.login, examiner ? 200 : 404])
      expect(page.text).not.toContain('髙橋 花子')
      await person.goesTo('staffAccount', {})
      for (const decision of ['approve', 'refuse'])
        expect((await decides(person, mandate, person.page.value('csrf'), decision)).status).toBe(404)
    }
    expect((await mandatesIn(world))[0]?.approval).toBe('pending')
  }))

it('shows a mandate for a category to 審査 of any unit that has a procedure in it', () =>
  inWorld(async (as, world) => {
    await wanted(world)
    const { categories } = await asActor(world, hanako.tenant, {
      actor: system,
      async work(scope) {
        const { findProcedure } = await import('../../procedures/published')
        return (await findProcedure(scope, 'library-card'))!.content
      },
    })
    await waits(world, { category: categories[0]! })
    await waits(world, { category: 'environment' })
    const desk = await atDesk(as, world, shinsa)
    await desk.goesTo('mandatesDesk', {})
    expect(desk.page.text).toContain('1件')
    expect(desk.page.text).toContain('のすべての手続き')
  }))

it('does nothing to one that was revoked, is decided, or was never taken up', () =>
  inWorld(async (as, world) => {
    await wanted(world)
    const mandate = await waits(world)
    const desk = await atDesk(as, world, shinsa)
    await desk.goesTo('mandatesDesk', {})
    const csrf = desk.page.value('csrf')
    const her = await atHome(as, world, hanako)
    await her.goesTo('mandate', { mandate }, { revoke: '1' })
    await her.presses('委任状を取り消す')
    const late = await decides(desk, mandate, csrf, 'approve')
    expect(late.headers.get('location')).toContain('said=late')
    const offered = await waits(world, { offered: true })
    expect((await decides(desk, offered, csrf, 'approve')).status).toBe(404)
    const twice = await waits(world)
    await decides(desk, twice, csrf, 'approve')
    const again = await decides(desk, twice, csrf, 'refuse')
    expect(again.headers.get('location')).toContain('said=late')
    expect((await mandatesIn(world)).map((row) => row.approval).sort()).toEqual([
      'approved',
      'pending',
      'pending',
    ])
  }))
