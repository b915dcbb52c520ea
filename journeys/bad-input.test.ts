import { expect, it } from 'vitest'
import { Client, type Fields } from './client'
import { ask, stored } from './database'
import { askForMail, enterCode, newGuest, openDraft, openEmailPage } from './guest'
import { codeIn, linkIn, mailTo } from './mailbox'
import { deploymentForFile } from './stage'

const email = '/pref-aomori-u/procedures/library-card/email'

const deployment = await deploymentForFile()

it.each([
  '/nowhere',
  '/nowhere/procedures',
  '/pref-aomori-u/nothing',
  '/pref-aomori-u/procedures/nothing',
  '/pref-aomori-u/procedures/nothing/login',
  '/pref-aomori-u/procedures/nothing/email?agreed=1',
  '/pref-aomori-u/apply/0198f0a0-0000-7000-8000-000000000001',
  '/pref-aomori-u/apply/nothing',
  '/pref-aomori-u/applications/260000000017',
  '/pref-aomori-u/notices/nothing',
  '/demo-city-u/procedures/recruitment-guide',
  '/pref-aomori-u/procedures/%E0%A4%A',
])('an unknown address says so: %s', async (path) => {
  const answer = await new Client(deployment.baseUrl).get(path)
  expect(answer.status).toBe(404)
  expect(answer.heading).toBe('ページが見つかりません')
})

it('a closed procedure shows its period and no way to begin, and takes no address', async () => {
  const guest = newGuest(deployment)
  const [closed] = await ask<{ slug: string }>(
    deployment,
    'select slug from procedures where closes_at < now() order by slug limit 1',
  )
  const here = `/pref-aomori-u/procedures/${closed?.slug}`
  const page = await guest.client.get(here)
  expect(page.words).toMatch(/受付は.*に終わりました/)
  expect(page.words).not.toContain('同意する」')
  const open = await openEmailPage(guest)
  expect((await guest.client.get(`${here}/email?agreed=1`)).location).toBe(here)
  const answer = await guest.client.post(`${here}/email`, addresses(open, guest.email))
  expect(answer.status).toBe(422)
  expect(answer.errorAt('email')).toContain('受付が終わったため')
})

const addresses = (page: { value(name: string): string }, address: string, again = address): Fields => [
  ['csrf', page.value('csrf')],
  ['agreed', page.value('agreed')],
  ['email', address],
  ['again', again],
]

it('a procedure before 受付開始 shows when it begins, and takes no address', async () => {
  const guest = newGuest(deployment)
  const change = "update procedures set opens_at = now() + interval '2 days' where slug = 'recruitment-guide'"
  await ask(deployment, change)
  const here = '/pref-aomori-u/procedures/recruitment-guide'
  const page = await guest.client.get(here)
  expect(page.words).toMatch(/受付は.*に始まります/)
  expect(page.html).not.toContain('name="agreed"')
  const open = await openEmailPage(guest)
  expect((await guest.client.post(`${here}/email`, addresses(open, guest.email))).status).toBe(422)
})

it.each([
  [
    'mismatched',
    'hanako@example.jp',
    'hanoka@example.jp',
    'again',
    'メールアドレス（確認用）が、上のメールアドレスと違います',
  ],
  ['missing', '', '', 'email', 'メールアドレスを入力してください'],
  ['without @', 'hanako.example.jp', 'hanako.example.jp', 'email', '「@」（アットマーク）がありません'],
  ['with a line break', 'a@b.jp\r\nBcc: c@d.jp', 'a@b.jp', 'email', '使えない記号'],
  ['two', 'a@b.jp,c@d.jp', 'a@b.jp,c@d.jp', 'email', '1つだけ'],
  ['endless', `${'a'.repeat(10_000)}@example.jp`, 'a', 'email', '長すぎます'],
  ['with NUL', 'a\u0000@example.jp', 'a@example.jp', 'email', '使えない記号'],
])(
  'an address that is %s is refused at its place, kept as typed, and gets no mail',
  async (_, one, other, at, says) => {
    const guest = newGuest(deployment)
    const before = await stored(deployment)
    const answer = await guest.client.post(email, addresses(await openEmailPage(guest), one, other))
    expect(answer.status).toBe(422)
    expect(answer.errorAt(at)).toContain(says)
    expect(answer.words).toContain('入力内容をご確認ください')
    if (/^[ -~]{1,100}$/.test(one)) expect(answer.value('email')).toBe(one)
    expect(await stored(deployment)).toEqual(before)
  },
)

