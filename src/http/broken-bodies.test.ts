import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Asking } from '../../testing/browserless'
import type { Page } from '../../testing/page/page'
import { cardAnswers, draftOf, reachesTheForm } from '../../testing/scenes/applying'
import { cast, inWorld, type Person } from '../../testing/world'

const urlencoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=x'

/** Stands before the form; `posts` sends a body of any kind to it, with a proof in front where it can be. */
async function beforeTheForm(person: Person, world: Parameters<typeof reachesTheForm>[1]) {
  await reachesTheForm(person, world)
  const csrf = person.page.value('csrf')
  const draft = draftOf(person.page)
  const address = person.url('draft', { draft })
  const posts = (body: Buffer | string, type: string): Promise<Page> => {
    const asking: Asking = { method: 'POST', body, headers: { 'content-type': type } }
    return person.asks(address, asking)
  }
  return { csrf, draft, posts, proven: `csrf=${csrf}&` }
}

const part = (head: string, body: string) =>
  `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`

it('are answered with what is wrong, and never with 500', () =>
  inWorld(async (as, world) => {
    const { csrf, posts, proven } = await beforeTheForm(as(cast.hanako), world)
    const token = part('name="csrf"', csrf)
    const cases: [string, string, string, number][] = [
      ['too many bytes in fields', `${proven}user-number=${'1'.repeat(4_300_000)}`, urlencoded, 413],
      ['too many fields', proven + 'a=1&'.repeat(8_100), urlencoded, 413],
      ['an endless name', `${proven}${'n'.repeat(300)}=1`, urlencoded, 400],
      ['a name that is no text', `${proven}%ff%fe=1`, urlencoded, 400],
      ['a kind of body that forms have not', '{"csrf":1}', 'application/json', 400],
      ['plain text', 'csrf=1', 'text/plain', 400],
      ['no boundary', token, 'multipart/form-data', 400],
      ['no part at all', 'nothing', multipart, 400],
      [
        'cut off in the middle',
        `${token}${part('name="user-number"', '123')}--x\r\nContent-Dispo`,
        multipart,
        400,
      ],
      ['a part without a name', `${token}${part('filename="x"', 'x')}--x--`, multipart, 400],
      [
        'a file before the proof',
        `${part('name="file:documents"; filename="x.jpg"', 'x')}${token}--x--`,
        multipart,
        403,
      ],
    ]
    for (const [what, body, type, status] of cases)
      expect([what, (await posts(body, type)).status]).toEqual([what, status])
    expect(world.defects).toEqual([])
  }))

it('of any bytes never harm: the form stays as it was', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    const { posts, proven } = await beforeTheForm(guest, world)
    const types = fc.constantFrom(
      urlencoded,
      multipart,
      'multipart/form-data; boundary="',
      'multipart/form-data; boundary=',
      '',
      'x/y',
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), types, async (bytes, type) => {
        const { status } = await posts(Buffer.from(bytes), type)
        expect([400, 403, 413]).toContain(status)
      }),
      { numRuns: 60 },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), { maxLength: 6 }),
        async (pairs) => {
          const body = proven + pairs.map((pair) => pair.map(escaped).join('=')).join('&')
          const { status } = await posts(body, urlencoded)
          expect([200, 303, 400, 422]).toContain(status)
        },
      ),
      { numRuns: 60 },
    )
    expect(world.defects).toEqual([])
    const [row] = await world.database.asOwner<{ entries: Record<string, string> }>(
      'select entries from drafts',
    )
    expect(
      Object.keys(row!.entries).filter(
        (name) => !['user-number', 'documents', 'documents-note'].includes(name),
      ),
    ).toEqual([])
  }))

/** As bytes, lone surrogates as the three bytes some programs write. */
const escaped = (text: string): string =>
  [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

it.each([
  ['NUL', 'a%00b', 'ab'],
  ['broken UTF-8', 'a%ffb', 'ab'],
  ['a lone surrogate', 'a%ed%a0%80b', 'ab'],
  ['a control character', 'a%08b', 'ab'],
])('with %s keep what can be kept, and say which field it was', (_what, typed, kept) =>
  inWorld(async (as, world) => {
    const { posts, proven } = await beforeTheForm(as(cast.hanako), world)
    const page = await posts(`${proven}action=next&user-number=${typed}`, urlencoded)
    expect(page.status).toBe(422)
    expect(page.value('user-number')).toBe(kept)
    expect(page.problems.join(' ')).toContain('文字')
    expect(world.defects).toEqual([])
  }),
)

it.each([
  '😀👨‍👩‍👧',
  '葛󠄀城市',
  '髙﨑',
  'ｶﾞｷﾞ',
  'أهلا',
  '<script>alert(1)</script>',
  '"><img src=x onerror=x>',
  "'; drop table drafts; --",
  '__proto__',
  '\n\n二行目',
])('with %j keep it as it was typed', (typed) =>
  inWorld(async (as, world) => {
    const taro = as({ tenant: 'demo-city-u', email: 'taro@example.jp' })
    await reachesTheForm(taro, world)
    await taro.presses('確認へ進む', { name: typed, address: typed })
    expect(taro.page.status).toBe(422)
    expect(taro.page.value('address').replace(/\r\n/g, '\n')).toBe(typed)
    expect(world.defects).toEqual([])
  }),
)

it('of ten thousand letters are kept, and the field says how many it takes', () =>
  inWorld(async (as, world) => {
    const taro = as({ tenant: 'demo-city-u', email: 'taro@example.jp' })
    await reachesTheForm(taro, world)
    await taro.presses('確認へ進む', { address: ['030-0801', '青森県', 'みほん市', 'あ'.repeat(10_000), ''] })
    expect(taro.page.status).toBe(422)
    expect(taro.page.values('address')[3]).toHaveLength(10_000)
    expect(taro.page.problems.some((one) => one.includes('100文字まで'))).toBe(true)
  }))

it('with files keep the good ones and say of each other one what is wrong with it', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    await reachesTheForm(guest, world)
    const [good] = (await cardAnswers())['file:documents'] as { name: string; bytes: Buffer }[]
    const files = [
      good!,
      { name: '偽物.pdf', bytes: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]) },
      { name: '絵.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
      { name: '画面.html', bytes: Buffer.from('<!doctype html><script>x()</script>') },
      { name: '空.jpg', bytes: Buffer.alloc(0) },
    ]
    await guest.presses('確認へ進む', { 'user-number': '1234567', 'file:documents': files })
    expect(guest.page.status).toBe(422)
    const said = guest.page.problems.join('\n')
    for (const { name } of files.slice(1)) expect(said).toContain(name)
    expect(guest.page.text).toContain('利用者カード.jpg')
    expect(guest.page.value('user-number')).toBe('1234567')
    const [row] = await world.database.asOwner<{ n: number }>('select count(*)::int as n from attachments')
    expect(row!.n).toBe(1)
    expect(world.defects).toEqual([])
  }))

it('with six files keep five', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    await reachesTheForm(guest, world)
    const answers = await cardAnswers('1234567', ['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg', '6.jpg'])
    await guest.presses('確認へ進む', answers)
    expect([guest.page.status, guest.page.problems]).toEqual([422, [expect.stringContaining('5')]])
    const [row] = await world.database.asOwner<{ n: number }>('select count(*)::int as n from attachments')
    expect(row!.n).toBe(5)
    await guest.presses('確認へ進む')
    expect(guest.page.heading).toBe('申込確認')
  }))
