import { describe, expect, it } from 'vitest'
import { gif, naughtyFiles, png } from '../testing/files/naughty-files'
import { Client, type Fields } from './client'
import { ask, stored } from './database'
import { fillIn, type Guest, newGuest, numberIn, openDraft, postForm, proof, seenBy, submit } from './guest'
import { deploymentForFile } from './stage'

const deployment = await deploymentForFile()

const attached = async (guest: Guest, draft: string): Promise<number> =>
  (await guest.client.get(draft)).html.split('value="remove:').length - 1

describe('the library card', () => {
  it('says which answers are missing, at each of them and above all', async () => {
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    const answer = await postForm(guest, draft, [['user-number', '']])
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('入力内容をご確認ください（2件）')
    expect(answer.words.split('利用者番号を数字で入力してください。')).toHaveLength(3)
    expect(answer.words.split('添付資料のファイルを添付してください。')).toHaveLength(3)
  })

  it.each([
    ['１２３', '利用者番号は4桁から13桁です。いまは3桁です。'],
    ['12345678901234', 'いまは14桁です。'],
    ['12a45', '数字だけで入力してください。いまは「12a45」'],
    ['😀😀😀😀', '数字だけで入力してください'],
  ])('keeps the wrong number %s as typed, and says how to put it right', async (typed, says) => {
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    const answer = await postForm(guest, draft, [
      ['file:documents', proof],
      ['user-number', typed],
    ])
    expect(answer.status).toBe(422)
    expect(answer.words).toContain(says)
    expect(answer.value('user-number')).toBe(typed)
    expect((await guest.client.get(draft)).value('user-number'), 'in the draft').toBe(typed)
    expect((await guest.client.get(`${draft}/confirm`)).status, 'no way round').toBe(422)
  })

  it('refuses each wrong file by name, with what to do, and keeps none of them', async () => {
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    for (const { name, bytes } of await naughtyFiles()) {
      const answer = await postForm(
        guest,
        draft,
        [
          ['file:documents', { name, bytes }],
          ['user-number', '4321'],
        ],
        'attach:documents',
      )
      expect([answer.status, name]).toEqual([422, name])
      expect(answer.words, name).toContain(`「${name}」`)
      expect(answer.value('user-number')).toBe('4321')
    }
    expect(await attached(guest, draft)).toBe(0)
    const [row] = await ask(deployment, 'select 1 from attachments where draft_id = $1', [
      draft.split('/').at(-1),
    ])
    expect(row).toBeUndefined()
  })

  it('takes five files and refuses the sixth', async () => {
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    const six: Fields = await Promise.all(
      Array.from(
        { length: 6 },
        async (_, at) => ['file:documents', { name: `${at}.png`, bytes: await png() }] as const,
      ),
    )
    const answer = await postForm(guest, draft, six, 'attach:documents')
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('選択できるファイル数が上限を超過しています。添付できるのは最大5件です。')
    expect(await attached(guest, draft)).toBe(5)
  })

  it('refuses a file over 20 MB, and files over 60 MB together', async () => {
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    const send = (name: string, bytes: Buffer) =>
      postForm(guest, draft, [['file:documents', { name, bytes }]], 'attach:documents')
    // What follows the end of a picture is not kept, and does not count; of a PDF everything is.
    const [head, tail] = [Buffer.from('%PDF-1.7\n%'), Buffer.from('\n%%EOF\n')]
    const large = (size: number) =>
      Buffer.concat([head, Buffer.alloc(size - head.length - tail.length, 'a'), tail])
    const tooLarge = await send('大きい.pdf', large(20 * 1024 * 1024 + 1))
    expect(tooLarge.status).toBe(422)
    expect(tooLarge.words).toContain('「大きい.pdf」は20 MBを超えています')
    for (const name of ['1.pdf', '2.pdf', '3.pdf']) {
      const { status, words } = await send(name, large(20 * 1000 * 1000))
      expect(status, words).toBe(303)
    }
    const together = await send('4.pdf', large(5 * 1000 * 1000))
    expect([together.status, await attached(guest, draft)]).toEqual([422, 3])
    expect(together.words).toContain('ファイルサイズの合計が上限を超過しています')
  })

  it('says that the form is newer when it was posted by an older one, and keeps what was typed', async () => {
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    const page = await guest.client.get(draft)
    const answer = await guest.client.post(draft, [
      ['csrf', page.value('csrf')],
      ['version', '999'],
      ['user-number', '24680'],
      ['action', 'next'],
    ])
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('この手続きの様式が新しくなりました')
    expect(answer.value('user-number')).toBe('24680')
  })

  it('does nothing without the proof of its own page, and can be sent again with one press', async () => {
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    await fillIn(guest, draft)
    const before = await stored(deployment)
    for (const csrf of ['', 'forged', 'A'.repeat(43)]) {
      const answer = await guest.client.post(draft, [
        ['csrf', csrf],
        ['user-number', '99999'],
        ['action', 'pause'],
      ])
      expect([answer.status, answer.heading]).toEqual([403, '申込'])
      expect(answer.value('user-number')).toBe('99999')
    }
    const seen = await seenBy(guest, draft)
    const foreign = await guest.client.post(`${draft}/submission`, seen, { 'Sec-Fetch-Site': 'cross-site' })
    expect([foreign.status, foreign.heading]).toEqual([403, '安全のため、受け付けませんでした'])
    const elsewhere = await guest.client.post(`${draft}/submission`, seen, { Origin: 'https://evil.example' })
    expect(elsewhere.status).toBe(403)
    expect((await guest.client.get(draft)).value('user-number')).toBe('12345678')
    expect(await stored(deployment)).toEqual(before)
  })

  it('cannot be submitted unanswered, twice, or by a stranger', async () => {
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    const page = await guest.client.get(draft)
    const forged: Fields = [
      ['csrf', page.value('csrf')],
      ['edits', '0'],
    ]
    expect((await guest.client.post(`${draft}/submission`, forged)).status).toBe(422)
    await fillIn(guest, draft)
    const stranger = newGuest(deployment)
    const own = await openDraft(stranger)
    const theirs = (await stranger.client.get(own)).value('csrf')
    const stolen = await stranger.client.post(`${draft}/submission`, [
      ['csrf', theirs],
      ['edits', '1'],
    ])
    expect(stolen.status).toBe(404)
    const number = numberIn(await submit(guest, draft))
    expect((await guest.client.get(draft)).location).toContain(number)
    expect((await stranger.client.get(`/pref-aomori-u/applications/${number}`)).status).toBe(404)
  })

  it('says that 受付終了 came while it was filled in, and keeps the draft', async () => {
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    await fillIn(guest, draft)
    const seen = await seenBy(guest, draft)
    const closeAt = (at: string) =>
      ask(deployment, `update procedures set closes_at = ${at} where slug = 'library-card'`)
    await closeAt('now()')
    const answer = await guest.client.post(`${draft}/submission`, seen)
    await closeAt('null')
    expect([answer.status, answer.heading]).toEqual([409, '受付が終わったため、申し込めません'])
    expect(answer.words).toContain('入力した内容は下書きに残っています')
    expect((await guest.client.get(draft)).value('user-number')).toBe('12345678')
  })
})

