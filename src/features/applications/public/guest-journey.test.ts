import { expect, it } from 'vitest'
import { applies, asksForMail, cardAnswers, fillsIn, receiptOf } from '../../../../testing/scenes/applying'
import { cast, inWorld } from '../../../../testing/world'

const hanako = cast.hanako

it('leads 花子 from 手続き説明 to 申込完了, and the mails arrive', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await guest.goesTo('procedures', {}, { keyword: '図書館' })
    expect(guest.page.text).toContain('図書館 検索結果 5件')
    await guest.follows('県立図書館利用者カード申込（新規登録・再発行・氏名変更）')
    await guest.goesTo('procedure', { procedure: 'library-card' })
    await guest.presses('同意する')
    expect(guest.page.heading).toContain('連絡先メールアドレスを入力してください')
    await guest.presses('完了する', { email: hanako.email, again: hanako.email })
    expect(guest.page.heading).toBe('メールを送信しました')
    expect(world.post.mails).toEqual([])

    await world.runJobs()
    const first = world.post.to(hanako.email)
    expect(first.from.name).toBe('青森県電子申請・届出システム')
    expect(first.subject).toContain('県立図書館利用者カード申込')
    expect(first.text).toMatch(/^https:\/\/apply\.example\.jp\/pref-aomori-u\/continue\/[\w-]{43}$/m)

    await guest.presses('確認して進む', { code: world.post.codeFor(hanako.email) })
    expect(guest.page.heading).toBe('申込')
    await guest.presses('確認へ進む', await cardAnswers('１２３４５６７'))
    expect(guest.page.heading).toBe('申込確認')
    expect(guest.page.text).toContain('1234567')
    expect(guest.page.text).toContain('まだ申し込みは終わっていません。')
    await guest.presses('申込む')
    expect(guest.page.heading).toBe('申込完了')
    const { number, password } = receiptOf(guest.page)
    expect(password).toMatch(/^[2-9a-z]{4} [2-9a-z]{4} [2-9a-z]{4}$/)

    await world.runJobs()
    const second = world.post.to(hanako.email)
    expect(second.subject).toContain('申込完了')
    expect(second.text).toContain(number.replace(/(\d{4})(?=\d)/g, '$1 '))
    expect(second.text).not.toContain(password)
    expect(world.defects).toEqual([])
  }))

it('shows 花子 the state of her application on another device, by 整理番号 and パスワード in any width', () =>
  inWorld(async (as, world) => {
    const { number, password } = await applies(as(hanako), world)
    const phone = as(hanako, 'スマートフォン')
    await phone.goesTo('status', {})
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    await phone.presses('照会する', { number: wide(number), password: wide(password.toUpperCase()) })
    expect(phone.page.heading).toBe('県立図書館利用者カード申込（新規登録・再発行・氏名変更）')
    expect(phone.page.text).toContain('処理待ち')
  }))

it('opens the form by the mail link on another device, only after a button was pressed', () =>
  inWorld(async (as, world) => {
    await asksForMail(as(hanako), world)
    const link = world.post.linkFor(hanako.email)
    const phone = as(hanako, 'スマートフォン')
    await phone.opens(link)
    expect(phone.page.heading).toBe('申込の続きを開きます')
    expect(phone.cookies.has('__Host-applicant-pref-aomori-u')).toBe(false)
    await phone.presses('申込の続きを開く')
    expect(phone.page.heading).toBe('申込')
  }))

it('answers a link that was cut off or changed like one that never was', () =>
  inWorld(async (as, world) => {
    await asksForMail(as(hanako), world)
    const link = world.post.linkFor(hanako.email)
    const changed = link.slice(0, -1) + (link.endsWith('A') ? 'Q' : 'A')
    const elsewhere = link.replace('pref-aomori-u', 'demo-city-u')
    for (const address of [link.slice(0, -6), changed, elsewhere, `${link}AAAA`]) {
      const page = await as(hanako, 'スマートフォン').opens(address)
      expect([page.status, page.heading]).toEqual([404, 'このURLは使えません'])
    }
  }))

it('leads a used link of a submitted draft to 申請状況確認', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await asksForMail(guest, world)
    const link = world.post.linkFor(hanako.email)
    await guest.presses('確認して進む', { code: world.post.codeFor(hanako.email) })
    await fillsIn(guest)
    await guest.presses('申込む')
    expect((await as(hanako, 'スマートフォン').opens(link)).heading).toBe('申請状況確認')
  }))

it('lets 花子 correct what she sent: the number stays, and a mail says so', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await applies(guest, world)
    await guest.follows('申込詳細へ')
    await guest.presses('修正する')
    expect(guest.page.heading).toBe('申込内容の修正')
    expect(guest.page.value('user-number')).toBe('1234567')
    expect(guest.page.text).toContain('利用者カード.jpg')
    await guest.presses('確認へ進む', { 'user-number': '7654321' })
    expect(guest.page.text).toContain('まだ修正は終わっていません。')
    await guest.presses('修正する')
    expect(guest.page.text).toContain('内容を修正しました。整理番号は変わりません。')
    expect(guest.page.text).toContain('7654321')
    expect(guest.page.text).not.toContain('1234567')
    expect(guest.page.address).toContain(number)
    await world.runJobs()
    expect(world.post.to(hanako.email).subject).toContain('申込修正')
  }))

