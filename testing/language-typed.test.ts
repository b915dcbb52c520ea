import { describe, expect, it } from 'vitest'
import { staffCast } from '../seeds/cast'
import { languageControl } from '../src/kernel/language'
import type { FormPost } from './page/form'
import type { Page } from './page/page'
import { applies, draftOf, reachesTheForm } from './scenes/applying'
import { accounts, atHome } from './scenes/home'
import { cardMarks, returns } from './scenes/returning'
import { cast, inWorld, type Person } from './world'

const langOf = (page: Page) => page.root.find('html')[0]?.get('lang')

const entriesOf = async ({ database }: Parameters<Parameters<typeof inWorld>[0]>[1], draft: string) =>
  (
    await database.asOwner<{ entries: Record<string, unknown> }>(
      'select entries from drafts where draft_id = $1',
      [draft],
    )
  )[0]?.entries

/** As a person whose session has ended. */
const loggedOut = (person: Person) => {
  for (const name of person.cookies.keys()) if (!name.includes('visit')) person.cookies.delete(name)
}

const unproven = (post: FormPost): FormPost => ({
  ...post,
  pairs: post.pairs.map(([name, value]) => [name, name === 'csrf' ? 'of another time' : value]),
})

describe('another language on a form that is being filled in', () => {
  it('keeps what was typed, and comes back to the same page of the form', () =>
    inWorld(async (as, world) => {
      const guest = as(cast.hanako)
      await reachesTheForm(guest, world)
      const draft = draftOf(guest.page)
      const page = await guest.presses('English', { 'user-number': '12' })
      expect([page.status, langOf(page), page.value('user-number')]).toEqual([200, 'en', '12'])
      expect(page.problems).toEqual([])
      expect(await entriesOf(world, draft)).toMatchObject({ 'user-number': '12' })
      await guest.presses('日本語', { 'user-number': '1234' })
      expect([langOf(guest.page), guest.page.value('user-number')]).toEqual(['ja', '1234'])
      await guest.goesTo('home', {})
      expect(langOf(guest.page)).toBe('ja')
    }))

  it('is never what Enter presses', () =>
    inWorld(async (as, world) => {
      const guest = as(cast.hanako)
      const { root } = await reachesTheForm(guest, world)
      const buttons = root.find('button').filter((one) => (one.get('type') ?? 'submit') === 'submit')
      const [first] = buttons.filter((one) => one.get('form') === 'draft-form' || one.within('form'))
      expect([first?.get('name'), first?.get('value')]).toEqual(['action', 'next'])
      expect(buttons.slice(-2).map((one) => one.get('name'))).toEqual([languageControl, languageControl])
    }))

  it('keeps what was typed into a correction', () =>
    inWorld(async (as, world) => {
      const guest = as(cast.hanako)
      const { number } = await applies(guest, world)
      await returns([as, world], staffCast.shinsa, { number, marks: cardMarks, message: '', days: 7 })
      await guest.goesTo('application', { number })
      await guest.presses('直す')
      await guest.presses('English', { 'user-number': '7654321' })
      expect([guest.page.heading, guest.page.value('user-number')]).toEqual(['What to correct', '7654321'])
    }))

  it('keeps it on the page that nobody could save', () =>
    inWorld(async (as, world) => {
      const guest = as(cast.hanako)
      await reachesTheForm(guest, world)
      const draft = draftOf(guest.page)
      const post = guest.prepared('確認へ進む', { 'user-number': '2222' })
      const stranger = as(cast.dairi)
      await stranger.goesTo('status', {})
      for (const sent of [
        unproven(post),
        {
          ...post,
          pairs: post.pairs.map(([n, v]): FormPost['pairs'][0] => [
            n,
            n === 'csrf' ? stranger.page.value('csrf') : v,
          ]),
        },
      ]) {
        stranger.page = await stranger.sends(sent)
        await stranger.presses(langOf(stranger.page) === 'ja' ? 'English' : '日本語')
        expect([stranger.page.status, stranger.page.value('user-number')]).toEqual([404, '2222'])
        expect(stranger.page.has(languageControl)).toBe(false)
      }
      expect(await entriesOf(world, draft)).toEqual({})
    }))
})

