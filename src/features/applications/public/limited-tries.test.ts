import { expect, it } from 'vitest'
import { applies, asksForMail } from '../../../../testing/scenes/applying'
import { cast, inWorld, type Person } from '../../../../testing/world'

const hanako = cast.hanako

async function asksAgain(person: Person, email: string) {
  await person.goesTo('procedure', { procedure: 'library-card' })
  await person.presses('同意する')
  return person.presses('完了する', { email, again: email })
}

it('sends at most three mails to an address in ten minutes, whoever asks', () =>
  inWorld(async (as, world) => {
    for (const device of ['一台目', '二台目', '三台目']) await asksForMail(as(hanako, device), world)
    expect(world.post.mails).toHaveLength(3)
    const fourth = as(hanako, '四台目')
    // The same address in other letters is the same.
    await asksAgain(fourth, 'Hanako@Guest.EXAMPLE.jp')
    expect(fourth.page.status).toBe(429)
    expect(fourth.page.problems).toEqual([expect.stringContaining('10分ほどたってから')])
    expect(fourth.page.value('email')).toBe('Hanako@Guest.EXAMPLE.jp')
    world.clock.pass(10, 'minutes')
    world.clock.pass(1, 'seconds')
    await asksForMail(fourth, world)
    expect(world.post.mails).toHaveLength(4)
  }))

it('lets one place cause at most ten mails in ten minutes, and another place is not hurt', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    for (let n = 1; n <= 10; n++) expect((await asksAgain(guest, `person${n}@example.jp`)).status).toBe(200)
    expect((await asksAgain(guest, 'person11@example.jp')).status).toBe(429)
    expect((await asksAgain(as(cast.dairi), cast.dairi.email)).status).toBe(200)
    await world.runJobs()
    expect(world.post.mails).toHaveLength(11)
  }))

it('takes five wrong codes, then none until a new mail was sent', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await asksForMail(guest, world)
    const code = world.post.codeFor(hanako.email)
    const wrong = code === '000000' ? '111111' : '000000'
    for (const left of [4, 3, 2, 1]) {
      await guest.presses('確認して進む', { code: wrong })
      expect([guest.page.status, guest.page.problems]).toEqual([
        422,
        [expect.stringContaining(`あと${left}回`)],
      ])
      expect(guest.page.value('code')).toBe(wrong)
    }
    await guest.presses('確認して進む', { code: wrong })
    await guest.presses('確認して進む', { code })
    expect(guest.page.problems).toEqual([expect.stringContaining('このコードは使えなくなりました')])

    await guest.presses('もう一度送る')
    await world.runJobs()
    const second = world.post.codeFor(hanako.email)
    expect(second).not.toBe(code)
    await guest.presses('確認して進む', { code })
    expect(guest.page.status).toBe(422)
    await guest.presses('確認して進む', { code: second.replace(/^(...)/, '$1 - ') })
    expect(guest.page.heading).toBe('申込')
  }))

it('does not count a code that is none', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await asksForMail(guest, world)
    for (const code of ['', '12345', '1234567', 'abcdef', '１２３']) {
      await guest.presses('確認して進む', { code })
      expect(guest.page.status).toBe(422)
    }
    await guest.presses('確認して進む', { code: world.post.codeFor(hanako.email) })
    expect(guest.page.heading).toBe('申込')
  }))

it('takes a code for fifteen minutes', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await asksForMail(guest, world)
    const code = world.post.codeFor(hanako.email)
    world.clock.pass(15, 'minutes')
    await guest.presses('確認して進む', { code })
    expect(guest.page.problems).toEqual([expect.stringContaining('有効時間が過ぎました')])
    expect((await as(hanako, '別の端末').opens(world.post.linkFor(hanako.email))).status).toBe(200)
  }))

it('shows the code page to no browser but the one that asked', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await asksForMail(guest, world)
    const other = as(cast.dairi)
    expect((await other.asks(guest.page.address)).status).toBe(404)
  }))

it('refuses to look an application up after ten wrong passwords, and says when to come back', () =>
  inWorld(async (as, world) => {
    const { number, password } = await applies(as(hanako), world)
    const guesser = as(cast.dairi)
    await guesser.goesTo('status', {})
    for (let n = 0; n < 10; n++) {
      await guesser.presses('照会する', { number, password: `wrong-${n}` })
      expect(guesser.page.status).toBe(422)
      expect(guesser.page.has('password') && guesser.page.value('password')).toBe('')
    }
    const phone = as(hanako, 'スマートフォン')
    await phone.goesTo('status', {})
    await phone.presses('照会する', { number, password })
    expect(phone.page.status).toBe(429)
    expect(Number(phone.page.headers.get('retry-after'))).toBeGreaterThan(800)
    world.clock.pass(15, 'minutes')
    world.clock.pass(1, 'seconds')
    await phone.presses('照会する', { number, password })
    expect(phone.page.text).toContain('処理待ち')
  }))

it('says of an unknown number what it says of a wrong password', () =>
  inWorld(async (as, world) => {
    const { number } = await applies(as(hanako), world)
    const guesser = as(cast.dairi)
    await guesser.goesTo('status', {})
    const words: string[] = []
    for (const typed of [number, '260000000000', 'abc', '9'.repeat(90)]) {
      await guesser.presses('照会する', { number: typed, password: 'wrong' })
      words.push(`${guesser.page.status} ${guesser.page.problems.join()}`)
    }
    expect(new Set(words).size).toBe(1)
    expect(words[0]).toContain('422 整理番号とパスワードの組み合わせが違います。')
  }))