describe('free text', () => {
  const update = async (guest: Guest): Promise<string> => openDraft(guest, 'library-card-update')
  const answers = (text: string | Buffer): Fields => [
    // Whoever says so has seen every question.
    ['live', '1'],
    ['change', 'content'],
    ['user-number', '1234'],
    ['name', '髙橋'],
    ['name', '花子'],
    ['name', 'タカハシ'],
    ['name', 'ハナコ'],
    ['changed-items', 'other'],
    ['new-content', text],
    ['file:documents', proof],
  ]
  const kept = '葛\u{e0100}城市 髙橋﨑山 𠮷野家 👩‍👩‍👧 ｶﾞ が\n 2行目　<b>&amp;"\'</b>'

  it('arrives character by character: 異体字 with IVS, 第3・4水準, emoji, markup', async () => {
    const guest = newGuest(deployment)
    const draft = await update(guest)
    const answer = await postForm(guest, draft, answers(kept.replaceAll('\n', '\r\n')))
    expect(answer.location, answer.words).toBe(`${draft}/confirm`)
    const number = numberIn(await submit(guest, draft))
    const detail = await guest.client.get(`/pref-aomori-u/applications/${number}`)
    for (const line of kept.split('\n')) expect(detail.words).toContain(line.trim())
    expect(detail.html).not.toContain('<b>&')
    const [row] = await ask<{ text: string }>(
      deployment,
      'select answers::text as text from revisions r join applications a using (tenant_id, application_id) where a.number = $1',
      [number],
    )
    expect(row?.text).toContain('葛\u{e0100}城市 髙橋﨑山 𠮷野家 👩‍👩‍👧')
  })

  it.each([
    ['NUL', Buffer.from('住所\u0000変更'), '住所変更'],
    ['Shift_JIS', Buffer.from([0x82, 0xa0, 0x41]), 'A'],
    ['a lone surrogate', Buffer.from([0x41, 0xed, 0xa0, 0x80, 0x42]), 'AB'],
    ['an overlong slash', Buffer.from([0x41, 0xc0, 0xaf, 0x42]), 'AB'],
    ['escape codes', Buffer.from('A\u001b[31mB'), 'A[31mB'],
  ])('with %s is refused at its place, and what can be kept is kept', async (_, bytes, left) => {
    const guest = newGuest(deployment)
    const draft = await update(guest)
    for (const files of [true, false]) {
      const all = files ? answers(bytes) : answers(bytes).filter(([name]) => !name.startsWith('file:'))
      const answer = await postForm(guest, draft, all)
      expect(answer.status).toBe(422)
      expect(answer.words).toContain('使えない文字')
      expect(answer.value('new-content')).toBe(left)
    }
  })

  it('of 10,000 characters is kept whole and, where it is too long, said to be', async () => {
    const guest = newGuest(deployment)
    const draft = await update(guest)
    const long = `${'あ'.repeat(9_999)}終`
    const answer = await postForm(guest, draft, answers(long))
    expect([303, 422]).toContain(answer.status)
    if (answer.status === 422) expect(answer.words).toMatch(/文字までです。いまは10,000文字です。/)
    expect((await guest.client.get(draft)).value('new-content')).toBe(long)
  })

  it('of five million characters is refused as too large, and the draft stays', async () => {
    const guest = newGuest(deployment)
    const draft = await update(guest)
    const answer = await postForm(guest, draft, answers('x'.repeat(5_000_000)))
    expect([answer.status, answer.heading]).toEqual([413, '送信された内容が大きすぎます'])
    expect((await guest.client.get(draft)).status).toBe(200)
  })

  it('under a name nobody asked for, or a choice nobody offered, changes nothing', async () => {
    const guest = newGuest(deployment)
    const draft = await update(guest)
    const forged: Fields = [
      ['change', 'everything'],
      ['__proto__', 'x'],
      ['status', 'accepted'],
      ['user-number', '1234'],
      ['file:other', { name: 'a.gif', bytes: await gif() }],
    ]
    const answer = await postForm(guest, draft, forged)
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('申込の区分')
    expect(await attached(guest, draft)).toBe(0)
  })
})