describe('another language on any other page with a form', () => {
  it('shows the page with what was typed and chosen, and does nothing of the form', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, accounts.hanako)
      await person.goesTo('profileEdit', {})
      const before = person.page.value('name')
      const typed = { name: '別の 名', phone: '090-1111-2222' }
      await person.presses('English', typed)
      expect([person.page.status, langOf(person.page)]).toEqual([200, 'en'])
      expect([person.page.value('name'), person.page.value('phone')]).toEqual([typed.name, typed.phone])
      await person.goesTo('profileEdit', {})
      expect([langOf(person.page), person.page.value('name')]).toEqual(['en', before])
    }))

  it('keeps a text of several lines', () =>
    inWorld(async (as, world) => {
      const guest = as(cast.hanako)
      const { number } = await applies(guest, world)
      await guest.goesTo('withdrawal', { number })
      await guest.presses('English', { reason: '\nいち\r\nに' })
      expect(guest.page.value('reason').replaceAll('\r\n', '\n')).toBe('\nいち\nに')
      expect(langOf(guest.page)).toBe('en')
      await guest.goesTo('application', { number })
      expect(guest.page.text).not.toContain('Withdrawn')
    }))

  it('does not write a password into a page', () =>
    inWorld(async (as) => {
      const guest = as(cast.hanako)
      await guest.goesTo('login', {}, { next: '/pref-aomori-u/account/drafts' })
      await guest.presses('English', { login: 'hanako@example.jp', password: 'a long pass phrase' })
      expect([langOf(guest.page), guest.page.value('login')]).toEqual(['en', 'hanako@example.jp'])
      expect(guest.page.html).not.toContain('a long pass phrase')
      expect(guest.page.value('next')).toBe('/pref-aomori-u/account/drafts')
    }))

  it('keeps what was typed before a session ended, through the login', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, accounts.hanako)
      await person.goesTo('procedure', { procedure: 'library-card' })
      const post = person.prepared('同意する')
      loggedOut(person)
      person.page = await person.sends(post)
      expect(person.page.status).toBe(401)
      const kept = person.page.value('kept:agreed')
      await person.presses('English', { login: 'hanako' })
      expect([langOf(person.page), person.page.value('login'), person.page.value('kept:agreed')]).toEqual([
        'en',
        'hanako',
        kept,
      ])
    }))

  it('asks to press again where the proof ran out, and then shows the page with all of it', () =>
    inWorld(async (as, world) => {
      const guest = as(cast.hanako)
      const { number } = await applies(guest, world)
      await guest.goesTo('withdrawal', { number })
      guest.page = await guest.sends(unproven(guest.prepared('English', { reason: '要りません' })))
      expect([guest.page.status, langOf(guest.page), guest.page.value('reason')]).toEqual([
        403,
        'en',
        '要りません',
      ])
      await guest.presses('日本語')
      expect([guest.page.status, langOf(guest.page), guest.page.value('reason')]).toEqual([
        200,
        'ja',
        '要りません',
      ])
    }))

  it('leads to no page of staff, of another tenant or of another host', () =>
    inWorld(async (as) => {
      const guest = as(cast.hanako)
      await guest.goesTo('status', {})
      const post = guest.prepared('English', { number: '12' })
      for (const here of [
        '/pref-aomori-u/staff',
        '/demo-city-u',
        '//evil.example/',
        'https://evil.example',
      ]) {
        const pairs = post.pairs.map(([name, value]): FormPost['pairs'][0] =>
          name === languageControl ? [name, `en ${here}`] : [name, value],
        )
        const page = await guest.sends({ ...post, pairs })
        expect([here, page.heading, page.value('number')]).toEqual([here, 'Check status', '12'])
      }
    }))
})
