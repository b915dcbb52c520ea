import { describe, expect, it } from 'vitest'
import type { FormPost } from '../../../../testing/page/form'
import { mistakes } from '../../../../testing/page/mistakes'
import type { Page } from '../../../../testing/page/page'
import { cardAnswers, draftOf, reachesTheForm } from '../../../../testing/scenes/applying'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { cast, inWorld, type Person } from '../../../../testing/world'

const field = 'user-number'

type Inside = Parameters<Parameters<typeof inWorld>[0]>

const stored = async ({ database }: Inside[1], draft: string): Promise<unknown> =>
  (
    await database.asOwner<{ entries: Record<string, unknown> }>(
      'select entries from drafts where draft_id = $1',
      [draft],
    )
  )[0]?.entries[field]

/** The same post with another proof. */
const unproven = (post: FormPost): FormPost => ({
  ...post,
  pairs: post.pairs.map(([name, value]) => [name, name === 'csrf' ? 'of another time' : value]),
})

/** Shows an answer to somebody, so that they can press its buttons. */
async function shows(person: Person, post: FormPost): Promise<Page> {
  person.page = await person.sends(post)
  return person.page
}

async function begins(...[as, world]: Inside) {
  const guest = as(cast.hanako)
  await reachesTheForm(guest, world)
  const draft = draftOf(guest.page)
  await guest.presses('下書きを保存して中断する', { [field]: '1111' })
  await guest.goesTo('draft', { draft })
  return { guest, draft }
}

describe('a page of which the proof ran out', () => {
  it('comes back as the same page with all that was typed, and saves nothing before it is pressed again', () =>
    inWorld(async (as, world) => {
      const { guest, draft } = await begins(as, world)
      const page = await shows(guest, unproven(guest.prepared('確認へ進む', await cardAnswers('2222'))))
      expect([page.status, page.heading, page.value(field)]).toEqual([403, '申込', '2222'])
      expect(page.text).toContain('まだ保存していません。')
      expect(mistakes(page)).toEqual([])
      expect(await stored(world, draft)).toBe('1111')
      await guest.presses('確認へ進む', await cardAnswers('2222'))
      expect(guest.page.heading).toBe('申込確認')
      expect(await stored(world, draft)).toBe('2222')
    }))

  it('does so where the cookie that it was bound to is gone', () =>
    inWorld(async (as, world) => {
      const { guest, draft } = await begins(as, world)
      const post = guest.prepared('確認へ進む', { [field]: '2222' })
      for (const name of guest.cookies.keys()) if (name.includes('visit')) guest.cookies.delete(name)
      const page = await shows(guest, post)
      expect([page.status, page.heading, page.value(field)]).toEqual([403, '申込', '2222'])
      await guest.presses('下書きを保存して中断する')
      expect(await stored(world, draft)).toBe('2222')
    }))

  it('gives its script a new proof, with which it saves', () =>
    inWorld(async (as, world) => {
      const { guest, draft } = await begins(as, world)
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const save = async (csrf: string) => {
        const body = new URLSearchParams({ csrf, [field]: '2222' }).toString()
        return guest.asks(guest.url('entries', { draft }), { method: 'POST', body, headers })
      }
      const refused = await save('of another time')
      expect(refused.status).toBe(403)
      expect(await stored(world, draft)).toBe('1111')
      expect((await save(JSON.parse(refused.html).csrf)).status).toBe(200)
      expect(await stored(world, draft)).toBe('2222')
    }))

  it('shows nothing of the draft to a stranger, and keeps nothing of theirs', () =>
    inWorld(async (as, world) => {
      const { guest, draft } = await begins(as, world)
      const stranger = as(cast.dairi)
      await stranger.goesTo('status', {})
      const page = await shows(stranger, unproven(guest.prepared('確認へ進む', await cardAnswers('2222'))))
      expect([page.status, page.heading]).toEqual([403, 'もう一度押してください'])
      expect([page.value(field), page.html.includes('1111')]).toEqual(['2222', false])
      await stranger.presses('もう一度送る')
      expect([stranger.page.status, stranger.page.html.includes('1111')]).toEqual([404, false])
      expect(await stored(world, draft)).toBe('1111')
    }))
})

describe('a browser that reaches the draft no more', () => {
  it('keeps what was typed on its page until the mail’s link was opened beside it', () =>
    inWorld(async (as, world) => {
      const { guest, draft } = await begins(as, world)
      const post = guest.prepared('確認へ進む', await cardAnswers('2222'))
      for (const name of guest.cookies.keys()) if (!name.includes('visit')) guest.cookies.delete(name)
      const page = await shows(guest, post)
      expect([page.status, page.heading, page.value(field)]).toEqual([
        404,
        'この申込を、いまは開けません',
        '2222',
      ])
      expect(mistakes(page)).toEqual([])
      expect(await stored(world, draft)).toBe('1111')
      const link = /https?:\/\/\S+\/continue\/\S+/.exec(world.post.to(guest.email).text)?.[0] ?? ''
      await guest.opens(link)
      await guest.presses('申込の続きを開く')
      guest.page = page
      await guest.presses('もう一度送る')
      expect([guest.page.status, guest.page.value(field)]).toEqual([422, '2222'])
      expect(guest.page.problems).toEqual(['添付資料のファイルを添付してください。'])
      expect(await stored(world, draft)).toBe('2222')
    }))

  it('leads who was logged in to the login, and says nothing of whether there is such a draft', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, accounts.hanako)
      await person.goesTo('procedure', { procedure: 'library-card' })
      await person.presses('同意する')
      const draft = draftOf(person.page)
      const post = person.prepared('確認へ進む', { [field]: '2222' })
      await person.asks(person.url('home', {}))
      for (const name of person.cookies.keys()) if (!name.includes('visit')) person.cookies.delete(name)
      const page = await shows(person, post)
      expect([page.status, page.value(field)]).toEqual([404, '2222'])
      expect(page.links.some((href) => href.endsWith('/login'))).toBe(true)
      const none = await person.sends({
        ...post,
        action: post.action.replace(draft, '01a22455-e721-74a5-a3c1-82b18143e4e8'),
      })
      const plain = (one: Page) =>
        one.html.replaceAll(/value="[^"]*"/g, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
      expect([none.status, plain(none)]).toEqual([404, plain(page)])
    }))
})

it('shows what was typed again while the database is away', () =>
  inWorld(async (as, world) => {
    const { guest, draft } = await begins(as, world)
    const post = guest.prepared('確認へ進む', { [field]: '2222' })
    const { inTenant, outside } = world.database
    const away = () =>
      Promise.reject(Object.assign(new Error('no line'), { code: 'ECONNREFUSED', syscall: 'connect' }))
    Object.assign(world.database, { inTenant: away, outside: away })
    const page = await shows(guest, {
      ...post,
      pairs: post.pairs.filter(([, value]) => typeof value === 'string'),
    })
    expect([page.status, page.heading, page.value(field)]).toEqual([503, 'いまは保存できません', '2222'])
    expect(mistakes(page)).toEqual([])
    Object.assign(world.database, { inTenant, outside })
    await guest.presses('もう一度送る')
    expect(guest.page.status).toBe(422)
    expect(await stored(world, draft)).toBe('2222')
    expect(world.defects).toHaveLength(1)
  }))
