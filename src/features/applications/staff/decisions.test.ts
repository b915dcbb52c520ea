import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { givenApplication, onDesk, standing } from '../../../../testing/scenes/deciding'
import { atDesk } from '../../../../testing/scenes/desk'
import { type As, cast, inWorld, type Person, type World } from '../../../../testing/world'
import { accept } from '../decisions/accept'

const { shinsa, uketsuke, shonin, sports, mihonShinsa } = staffCast
type Place = 'acceptance' | 'rejection' | 'return' | 'completion'

async function begin(as: As, world: World): Promise<{ number: string; desk: Person }> {
  const { number } = await givenApplication(world)
  return { number, desk: await atDesk(as, world, shinsa) }
}

/** Somebody else decides while the page of this person stays open. */
const acceptsMeanwhile = async ([as, world]: [As, World], number: string): Promise<void> => {
  await onDesk([as, world], shinsa, async (scope) =>
    accept(
      { ...scope, actor: { ...scope.actor, staffId: other, name: '対馬 次郎' } as never },
      { number, lock: 1 },
      '',
    ),
  )
}
const other = '0199aaaa-0000-7000-8000-000000000001'

describe('受理', () => {
  it('says what will happen, shows mail and screen as they will be, and the mail that comes is that one', () =>
    inWorld(async (as, world) => {
      const { number, desk } = await begin(as, world)
      const page = await desk.goesTo('acceptance', { number })
      expect(page.heading).toBe('髙橋 花子さんの申込を受理します')
      expect(page.text).toMatch(/宛先\s*h\S+@guest\.example\.jp/)
      const shown = page.text
      await desk.presses('申込者の画面で見る', { message: '{{氏名}} <b>弘前</b>でも受け取れます。' })
      expect(desk.page.text).toContain('{{氏名}} <b>弘前</b>でも受け取れます。')
      expect((await standing(world, number)).status).toBe('waiting')
      await desk.presses('受理する')
      expect(desk.page.status).toBe(200)
      expect(desk.page.address).toContain('done=accept')
      await world.runJobs()
      const mail = world.post.to(cast.hanako.email)
      expect(shown).toContain(mail.subject)
      for (const line of mail.text.split('\n').filter((one) => one !== '' && !one.includes('http')))
        expect(shown).toContain(line.replaceAll('\u3000', ' ').trim())
      expect(mail.text).not.toContain('弘前')
    }))

  it('gives a script the piece that follows what is typed, and changes nothing', () =>
    inWorld(async (as, world) => {
      const { number, desk } = await begin(as, world)
      await desk.goesTo('acceptance', { number })
      const asked = desk.prepared('申込者の画面で見る', { message: '弘前でも受け取れます。' })
      const pairs = asked.pairs.map(([name, value]): (typeof asked.pairs)[number] => [
        name,
        name === 'action' ? 'fragment' : value,
      ])
      const piece = await desk.sends({ ...asked, pairs })
      expect([piece.status, piece.html.startsWith('<section')]).toEqual([200, true])
      expect(piece.text).toContain('弘前でも受け取れます。')
      expect((await standing(world, number)).lock).toBe(1)
    }))

  it('that is too long keeps the words, and says so at the top', () =>
    inWorld(async (as, world) => {
      const { number, desk } = await begin(as, world)
      await desk.goesTo('acceptance', { number })
      const long = 'あ'.repeat(501)
      await desk.presses('受理する', { message: long })
      expect(desk.page.status).toBe(422)
      expect(desk.page.problems).toEqual(['ひとことは500文字以内で入力してください'])
      expect(desk.page.value('message')).toBe(long)
    }))
})

it('不受理 without a reason is asked for it', () =>
  inWorld(async (as, world) => {
    const { number, desk } = await begin(as, world)
    await desk.goesTo('rejection', { number })
    await desk.presses('不受理にする')
    expect([desk.page.status, desk.page.problems]).toEqual([422, ['理由を入力してください']])
    await desk.presses('不受理にする', { reason: '県外にお住まいのため' })
    expect((await standing(world, number)).status).toBe('rejected')
  }))

describe('返却', () => {
  const filled = {
    mark: ['user-number', 'name'],
    'reason.user-number': '末尾が「6018」です。',
    'reason.name': 'カードのとおりに書いてください。',
    reply: 'day',
    day: ['令和8', '2', '12'],
    message: 'お手数をおかけします。',
  }

  it('is prepared, looked at, put right and sent', () =>
    inWorld(async (as, world) => {
      world.clock.setTo('2026-01-28T10:34:00+09:00')
      const { number, desk } = await begin(as, world)
      await desk.goesTo('return', { number })
      expect(desk.page.text).toMatch(/10日後\s*2026年2月7日（土）/)
      await desk.presses('文面を確かめる', filled)
      expect(desk.page.heading).toBe('髙橋 花子さんの申込を返却します')
      expect(desk.page.text).toContain('2つ直すと、もう一度送れます')
      expect(desk.page.text).toContain('返信の期限：2026年2月12日（木）')
      await desk.presses('書き直す')
      expect(desk.page.value('reason.name')).toBe(filled['reason.name'])
      await desk.presses('文面を確かめる', { 'reason.name': '髙の字を確かめてください。' })
      expect((await standing(world, number)).status).toBe('waiting')
      await desk.presses('返却する')
      expect(await standing(world, number)).toMatchObject({ status: 'returned', replyBy: '2026-02-12' })
    }))

  it('without a mark, a reason or a day says so for each, in the summary and at the field', () =>
    inWorld(async (as, world) => {
      const { number, desk } = await begin(as, world)
      await desk.goesTo('return', { number })
      await desk.presses('返却する')
      expect([desk.page.status, desk.page.problems]).toEqual([
        422,
        ['直してほしい項目に、1つ以上印をつけてください'],
      ])
      for (const button of ['返却する', '文面を確かめる']) {
        await desk.presses(button, { ...filled, 'reason.name': '', day: ['令和8', '2', '30'] })
        expect([desk.page.status, desk.page.problems]).toEqual([
          422,
          ['理由を入力してください', '返信の期限の年月日を確かめてください。その日はありません'],
        ])
        expect(desk.page.text).toContain('氏名：理由を入力してください')
        expect(desk.page.value('reason.user-number')).toBe(filled['reason.user-number'])
      }
    }))
})

