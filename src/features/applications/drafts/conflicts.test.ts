import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../forms/fields/kind'
import { type Decision, decide, digestOf, type Held, meet, type Screen, sameEntry } from './conflicts'
import { viewOf } from './screen'

const now = new Date('2026-02-01T10:42:00+09:00')
const nothing: Held = { entries: {}, touched: {}, conflicts: {} }

/** A screen as the script of its page, or its form, knows it. */
const opened = (held: Held, id: string): Screen => ({ id, turn: 0, base: viewOf(draftOf(held), id).base })

const draftOf = (held: Held) => ({ ...held, savedAt: now }) as unknown as Parameters<typeof viewOf>[0]

function posts(held: Held, screen: Screen, posted: Record<string, Entry>): Held {
  const { accepted, touched, conflicts } = meet(held, { posted, screen, now })
  return { entries: { ...held.entries, ...accepted }, touched, conflicts }
}

const typings = (held: Held, name = 'name') => (held.conflicts[name] ?? []).map(({ entry }) => entry)

const tablet = 'screen-of-the-tablet'
const phone = 'screen-of-the-phone-'

describe('two screens on one draft', () => {
  const begun = posts(nothing, { id: 'first-screen-of-all', turn: 0, base: {} }, { name: '花子', phone: '1' })
  const [one, other] = [opened(begun, tablet), opened(begun, phone)]

  it('change different questions without asking anybody', () => {
    const held = posts(posts(begun, one, { name: '花代', phone: '1' }), other, { name: '花子', phone: '2' })
    expect(held.entries).toEqual({ name: '花代', phone: '2' })
    expect(held.conflicts).toEqual({})
  })

  it('keep both where they change the same one', () => {
    const held = posts(posts(begun, one, { name: '花代' }), other, { name: '花江' })
    expect(held.entries).toMatchObject({ name: '花代' })
    expect(typings(held)).toEqual(['花江'])
    expect(viewOf(draftOf(held), phone).entries).toMatchObject({ name: '花江' })
    expect(viewOf(draftOf(held), phone).others.name).toMatchObject([{ entry: '花代', by: tablet }])
    expect(viewOf(draftOf(held), tablet).entries).toMatchObject({ name: '花代' })
  })

  it('do not differ where both typed the same, whatever ends its lines', () => {
    const held = posts(posts(begun, one, { name: '花\r\n代' }), other, { name: '花\n代' })
    expect(held.conflicts).toEqual({})
  })

  it('go on typing on both sides, and agree in the end', () => {
    let held = posts(posts(begun, one, { name: '花代' }), other, { name: '花' })
    held = posts(held, other, { name: '花江' })
    expect(typings(held)).toEqual(['花江'])
    held = posts(held, one, { name: '花江' })
    expect([held.entries.name, held.conflicts]).toEqual(['花江', {}])
  })

  it('keep what a post says that arrives after a later one of the same screen', () => {
    let held = posts(begun, { ...one, turn: 20 }, { name: '花代子' })
    held = posts(held, { ...one, turn: 10 }, { name: '花代' })
    expect([held.entries.name, typings(held)]).toEqual(['花代子', ['花代']])
    held = posts(held, { ...one, turn: 30 }, { name: '花代子様' })
    expect([held.entries.name, typings(held)]).toEqual(['花代子様', []])
  })

  it('take nothing away where the page does not say with what it was shown, but for its own words', () => {
    expect(posts(begun, { id: '', turn: 0, base: null }, { name: '花江' }).entries.name).toBe('花江')
    const held = posts(begun, { ...one, base: { name: '?' } }, { name: '花江' })
    expect([held.entries.name, typings(held)]).toEqual(['花子', ['花江']])
  })

  it('end by a decision, which keeps what was not seen', () => {
    const held = posts(posts(begun, one, { name: '花代' }), other, { name: '花江' })
    const seen = [digestOf('花代'), digestOf('花子')]
    const decision: Decision = { name: 'name', chosen: digestOf('花代'), seen, screen: other, now }
    expect(decide(held, decision)).toMatchObject({ entries: { name: '花代' }, conflicts: {} })
    expect(decide(held, { ...decision, chosen: 'own' })).toMatchObject({
      entries: { name: '花江' },
      conflicts: {},
    })
    // Typed on meanwhile: what was chosen is not there any more, and what was not seen stays.
    const later = posts(held, one, { name: '花代子' })
    expect(decide(later, decision)).toBeNull()
    const kept = decide(later, { ...decision, chosen: 'own' })
    expect([kept?.entries.name, kept && typings(kept)]).toEqual(['花江', ['花代子']])
  })

  it('do not grow without end', () => {
    let held = begun
    for (let at = 0; at < 30; at++)
      held = posts(
        held,
        { ...one, id: `another-screen-no-${at}` },
        { name: `花${at}`, phone: '1'.repeat(90_000) + at },
      )
    expect(typings(held)).toHaveLength(20)
    expect(typings(held, 'phone')).toHaveLength(1)
    expect(meet(held, { posted: { name: 'x' }, screen: one, now }).full).toEqual(['name'])
  })
})

