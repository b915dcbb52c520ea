import { expect, it } from 'vitest'
import { draftOf, reachesTheForm } from '../../../../testing/scenes/applying'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { inWorld, type Person } from '../../../../testing/world'

/** What the script of a page posts by itself. */
async function saves(person: Person, typed: [string, string][]): Promise<number> {
  const pairs = ['csrf', 'screen:id', 'screen:base'].map((name) => [name, person.page.value(name)])
  const body = new URLSearchParams([...pairs, ['screen:turn', '1770000000000'], ...typed]).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const draft = draftOf(person.page)
  return (await person.asks(person.url('entries', { draft }), { method: 'POST', body, headers })).status
}

it.each(['a guest', 'an account'])('saves what %s typed with few statements, conflicts or not', (who) =>
  inWorld(async (as, world) => {
    const guest = as({ tenant: 'pref-aomori-u', email: 'hanako@guest.example.jp' })
    const person = who === 'a guest' ? guest : await atHome(as, world, accounts.hanako)
    await reachesTheForm(person, world)
    const costs: number[] = []
    for (const typed of ['1', '12', '123']) {
      world.database.sent.length = 0
      expect(await saves(person, [['user-number', typed]])).toBe(200)
      costs.push(world.database.sent.length)
    }
    // Two screens that differ.
    await person.goesTo('draft', { draft: draftOf(person.page) })
    const shown = person.page
    await person.goesTo('draft', { draft: draftOf(shown) })
    await saves(person, [['user-number', '9']])
    person.page = shown
    world.database.sent.length = 0
    expect(await saves(person, [['user-number', '77']])).toBe(200)
    costs.push(world.database.sent.length)
    expect(Math.max(...costs)).toBeLessThanOrEqual(8)
    expect(Math.min(...costs)).toBeGreaterThan(3)
  }),
)
