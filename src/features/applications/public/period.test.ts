import { expect, it } from 'vitest'
import { asksForMail, draftOf, reachesTheForm } from '../../../../testing/scenes/applying'
import { cast, inWorld } from '../../../../testing/world'

const hanako = cast.hanako
const survey = 'lunch-survey-r7'
/** The survey's last day: it is open until 0:00 on February 16th. */
const lastDay = '2026-02-15T23:30:00+09:00'

it('ends while 花子 fills in: she is told, and what she typed stays', () =>
  inWorld(async (as, world) => {
    world.clock.setTo(lastDay)
    const guest = as(hanako)
    await reachesTheForm(guest, world, survey)
    expect(guest.page.text).toMatch(/受付は2026年2月16日0時0?0分に終わります。/)
    const draft = draftOf(guest.page)
    const typed = Object.fromEntries(
      guest.page.root.find('input', 'textarea').flatMap((one) => {
        const name = one.get('name') ?? ''
        const type = one.get('type') ?? 'text'
        if (['hidden', 'file'].includes(type) || name === '') return []
        return [[name, type === 'radio' || type === 'checkbox' ? [one.get('value') ?? ''] : '12']]
      }),
    )
    await guest.presses('確認へ進む', typed)
    expect(guest.page.heading).toBe('申込確認')
    world.clock.setTo('2026-02-15T23:59:59+09:00')
    const press = guest.prepared('申込む')
    world.clock.setTo('2026-02-16T00:00:00+09:00')
    const closed = await guest.sends(press)
    expect([closed.status, closed.heading]).toEqual([409, '受付が終わったため、申し込めません'])
    expect(closed.text).toContain('入力した内容は下書きに残っています。')
    const [row] = await world.database.asOwner<{ entries: object; applications: number }>(
      'select entries, (select count(*)::int from applications) as applications from drafts where draft_id = $1',
      [draft],
    )
    expect(row!.applications).toBe(0)
    expect(Object.keys(row!.entries).length).toBeGreaterThan(0)
    // A second before, it would have gone through.
    world.clock.setTo('2026-02-15T23:59:58+09:00')
    expect((await guest.sends(press)).status).toBe(303)
  }))

it('sends no mail before 受付開始 and none after the end, and leads back to what the procedure says', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    world.clock.setTo(lastDay)
    await guest.goesTo('procedure', { procedure: survey })
    await guest.presses('同意する')
    const press = guest.prepared('完了する', { email: hanako.email, again: hanako.email })
    for (const instant of ['2026-01-25T23:59:59+09:00', '2026-02-16T00:00:00+09:00']) {
      world.clock.setTo(instant)
      expect((await guest.sends(press)).status).toBe(422)
      await guest.goesTo('email', { procedure: survey }, { agreed: 1 })
      expect(guest.page.address).not.toContain('/email')
      expect(guest.page.root.find('button').map((one) => one.text)).not.toContain('同意する')
    }
    expect(world.jobs).toEqual([])
  }))

it('lists a procedure from thirty days before it opens until it closes', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const isListed = async (instant: string) => {
      world.clock.setTo(instant)
      return (await guest.goesTo('procedures', {}, { size: 50 })).links.some((href) => href.includes(survey))
    }
    expect(await isListed('2025-12-26T23:59:00+09:00')).toBe(false)
    expect(await isListed('2025-12-27T00:00:00+09:00')).toBe(true)
    expect(await isListed('2026-02-15T23:59:00+09:00')).toBe(true)
    expect(await isListed('2026-02-16T00:00:00+09:00')).toBe(false)
  }))

it('knows neither an unlisted procedure nor one that never was', () =>
  inWorld(async (as, world) => {
    await asksForMail(as(hanako), world)
    await world.database.asOwner("update procedures set listed = false where slug = 'library-card'")
    const guest = as(cast.dairi)
    for (const procedure of ['library-card', 'never-was'])
      for (const place of ['procedure', 'procedureLogin', 'email'] as const)
        expect((await guest.goesTo(place, { procedure }, { agreed: 1 })).status).toBe(404)
    // Who has begun may finish.
    await as(hanako).presses('確認して進む', { code: world.post.codeFor(hanako.email) })
    expect(as(hanako).page.heading).toBe('申込')
  }))
