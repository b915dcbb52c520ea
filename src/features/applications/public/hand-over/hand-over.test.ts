import { expect, it } from 'vitest'
import { origin } from '../../../../../testing/browserless'
import { mistakes } from '../../../../../testing/page/mistakes'
import { unmarkedJapanese } from '../../../../../testing/page/unmarked-japanese'
import { posting, proofOf } from '../../../../../testing/routes'
import { cardAnswers, draftOf, fillsIn, reachesTheForm } from '../../../../../testing/scenes/applying'
import { inEnglish } from '../../../../../testing/scenes/applying-in-english'
import { addressInCode } from '../../../../../testing/scenes/hand-over'
import { accounts, atHome } from '../../../../../testing/scenes/home'
import { cast, inCommittedWorld, inWorld, type Person } from '../../../../../testing/world'

const { hanako } = cast
const { tenant } = hanako
const show = 'QRコードを表示する'
const unusable = 'このQRコードは使えません'

type Inside = Parameters<Parameters<typeof inWorld>[0]>

/** 花子 has asked for a code at her computer; her phone has no cookie yet. */
async function withCode(...[as, world]: Inside) {
  const computer = as(hanako, 'computer')
  await reachesTheForm(computer, world)
  const draft = draftOf(computer.page)
  await computer.presses(show, { 'user-number': '1234567' })
  const address = await addressInCode(world, { tenant, draft })
  return { computer, phone: as(hanako, 'phone'), draft, address }
}

const opens = async (phone: Person, address: string) => {
  await phone.opens(address)
  return phone.presses('下書きを開く')
}

it('saves the form, shows a code, and opens the draft on the phone, for photographs', () =>
  inWorld(async (as, world) => {
    const { computer, phone, draft, address } = await withCode(as, world)
    expect([computer.page.heading, computer.page.text]).toEqual([
      'スマートフォンで続ける',
      expect.stringContaining('あと10分使えます'),
    ])
    expect(computer.page.html).toContain('<svg class="qr-code"')
    const landed = await opens(phone, address)
    expect([landed.heading, landed.address]).toEqual(['写真が必要な質問', phone.url('photos', { draft })])
    expect(landed.text).toContain('パソコンの画面に戻って続けてください')
    const { 'file:documents': photo } = await cardAnswers()
    const attached = await phone.presses('添付する', { 'file:documents': photo! })
    expect([attached.heading, attached.text]).toEqual([
      '写真が必要な質問',
      expect.stringContaining('利用者カード.jpg'),
    ])
    await computer.goesTo('draft', { draft })
    expect([computer.page.value('user-number'), computer.page.text]).toEqual([
      '1234567',
      expect.stringContaining('利用者カード.jpg'),
    ])
    await phone.goesTo('draft', { draft })
    await phone.presses('確認へ進む')
    expect((await phone.presses('申込む')).heading).toBe('申込完了')
    expect(world.answers.flatMap(({ page }) => (page.isHtml ? mistakes(page) : []))).toEqual([])
  }))

it('is opened by one press, and by nothing that only looks', () =>
  inWorld(async (as, world) => {
    const { phone, address } = await withCode(as, world)
    const path = address.replace(origin, '')
    const camera = as(hanako, 'camera')
    for (const method of ['GET', 'HEAD', 'GET'] as const)
      expect((await camera.asks(path, { method })).status).toBe(200)
    expect(camera.cookies.has('__Host-applicant-pref-aomori-u')).toBe(false)
    await opens(phone, address)
    const late = as(hanako, 'late')
    const proof = { csrf: await proofOf(late) }
    expect([(await late.asks(path)).status, (await late.asks(path, posting(proof))).status]).toEqual([
      404, 404,
    ])
    expect((await late.opens(address)).heading).toBe(unusable)
    expect(late.page.text).toContain('新しいQRコードを出し')
  }))

it('does not open after ten minutes, after a newer one, in another tenant, or when it was sent', () =>
  inWorld(async (as, world) => {
    world.clock.stop()
    const { computer, draft, address: first } = await withCode(as, world)
    await computer.presses('新しいQRコードを出す')
    const second = await addressInCode(world, { tenant, draft })
    const stranger = as(hanako, 'stranger')
    const headingAt = async (address: string) => (await stranger.opens(address)).heading
    expect(await headingAt(first)).toBe(unusable)
    expect(await headingAt(second)).toBe('スマートフォンで続ける')
    expect(await headingAt(second.replace(tenant, 'demo-city-u'))).toBe(unusable)
    expect(await headingAt(`${second.slice(0, -3)}AAA`)).toBe(unusable)
    world.clock.pass(9, 'minutes')
    expect(await headingAt(second)).toBe('スマートフォンで続ける')
    world.clock.pass(1, 'minutes')
    expect(await headingAt(second)).toBe(unusable)
    await computer.goesTo('handOver', { draft })
    expect(computer.page.html).not.toContain('<svg class="qr-code"')
    await computer.presses('新しいQRコードを出す')
    const third = await addressInCode(world, { tenant, draft })
    expect(await headingAt(third)).toBe('スマートフォンで続ける')
    const seen = stranger.prepared('下書きを開く')
    await computer.goesTo('draft', { draft })
    await fillsIn(computer)
    await computer.presses('申込む')
    expect(await headingAt(third)).toBe(unusable)
    expect((await stranger.sends(seen)).status).toBe(404)
  }))