describe('somebody was faster', () => {
  it('the page says who did what and when, shows what was typed, and keeps it as a memo', () =>
    inWorld(async (as, world) => {
      world.clock.setTo('2026-01-28T10:34:00+09:00')
      const { number, desk } = await begin(as, world)
      await desk.goesTo('return', { number })
      const late = desk.prepared('返却する', {
        mark: ['name'],
        'reason.name': '姓が読めません。',
        reply: '10',
        message: 'お手数をおかけします。',
      })
      await acceptsMeanwhile([as, world], number)
      const page = await desk.sends(late)
      expect([page.status, page.heading]).toEqual([409, 'きょう 10:34 に、対馬 次郎さんが受理しました'])
      expect(page.text).toContain('あなたの「返却」は行っていません')
      const typed =
        '【返却】\n・氏名：姓が読めません。\n返信の期限：2026年2月7日\nひとこと：お手数をおかけします。'
      expect(page.value('body')).toBe(typed)
      desk.page = page
      await desk.presses('内部メモに残す')
      const notes = await world.database.asOwner<{ body: string }>('select body from notes')
      expect(notes).toEqual([{ body: typed }])
      expect((await standing(world, number)).status).toBe('accepted')
    }))

  it('a look at the mail is stopped in the same way, and a double click is not', () =>
    inWorld(async (as, world) => {
      const { number, desk } = await begin(as, world)
      await desk.goesTo('acceptance', { number })
      const [press, look] = [
        desk.prepared('受理する'),
        desk.prepared('申込者の画面で見る', { message: '文' }),
      ]
      expect((await desk.sends(press)).status).toBe(303)
      expect((await desk.sends(press)).status).toBe(303)
      expect((await desk.sends(look)).status).toBe(409)
    }))
})

describe('who may not', () => {
  const posts: [Place, string][] = [
    ['acceptance', 'message=文&lock=1'],
    ['rejection', 'reason=文&lock=1'],
    ['return', 'mark=name&reason.name=文&lock=1'],
    ['completion', 'lock=1'],
  ]
  const post = async (person: Person, place: Place, [number, body]: [string, string]) => {
    const csrf = (await person.asks(person.url('status', {}))).value('csrf')
    return person.asks(person.url(place, { number }), {
      method: 'POST',
      body: `${body}&csrf=${encodeURIComponent(csrf)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  }

  it('lost the role between page and post: nothing happens, and the words are given back', () =>
    inWorld(async (as, world) => {
      const { number, desk } = await begin(as, world)
      await desk.goesTo('acceptance', { number })
      const late = desk.prepared('受理する', { message: '弘前でも受け取れます。' })
      await world.database.asOwner(
        `update staff set roles = '[{"role":"reader","unit":"library"}]' where login = 'shinsa'`,
      )
      const reading = await desk.sends(late)
      expect([reading.status, reading.heading]).toEqual([403, 'この申込を受理する役割が、いまはありません'])
      expect(reading.value('body')).toContain('弘前でも受け取れます。')
      await world.database.asOwner(`update staff set roles = '[]' where login = 'shinsa'`)
      const gone = await desk.sends(late)
      expect([gone.status, gone.heading]).toEqual([404, 'この申込は開けません'])
      expect(gone.value('body')).toContain('弘前でも受け取れます。')
      expect(gone.text).not.toMatch(/髙橋|仮パスワード/)
      expect((await standing(world, number)).status).toBe('waiting')
    }))

  it('finds neither page nor button; of another unit’s or tenant’s number nothing can be told', () =>
    inWorld(async (as, world) => {
      const { number } = await begin(as, world)
      world.clock.stop()
      for (const [place, body] of posts) {
        for (const reader of [uketsuke, shonin]) {
          const person = await atDesk(as, world, reader)
          if (place !== 'completion') expect((await person.goesTo(place, { number })).status).toBe(404)
          expect([403, 409]).toContain((await post(person, place, [number, body])).status)
        }
        for (const stranger of [sports, mihonShinsa]) {
          const person = await atDesk(as, world, stranger)
          const never = '260114181734'
          expect((await person.goesTo(place, { number })).status).toBe(404)
          const [own, unknown] = [
            await post(person, place, [number, body]),
            await post(person, place, [never, body]),
          ]
          expect([own.status, unknown.status]).toEqual([404, 404])
          expect(own.text).toBe(unknown.text)
        }
      }
      expect((await standing(world, number)).lock).toBe(1)
    }))
})

it('a case that no longer stands for a decision leads to the case itself', () =>
  inWorld(async (as, world) => {
    const { number, desk } = await begin(as, world)
    await acceptsMeanwhile([as, world], number)
    await desk.goesTo('rejection', { number })
    expect(desk.page.address).toMatch(new RegExp(`/applications/${number}$`))
    await desk.goesTo('completion', { number })
    await desk.presses('完了にする')
    expect((await standing(world, number)).status).toBe('done')
  }))