it('lets 花子 take her application back, once and with a reason', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await applies(guest, world)
    await guest.follows('申込詳細へ')
    await guest.follows('取下げる')
    await guest.presses('取下げる', { reason: ' \n ' })
    expect([guest.page.status, guest.page.problems]).toEqual([422, ['取下げの理由を入力してください。']])
    await guest.presses('取下げる', { reason: 'あ'.repeat(501) })
    expect(guest.page.value('reason')).toBe('あ'.repeat(501))
    const again = guest.prepared('取下げる', { reason: '転居するため\n二行目' })
    await guest.presses('取下げる', { reason: '転居するため\n二行目' })
    expect(guest.page.text).toContain('取下げ')
    expect(guest.page.text).toContain('理由：転居するため 二行目')
    expect(guest.page.root.find('button').map((one) => one.text)).not.toContain('修正する')
    expect((await guest.sends(again)).status).toBe(303)
    await world.runJobs()
    const subjects = world.post.mails.map((mail) => mail.subject)
    expect(subjects.filter((one) => one.includes('取下げ'))).toHaveLength(1)
  }))

it('sends a link to 花子 who lost the password, and says the same to somebody who guesses', () =>
  inWorld(async (as, world) => {
    const { number } = await applies(as(hanako), world)
    await world.runJobs()
    const before = world.post.mails.length
    const phone = as(hanako, 'スマートフォン')
    const stranger = as(cast.dairi)
    await phone.goesTo('status', {})
    await phone.presses('URLを送る', { number, email: hanako.email.toUpperCase() })
    await stranger.goesTo('status', {})
    await stranger.presses('URLを送る', { number, email: cast.dairi.email })
    expect(stranger.page.text).toBe(phone.page.text)
    expect(phone.page.text).toContain('メールをご確認ください')
    await world.runJobs()
    expect(world.post.mails.slice(before).map((mail) => mail.to)).toEqual([hanako.email])
    await phone.opens(world.post.linkFor(hanako.email))
    await phone.presses('申込詳細を開く')
    expect(phone.page.text).toContain('処理待ち')
    world.clock.pass(25, 'hours')
    expect((await phone.opens(world.post.linkFor(hanako.email))).status).toBe(404)
  }))

it('shows the password for an hour, and only in the browser that submitted', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number, password } = await applies(guest, world)
    const phone = as(hanako, 'スマートフォン')
    await phone.goesTo('status', {})
    await phone.presses('照会する', { number, password })
    expect((await phone.goesTo('complete', { number })).text).not.toContain(password)
    expect((await guest.goesTo('complete', { number })).text).toContain(password)
    world.clock.pass(59, 'minutes')
    expect((await guest.goesTo('complete', { number })).text).toContain(password)
    world.clock.pass(2, 'minutes')
    expect((await guest.goesTo('complete', { number })).text).not.toContain(password)
  }))

it.each([
  'a..b@docomo.ne.jp',
  'a.@ezweb.ne.jp',
  '.a@example.jp',
  'ＨＡＮＡＫＯ＠ｅｘａｍｐｌｅ．ｊｐ',
  '  hanako@guest.example.jp ',
])('takes an address that people here really have: %s', (email) =>
  inWorld(async (as, world) => {
    const guest = as({ tenant: hanako.tenant, email })
    await asksForMail(guest, world)
    expect(guest.page.heading).toBe('メールを送信しました')
    expect(world.post.mails).toHaveLength(1)
  }),
)

it.each([
  ['', '', ['メールアドレスを入力してください。', 'メールアドレス（確認用）を入力してください。']],
  ['hanako@guest.example.jp', 'hanaka@example.jp', [expect.stringContaining('上のメールアドレスと違います')]],
  ['hanako', 'hanako', [expect.any(String)]],
  ['a@b.jp, c@d.jp', 'a@b.jp, c@d.jp', [expect.any(String)]],
  ['a@b.jp\r\nBcc: c@d.jp', 'x@b.jp', [expect.any(String)]],
])('keeps what was typed and says what is wrong with %j and %j', (email, again, problems) =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await guest.goesTo('procedure', { procedure: 'library-card' })
    await guest.presses('同意する')
    await guest.presses('完了する', { email, again })
    expect([guest.page.status, guest.page.problems]).toEqual([422, problems])
    expect(guest.page.value('email').replace(/\s+/g, ' ')).toBe(email.replace(/\s+/g, ' '))
    expect(world.jobs).toEqual([])
  }),
)