it('lets one of two phones in that press at once', () =>
  inCommittedWorld(async (as, world) => {
    const computer = as(hanako, 'computer')
    await reachesTheForm(computer, world)
    const draft = draftOf(computer.page)
    await computer.presses(show)
    const address = await addressInCode(world, { tenant, draft })
    const phones = [as(hanako, 'one'), as(hanako, 'two')]
    for (const phone of phones) await phone.opens(address)
    const answers = await Promise.all(phones.map((phone) => phone.sends(phone.prepared('下書きを開く'))))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404])
  }))

it('gives the phone this draft and nothing else of the computer', () =>
  inWorld(async (as, world) => {
    const { computer, phone, address } = await withCode(as, world)
    await reachesTheForm(computer, world)
    const other = draftOf(computer.page)
    await opens(phone, address)
    expect((await phone.goesTo('draft', { draft: other })).status).toBe(404)
  }))

it('makes ten codes of a draft in ten minutes, and says when the next one can be had', () =>
  inWorld(async (as, world) => {
    world.clock.stop()
    const { computer } = await withCode(as, world)
    for (let code = 2; code <= 10; code++) await computer.presses('新しいQRコードを出す')
    const answer = await computer.presses('新しいQRコードを出す')
    expect([answer.status, answer.text]).toEqual([429, expect.stringContaining('10分ほど待って')])
    world.clock.pass(10, 'minutes')
    expect((await computer.presses('新しいQRコードを出す')).status).toBe(200)
  }))

it('does not log the phone in: a draft of an account is sent where somebody is logged in', () =>
  inWorld(async (as, world) => {
    const computer = await atHome(as, world, accounts.hanako)
    await computer.goesTo('procedure', { procedure: 'library-card' })
    await computer.presses('同意する')
    const draft = draftOf(computer.page)
    await computer.presses(show)
    expect(computer.page.text).toContain('スマートフォンでログインすると')
    const phone = as(accounts.hanako, 'phone')
    await phone.opens(await addressInCode(world, { tenant, draft }))
    expect(phone.page.text).toContain('ログインした状態にはなりません')
    await phone.presses('下書きを開く')
    expect(phone.page.text).toContain('このスマートフォンはログインしていません')
    expect((await phone.goesTo('accountDrafts', {})).heading).toBe('ログイン')
    await phone.goesTo('draft', { draft })
    await phone.presses('確認へ進む', await cardAnswers())
    expect(phone.page.heading).toBe('申し込みはパソコンの画面で行ってください')
    await computer.goesTo('confirm', { draft })
    const seen = computer.prepared('申込む')
    const edits = String(seen.pairs.find(([name]) => name === 'edits')?.[1])
    const forced = await phone.asks(
      phone.url('submission', { draft }),
      posting({ csrf: await proofOf(phone), edits }),
    )
    expect([forced.status, forced.heading]).toEqual([409, '申し込みはパソコンの画面で行ってください'])
    expect((await computer.presses('申込む')).heading).toBe('申込完了')
  }))

it('speaks English on both devices', () =>
  inWorld(async (as, world) => {
    const { computer, draft, address } = await withCode(as, world)
    const pages = [await inEnglish(computer).goesTo('handOver', { draft })]
    pages.push(await computer.goesTo('draft', { draft }))
    const phone = inEnglish(as(hanako, 'phone'))
    pages.push(await phone.opens(address))
    pages.push(await phone.presses('Open the draft'))
    pages.push(await phone.opens(address))
    expect(pages.map(({ heading }) => heading)).toEqual([
      'Continue on your phone',
      expect.any(String),
      'Continue on your phone',
      'Questions that need a photo',
      'This QR code cannot be used',
    ])
    for (const one of pages)
      expect([one.where, mistakes(one, 'en'), unmarkedJapanese(one)]).toEqual([one.where, [], []])
  }))

it('leaves Enter in a field to what goes on', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako, 'computer')
    await reachesTheForm(guest, world)
    const { html } = guest.page
    const buttons = [...html.matchAll(/<button[^>]*type="submit"[^>]*value="([^"]+)"/g)].map((one) => one[1])
    expect(buttons).toContain('phone')
    expect(buttons[0]).toBe('next')
  }))
