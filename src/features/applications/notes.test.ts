import { expect, it } from 'vitest'
import { staffCast } from '../../../seeds/cast'
import * as files from '../../../testing/files/naughty-files'
import { caseWith } from '../../../testing/scenes/case'
import { atDesk } from '../../../testing/scenes/desk'
import { inWorld } from '../../../testing/world'

const card = async () => [{ name: '利用者カード.jpg', bytes: await files.jpeg(), type: 'image/jpeg' }]

it('keeps what colleagues tell each other, newest first, and never shows it to the applicant', () =>
  inWorld(async (as, world) => {
    const { number, hanako, examiner } = await caseWith(as, world, await card())
    await examiner.goesTo('case', { number })
    const saved = await examiner.presses('メモを残す', { body: '  旧字「髙」のとおりで可。\n<b>重要</b>  ' })
    expect(saved.text).toContain('メモを残しました。')
    expect(saved.html).toContain('&lt;b>重要')
    const receiver = await atDesk(as, world, staffCast.uketsuke)
    await receiver.goesTo('case', { number })
    const both = await receiver.presses('メモを残す', { body: '電話で確かめました。' })
    expect(both.text.indexOf('電話で確かめました。')).toBeLessThan(both.text.indexOf('旧字「髙」'))
    expect(both.text).toContain('佐藤 ゆき・')
    expect((await hanako.goesTo('application', { number })).text).not.toContain('旧字')
    await world.runJobs()
    expect(JSON.stringify(world.post)).not.toContain('旧字')
    const entries = await world.database.asOwner(
      "select 1 from access_entries where kind = 'application.noted'",
    )
    expect(entries).toHaveLength(2)
  }))

it('writes the same page once, however often it is sent', () =>
  inWorld(async (as, world) => {
    const { number, examiner } = await caseWith(as, world, await card())
    await examiner.goesTo('case', { number })
    const note = examiner.prepared('メモを残す', { body: '二度押し' })
    await examiner.sends(note)
    await examiner.sends(note)
    expect(await world.database.asOwner('select body from notes')).toEqual([{ body: '二度押し' }])
  }))

it('writes other words from a page that the browser brought back', () =>
  inWorld(async (as, world) => {
    const { number, examiner } = await caseWith(as, world, await card())
    await examiner.goesTo('case', { number })
    const [one, other] = ['はじめの文', '戻って書き直した文'].map((body) =>
      examiner.prepared('メモを残す', { body }),
    )
    await examiner.sends(one!)
    await examiner.sends(other!)
    const notes = await world.database.asOwner<{ body: string }>('select body from notes order by note_id')
    expect(notes.map(({ body }) => body).sort()).toEqual(['はじめの文', '戻って書き直した文'])
  }))

it.each([
  ['nothing', ' \n ', 'メモを書いてから'],
  ['more than 2,000 characters', '葛󠄀'.repeat(2001), 'メモは2,000文字までです'],
])('asks again for a note of %s, with the words kept', (_what, body, says) =>
  inWorld(async (as, world) => {
    const { number, examiner } = await caseWith(as, world, await card())
    await examiner.goesTo('case', { number })
    const page = await examiner.presses('メモを残す', { body })
    expect(page.status).toBe(422)
    expect(page.problems.join()).toContain(says)
    expect(page.value('body')).toBe(body)
    expect(await world.database.asOwner('select 1 from notes')).toEqual([])
  }),
)

it('takes 2,000 characters as people count them', () =>
  inWorld(async (as, world) => {
    const { number, examiner } = await caseWith(as, world, await card())
    await examiner.goesTo('case', { number })
    expect((await examiner.presses('メモを残す', { body: '葛󠄀'.repeat(2000) })).status).toBe(200)
  }))

it('loses no words where the role was taken away between page and post', () =>
  inWorld(async (as, world) => {
    const { number, examiner } = await caseWith(as, world, await card())
    const becomes = (roles: unknown) =>
      world.database.asOwner("update staff set roles = $1 where login = 'shinsa'", [JSON.stringify(roles)])
    await examiner.goesTo('case', { number })
    const note = examiner.prepared('メモを残す', { body: '残したい文章' })
    await becomes([{ role: 'reader', unit: 'library' }])
    const kept = await examiner.presses('メモを残す', { body: '残したい文章' })
    expect(kept.status).toBe(403)
    expect(kept.value('body')).toBe('残したい文章')
    expect(kept.text).toContain('役割がなくなったため')
    await becomes([{ role: 'examiner', unit: 'sports' }])
    const gone = await examiner.sends(note)
    expect([gone.status, gone.heading]).toEqual([404, 'この申込は開けません'])
    expect(gone.value('body')).toBe('残したい文章')
    expect(await world.database.asOwner('select 1 from notes')).toEqual([])
  }))