it.each<[Entry, Entry, boolean]>([
  ['', ['', '', ''], true],
  ['a', ['a'], true],
  [['', '4', ''], ['', '', '4'], false],
  ['a b', ['a', 'b'], false],
])('reads %j and %j as the same entry: %s', (one, other, same) => {
  expect(sameEntry(one, other)).toBe(same)
})

/** Two devices, of which each shows a page, types, saves, posts whole, loses answers, and decides. */
class Device {
  readonly screens: string
  private opened = 0
  id = ''
  controls: Record<string, string> = {}
  base: Record<string, string> = {}
  changed = new Set<string>()

  constructor(name: string) {
    this.screens = name
  }

  opens(held: Held): void {
    this.id = `screen-of-${this.screens}-${++this.opened}`
    const view = viewOf(draftOf(held), this.id)
    this.controls = { a: '', b: '', ...view.entries } as Record<string, string>
    this.base = { ...view.base }
    this.changed.clear()
  }
}

type Step = {
  who: 0 | 1
  what: 'type' | 'save' | 'saveLost' | 'post' | 'open' | 'take' | 'keep'
  field: 'a' | 'b'
}

const steps = fc.array(
  fc.record({
    who: fc.constantFrom<0 | 1>(0, 1),
    what: fc.constantFrom<Step['what'][]>('type', 'type', 'save', 'saveLost', 'post', 'open', 'take', 'keep'),
    field: fc.constantFrom<'a' | 'b'>('a', 'b'),
  }),
  { minLength: 4, maxLength: 40 },
)

it('keeps every letter that reached it, until somebody who saw it decided', () => {
  fc.assert(
    fc.property(steps, (way) => {
      let held = nothing
      let letter = 0
      // What was sent, by field, and nobody has typed over, or decided about, who had it before them.
      const owed: Record<string, Set<string>> = { a: new Set(), b: new Set() }
      const devices = [new Device('a'), new Device('b')] as const
      for (const device of devices) device.opens(held)
      const send = (device: Device, names: readonly string[], lost: boolean) => {
        const posted = Object.fromEntries(names.map((name) => [name, device.controls[name] ?? '']))
        for (const name of names) {
          const shown = device.base[name]
          for (const text of owed[name] ?? []) {
            const mine = text.startsWith(device.screens) && device.id === text.split('/')[1]
            if (device.changed.has(name) && (mine || digestOf(text) === shown)) owed[name]?.delete(text)
          }
          if (device.changed.has(name)) owed[name]?.add(device.controls[name] ?? '')
        }
        const { accepted, touched, conflicts } = meet(held, {
          posted,
          screen: { id: device.id, turn: 0, base: device.base },
          now,
        })
        held = { entries: { ...held.entries, ...accepted }, touched, conflicts }
        if (lost) return
        for (const name of names) device.base[name] = digestOf(posted[name] ?? '')
        device.changed.clear()
      }
      for (const { who, what, field } of way) {
        const device = devices[who]
        if (what === 'type') {
          device.controls[field] = `${device.screens}/${device.id}/${++letter}`
          device.changed.add(field)
        } else if (what === 'save') send(device, [...device.changed], false)
        else if (what === 'saveLost') send(device, [...device.changed], true)
        else if (what === 'post') send(device, ['a', 'b'], false)
        else if (what === 'open') {
          send(device, [...device.changed], false)
          device.opens(held)
        } else {
          const view = viewOf(draftOf(held), device.id)
          const there = view.others[field]
          if (!there?.[0]) continue
          send(device, ['a', 'b'], false)
          const seen = [...there.map(({ entry }) => digestOf(entry)), device.base[field] ?? digestOf('')]
          const chosen = what === 'keep' ? 'own' : digestOf(there[0].entry)
          const decision = {
            name: field,
            chosen,
            seen,
            screen: { id: device.id, turn: 0, base: device.base },
            now,
          }
          const decided = decide(held, decision)
          if (!decided) continue
          held = decided
          for (const text of owed[field] ?? [])
            if (seen.includes(digestOf(text)) || text.split('/')[1] === device.id) owed[field]?.delete(text)
          device.opens(held)
        }
        for (const name of ['a', 'b']) {
          const kept = [held.entries[name], ...typings(held, name)]
          for (const text of owed[name] ?? []) expect(kept).toContain(text)
        }
      }
    }),
    { numRuns: 400 },
  )
})
