import { expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { applies } from '../../../../testing/scenes/applying'
import { atDesk } from '../../../../testing/scenes/desk'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { owns } from '../../../../testing/scenes/owning'
import { inWorld } from '../../../../testing/world'

const { hanako, office } = accounts

const showing = (showViewers: string) =>
  `update tenants set settings = settings || '{"showViewers": "${showViewers}"}', version = version + 1`

it('tells who looked at which of my applications, each once a day, as the tenant decides', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, hanako)
    expect((await person.goesTo('accountViewers', {})).text).toContain('まだ、申込を見た職員はいません')
    const { number } = await applies(person, world)
    await person.goesTo('application', { number })
    const attachment = /\/files\/([0-9a-f-]{36})"/.exec(person.page.html)?.[1] ?? ''
    const foreign = await owns(world, office)
    const desk = await atDesk(as, world, staffCast.shinsa)
    await desk.goesTo('case', { number })
    await desk.goesTo('caseFile', { number, attachment }, { open: '1' })
    await desk.goesTo('case', { number: foreign.number })
    const other = await atDesk(as, world, staffCast.uketsuke)
    await other.goesTo('case', { number })

    for (const [setting, first] of [
      ['unit', 'unit'],
      ['name', 'name'],
    ] as const) {
      await world.database.asOwner(showing(setting))
      await person.goesTo('accountViewers', {})
      expect(person.page.links).toContain(person.url('application', { number }))
      expect(person.page.html).not.toContain(foreign.number)
      expect(person.page.text).toContain('県立図書館・審査')
      expect(person.page.text).toContain('県立図書館・受付')
      expect(person.page.text.match(/添付ファイルも見ました/g)).toHaveLength(1)
      expect(person.page.text.includes('工藤 一郎')).toBe(first === 'name')
    }
    await world.database.asOwner(showing('none'))
    await person.goesTo('accountViewers', {})
    expect(person.page.text).toContain('この自治体では、申込を見た職員を画面に表示していません')
    expect(person.page.text).not.toContain('県立図書館・審査')
  }))

it('shows many in pages', () =>
  inWorld(async (as, world) => {
    const { id } = await owns(world, hanako)
    await world.database.asOwner(`insert into access_entries (tenant_id, entry_id, at, kind, staff_id, staff_name, post, application_id)
      select tenant_id, gen_random_uuid(), now() - n * interval '1 day', 'application.opened', staff_id, name, '所属' || n, '${id}'
      from staff, generate_series(1, 120) n where login = 'shinsa' and tenant_id = (select tenant_id from applications where application_id = '${id}')`)
    const person = await atHome(as, world, hanako)
    await person.goesTo('accountViewers', {})
    const seen: string[] = []
    for (let page = 0; page < 3; page++) {
      seen.push(...[...person.page.text.matchAll(/所属(\d+)/g)].map(([, n]) => n!))
      if (page < 2) await person.follows('次へ')
    }
    expect(seen.length).toBe(120)
    expect(new Set(seen).size).toBe(120)
    expect(() => person.page.link('次へ')).toThrow()
  }))
