import { expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import * as files from '../../../../testing/files/naughty-files'
import { caseWith } from '../../../../testing/scenes/case'
import { atDesk } from '../../../../testing/scenes/desk'
import { cast, inWorld } from '../../../../testing/world'
import { newId } from '../../../kernel/ids'
import { makeReceiptNumber } from '../receipt-number'

const card = async () => [{ name: '利用者カード.jpg', bytes: await files.jpeg(), type: 'image/jpeg' }]

const accesses = (world: { database: { asOwner(text: string): Promise<Record<string, unknown>[]> } }) =>
  world.database.asOwner(
    "select kind, staff_name from access_entries where kind not like 'staff.%' order by at",
  )

it('shows who applied for what, its answers beside its files, and what happened', () =>
  inWorld(async (as, world) => {
    const { number, examiner } = await caseWith(as, world, await card())
    const page = await examiner.goesTo('case', { number })
    expect(page.status).toBe(200)
    expect(page.heading).toContain('h****o@guest.example.jp')
    for (const words of [
      '処理待ち',
      '1234567',
      '利用者カード.jpg',
      '到達',
      'まだ受付していません',
      '登録なし',
    ])
      expect(page.text).toContain(words)
    expect(page.text).toContain('申込が到達しました')
    expect(page.text).toContain('工藤 一郎さんが申込を開きました')
    expect(page.text).toContain('メール送信待ち')
    await world.runJobs()
    expect((await examiner.goesTo('case', { number })).text).toContain('メール送信済み')
  }))

it('records who opened it, once for a look, and takes it for new no longer', () =>
  inWorld(async (as, world) => {
    const { number, examiner } = await caseWith(as, world, await card())
    const opened = () =>
      world.database.asOwner('select opened_at from applications where number = $1', [number])
    expect(await opened()).toEqual([{ opened_at: null }])
    await examiner.goesTo('case', { number })
    await examiner.goesTo('case', { number }, { tab: 'notes' })
    expect((await opened())[0]!.opened_at).toBeInstanceOf(Date)
    expect(await accesses(world)).toEqual([{ kind: 'application.opened', staff_name: '工藤 一郎' }])
    const receiver = await atDesk(as, world, staffCast.uketsuke)
    await receiver.goesTo('case', { number })
    expect(await accesses(world)).toHaveLength(2)
  }))

it('offers each person the moves they may make now, and says why there are none', () =>
  inWorld(async (as, world) => {
    const { number, hanako, examiner } = await caseWith(as, world, await card())
    const offered = async (person = examiner) => {
      const page = await person.goesTo('case', { number })
      const links = ['acceptance', 'return', 'rejection', 'completion'].filter((end) =>
        page.links.some((href) => href.endsWith(`/${end}`)),
      )
      return [...links, ...(page.html.includes('/taking"') ? ['taking'] : [])]
    }
    const receiver = await atDesk(as, world, staffCast.uketsuke)
    const approver = await atDesk(as, world, staffCast.shonin)
    expect(await offered()).toEqual(['acceptance', 'return', 'rejection', 'taking'])
    expect(await offered(receiver)).toEqual(['taking'])
    expect(await offered(approver)).toEqual([])
    expect((await approver.goesTo('case', { number })).text).toContain('見ることだけができます')
    await hanako.goesTo('withdrawal', { number })
    await hanako.presses('取下げる', { reason: '引っ越すため' })
    expect(await offered()).toEqual([])
    const page = await examiner.goesTo('case', { number })
    expect(page.text).toContain('申込者が取り下げました')
    expect(page.text).toContain('引っ越すため')
    expect(page.text).toContain('取り下げられたため、行えることはありません')
  }))

it('says what was done a moment ago, and who did what last', () =>
  inWorld(async (as, world) => {
    const { number, examiner } = await caseWith(as, world, await card())
    await examiner.goesTo('case', { number })
    const taken = await examiner.presses('受付する')
    expect(taken.text).toContain('受付しました。')
    expect(taken.text).toContain('工藤 一郎さんが受付しました')
    expect(taken.text).toContain('処理中')
    const receiver = await atDesk(as, world, staffCast.uketsuke)
    const seen = await receiver.goesTo('case', { number }, { done: 'take' })
    expect(seen.text).not.toContain('受付しました。')
    expect(seen.text).toContain('次は審査の役割の職員が判断します')
    expect((await examiner.goesTo('case', { number }, { done: 'accept' })).text).not.toContain(
      '受理しました。',
    )
  }))

it('leads to what a newer revision changed', () =>
  inWorld(async (as, world) => {
    const { number, hanako, examiner } = await caseWith(as, world, await card())
    expect((await examiner.goesTo('case', { number })).text).not.toContain('変わったところ')
    await hanako.goesTo('application', { number })
    await hanako.presses('修正する')
    await hanako.presses('確認へ進む', { 'user-number': '7654321' })
    await hanako.presses('修正')
    const page = await examiner.goesTo('case', { number })
    expect(page.text).toContain('7654321')
    expect(page.text).toContain('2回目')
    expect(page.link('変わったところを見る')).toBe(examiner.url('difference', { number }))
  }))

it('is not found for another unit, another tenant, unknown numbers and roles that open nothing', () =>
  inWorld(async (as, world) => {
    const { number, files: ids } = await caseWith(as, world, await card())
    const attachment = ids[0]!
    const strangers = [staffCast.sports, staffCast.mihonShinsa, staffCast.kanri, staffCast.sakusei]
    const unknown = makeReceiptNumber(999_999n, world.clock.now())
    for (const member of strangers) {
      const person = await atDesk(as, world, member)
      for (const one of [number, unknown, 'x']) {
        expect((await person.goesTo('case', { number: one })).status).toBe(404)
        for (const place of ['caseFile', 'casePicture', 'caseThumbnail'] as const)
          expect((await person.goesTo(place, { number: one, attachment }, { open: '1' })).status).toBe(404)
      }
    }
    expect(await accesses(world)).toEqual([])
  }))

it('shows the case whatever rubbish its address holds, and no file of another application', () =>
  inWorld(async (as, world) => {
    const { number, files: ids, examiner } = await caseWith(as, world, await card())
    const other = await caseWith((who) => as(who, 'other'), world, await card())
    const rubbish = { file: '../x', zoom: '9e9', page: '-1', rotate: '45', tab: 'x', open: '7' }
    expect((await examiner.goesTo('case', { number }, rubbish)).text).toContain('利用者カード.jpg')
    for (const file of [newId(), other.files[0]!])
      expect((await examiner.goesTo('case', { number }, { file })).text).toContain('今の内容にはありません')
    for (const place of ['caseFile', 'casePicture', 'caseThumbnail'] as const)
      for (const attachment of [newId(), 'x', other.files[0]!]) {
        const page = await examiner.goesTo(place, { number, attachment }, { open: '1' })
        expect(page.status).toBe(404)
      }
    expect(
      (await examiner.goesTo('casePicture', { number, attachment: ids[0]! }, { ...rubbish, open: '1' }))
        .status,
    ).toBe(200)
  }))

it('keeps the applicant out, and leads whoever is not logged in to the login', () =>
  inWorld(async (as, world) => {
    const { number, hanako } = await caseWith(as, world, await card())
    const page = await hanako.asks(hanako.url('case', { number }))
    expect(page.status).toBe(303)
    expect(page.headers.get('location')).toContain('/staff?next=')
    expect(await as(cast.dairi).asks(hanako.url('case', { number }))).toHaveProperty('status', 303)
  }))