it.each(['a..b@docomo.ne.jp', '.a.@ezweb.ne.jp', 'ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ'])(
  'an address that phones here really have is taken: %s',
  async (address) => {
    const guest = newGuest(deployment)
    const answer = await guest.client.post(email, addresses(await openEmailPage(guest), address))
    expect(answer.status, answer.words).toBe(303)
    await mailTo(deployment, address.normalize('NFKC'), '【申込画面のURL】')
  },
)

it('the fourth mail to one address within ten minutes is not sent, and the page says when', async () => {
  const guest = newGuest(deployment)
  for (let mail = 0; mail < 3; mail++) await askForMail(guest)
  const answer = await guest.client.post(email, addresses(await openEmailPage(guest), guest.email))
  expect(answer.status).toBe(429)
  expect(answer.errorAt('email')).toContain('メールを続けて送ったため')
  expect(answer.value('email')).toBe(guest.email)
})

it('wrong codes are counted; after five not even the right one opens, and a new mail does', async () => {
  const guest = newGuest(deployment)
  const here = await askForMail(guest)
  const code = codeIn(await mailTo(deployment, guest.email, '【申込画面のURL】'))
  const { client } = guest
  const csrf = (await client.get(here)).value('csrf')
  const enter = (typed: string) =>
    client.post(here, [
      ['csrf', csrf],
      ['code', typed],
    ])
  expect((await enter('')).errorAt('code')).toBe('確認コードを入力してください。')
  expect((await enter('１２３')).errorAt('code')).toContain('6桁の数字です')
  const wrong = code === '111111' ? '222222' : '111111'
  for (const left of [4, 3, 2, 1]) expect((await enter(wrong)).errorAt('code')).toContain(`あと${left}回`)
  expect((await enter(wrong)).errorAt('code')).toContain('使えなくなりました')
  expect((await enter(code)).status).toBe(422)
  const resent = await client.post(`${here}/mail`, [['csrf', csrf]])
  expect(resent.location).toBe(`${here}?resent=1`)
  expect((await enter(code)).status, 'the old code').toBe(422)
  expect((await client.get(resent.location)).words).toContain('新しいメールを送りました')
})

it('a confirmation is shown to the browser that asked for it, and to no other', async () => {
  const guest = newGuest(deployment)
  const here = await askForMail(guest)
  expect((await guest.client.get(here)).status).toBe(200)
  expect((await new Client(deployment.baseUrl).get(here)).status).toBe(404)
})

it('links that are foreign, cut off or expired open nothing and say the same', async () => {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest)
  const link = new URL(linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】'))).pathname
  const stranger = new Client(deployment.baseUrl)
  const says = async (path: string) => {
    const answer = await stranger.get(path)
    return [answer.status, answer.heading]
  }
  const invalid = [404, 'このURLは使えません']
  expect(await says(link)).toEqual([200, '申込の続きを開きます'])
  expect(await says(link.slice(0, -4))).toEqual(invalid)
  expect(await says(link.replace('pref-aomori-u', 'demo-city-u'))).toEqual(invalid)
  expect(await says(`${link}x`)).toEqual(invalid)
  expect((await stranger.get(draft)).status).toBe(404)
  const id = draft.split('/').at(-1)
  await ask(deployment, "update drafts set expires_at = now() - interval '1 second' where draft_id = $1", [
    id,
  ])
  expect(await says(link)).toEqual(invalid)
  expect((await guest.client.get(draft)).status).toBe(404)
})

it('an expired code says so, and the link of the same mail still works', async () => {
  const guest = newGuest(deployment)
  const here = await askForMail(guest)
  const mail = await mailTo(deployment, guest.email, '【申込画面のURL】')
  const id = here.split('/').at(-1)
  const change =
    "update confirmations set code_expires_at = now() - interval '1 second' where confirmation_id = $1"
  await ask(deployment, change, [id])
  const { client } = guest
  const csrf = (await client.get(here)).value('csrf')
  const answer = await client.post(here, [
    ['csrf', csrf],
    ['code', codeIn(mail)],
  ])
  expect(answer.errorAt('code')).toContain('有効時間が過ぎました')
  expect((await client.get(new URL(linkIn(mail)).pathname)).status).toBe(200)
})

it('a code opens nothing twice for somebody who took its address', async () => {
  const guest = newGuest(deployment)
  const here = await askForMail(guest)
  const draft = await enterCode(guest, here)
  const stranger = new Client(deployment.baseUrl)
  expect((await stranger.get(draft)).status).toBe(404)
  expect((await stranger.get(`${draft}/confirm`)).status).toBe(404)
})