it.each([
  ['GET', '/pref-aomori-u/apply/%00', 'text/plain', '', 400],
  ['POST', '/pref-aomori-u/status', 'application/json', '{}', 400],
  ['POST', '/pref-aomori-u/status', 'multipart/form-data', 'x', 400],
  ['POST', '/pref-aomori-u/status', 'text/plain', 'csrf=1', 400],
  ['PUT', '/pref-aomori-u/status', 'text/plain', '', 405],
  ['GET', '/pref-aomori-u/procedures?page=-1&size=0&sort=x&keyword=%FF%00', 'text/plain', '', 200],
  [
    'GET',
    '/pref-aomori-u/procedures?keyword=%F0%9F%98%80&category=%27--&row=%00&unit=x&page=99999999999999999999',
    'text/plain',
    '',
    200,
  ],
  ['GET', `/pref-aomori-u/procedures?keyword=${'a%20'.repeat(400)}`, 'text/plain', '', 200],
  ['GET', `/pref-aomori-u/procedures?keyword=${'a'.repeat(12_000)}`, 'text/plain', '', 414],
])('%s %.80s with %s is answered, not crashed on', async (method, path, type, body, status) => {
  const client = new Client(deployment.baseUrl)
  const answer = await client.send(method, path, {
    headers: { 'Content-Type': type },
    ...(method === 'GET' ? {} : { body: Buffer.from(body) }),
  })
  expect(answer.status).toBe(status)
})
