import { expect, it } from 'vitest'
import { appliesForTheCard, cardAnswers, receiptOf } from '../../../../testing/scenes/applying'
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
    const { number, password } = await appliesForTheCard(as(hanako), world)
    const phone = as(hanako, 'スマートフォン')
    await phone.goesTo('status', {})
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    await phone.presses('照会する', { number: wide(number), password: wide(password.toUpperCase()) })
    expect(phone.page.heading).toBe('県立図書館利用者カード申込（新規登録・再発行・氏名変更）')
    expect(phone.page.text).toContain('処理待ち')
  }))
