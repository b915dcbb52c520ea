import { expect, it } from 'vitest'
import { applies, asksForMail } from '../../../../testing/scenes/applying'
import { cast, inWorld } from '../../../../testing/world'
import { followUps, jobHandlers, routines } from '../../../follow-ups'
import { MailUnavailable } from '../../../outside/mail/mail'

const hanako = cast.hanako

it('come later when the mail server is away: the same mail, under the same id', () =>
  inWorld(async (as, world) => {
    await applies(as(hanako), world)
    world.post.state = 'away'
    for (let n = 0; n < 3; n++) expect(await world.runJobs()).toEqual([expect.any(MailUnavailable)])
    expect(await states()).toEqual([
      { state: 'sent', tries: 1 },
      { state: 'waiting', tries: 3 },
    ])
    world.post.state = 'working'
    expect(await world.runJobs()).toEqual([])
    expect(await states()).toEqual([
      { state: 'sent', tries: 1 },
      { state: 'sent', tries: 4 },
    ])
    const attempts = world.post.attempts.slice(1)
    expect(attempts).toHaveLength(4)
    expect(new Set(attempts.map((mail) => mail.id)).size).toBe(1)
    expect(world.post.to(hanako.email).subject).toContain('申込完了')

    function states() {
      return world.database.asOwner('select state, tries from messages order by at, tries')
    }
  }))

it('that a server refuses for good are parked with the reason, and not tried again', () =>
  inWorld(async (as, world) => {
    world.post.state = 'refusing'
    await asksForMail(as(hanako), world)
    expect(world.jobs).toEqual([])
    const rows = await world.database.asOwner('select state, problem, tries, recipient from messages')
    expect(rows).toEqual([
      { state: 'refused', problem: '550 no such user', tries: 1, recipient: hanako.email },
    ])
  }))

it('are sent once, though a job may run twice', () =>
  inWorld(async (as, world) => {
    await applies(as(hanako), world)
    const again = structuredClone(world.jobs)
    await world.runJobs()
    const sent = world.post.mails.length
    world.jobs.push(...again)
    await world.runJobs()
    expect(world.post.mails).toHaveLength(sent)
  }))

it('with a code that a newer mail replaced are not sent any more', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    world.post.state = 'away'
    await asksForMail(guest, world)
    await guest.presses('もう一度送る')
    world.post.state = 'working'
    await world.runJobs()
    expect(world.post.mails).toHaveLength(1)
    await guest.presses('確認して進む', { code: world.post.codeFor(hanako.email) })
    expect(guest.page.heading).toBe('申込')
  }))

it('are told in the tenant’s name, lead to the configured address, and keep neither code nor link here', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await guest.asks('/pref-aomori-u', { headers: { host: 'evil.example' } })
    await applies(guest, world)
    await world.runJobs()
    for (const mail of world.post.mails) {
      expect(mail.from).toEqual({
        name: '青森県電子申請・届出システム',
        address: expect.stringContaining('@'),
      })
      expect(mail.text.match(/https?:\/\/[^/\s]+/g)?.every((one) => one === 'https://apply.example.jp')).toBe(
        true,
      )
      expect(mail.text).toContain('青森県立図書館')
    }
    const [row] = await world.database.asOwner<{ text: string }>(
      "select coalesce(json_agg(m)::text, '') as text from messages m",
    )
    expect(row!.text).not.toContain(world.post.linkFor(hanako.email) || 'continue/')
    expect(row!.text).not.toMatch(/continue\//)
  }))

it('have a handler for everything that follows, and every routine has one', () => {
  const handlers = jobHandlers(
    () => {
      throw new Error('not asked')
    },
    () => {
      throw new Error('not asked')
    },
  )
  const kinds = [...Object.values(followUps).flat(), ...routines.map(({ kind }) => kind)]
  expect(kinds.filter((kind) => !(kind in handlers))).toEqual([])
})
