import { expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import { FakeClamd } from '../../../../testing/fake-clamd'
import * as files from '../../../../testing/files/naughty-files'
import type { Page } from '../../../../testing/page/page'
import { draftOf } from '../../../../testing/scenes/applying'
import { caseWith } from '../../../../testing/scenes/case'
import { atDesk } from '../../../../testing/scenes/desk'
import { type As, inWorld, type Person, type World } from '../../../../testing/world'
import { openScanner } from '../../../outside/scanner/open-scanner'

type Here = World<RolledBackDatabase>

const licence = async () => ({ name: '免許証.png', bytes: await files.png(), type: 'image/png' })
const blackened = async () => ({ name: '免許証.jpg', bytes: await files.jpeg(), type: 'image/jpeg' })
const scanned = (world: Here, as = 'clean') =>
  world.database.asOwner('update attachments set scan = $1', [as])

type Row = { id: string; name: string; key: string; copy_of: string | null; gone: boolean; masked: boolean }
const rows = (world: Here) =>
  world.database.asOwner<Row>(
    `select attachment_id as id, name, storage_key as key, copy_of, masked, deleted_at is not null as gone
     from attachments order by added_at, attachment_id`,
  )

/** What the store holds beside the files of the demo. */
async function stored({ house, database }: Here): Promise<string[]> {
  const demo = await database.asOwner<{ key: string }>('select storage_key as key from downloads')
  const keys = new Set<string>()
  for await (const { key } of house.files.list('')) keys.add(key)
  for (const { key } of demo) keys.delete(key)
  return [...keys].sort()
}

/** 花子's licence came unmasked; the examiner sits at the desk. */
async function licenceCase(as: As, world: Here) {
  const made = await caseWith(as, world, [await licence()])
  await scanned(world)
  return { ...made, attachment: made.files[0] ?? '' }
}

async function copies(
  examiner: Person,
  at: { number: string; attachment: string },
  original?: 'delete',
): Promise<Page> {
  await examiner.goesTo('blackOut', at)
  return examiner.presses('写しを保存する', {
    file: [await blackened()],
    ...(original && { original }),
  })
}

it('keeps a copy before the original, which stays folded, and changes nothing for its applicant', () =>
  inWorld(async (as, world) => {
    const { number, attachment, hanako, examiner } = await licenceCase(as, world)
    const page = await copies(examiner, { number, attachment })
    expect(page.text).toContain('黒塗りの写しを保存しました。')
    const [original, copy] = await rows(world)
    expect(original).toMatchObject({ id: attachment, masked: false, gone: false })
    expect(copy).toMatchObject({ name: '免許証.jpg', copy_of: attachment, masked: true, gone: false })
    await scanned(world)
    const seen = await examiner.goesTo('case', { number })
    expect(seen.text).toContain('黒塗りの写し：職員が一部を黒く塗りつぶした画像です。')
    expect(seen.text.indexOf('免許証.jpg')).toBeLessThan(seen.text.indexOf('免許証.png'))
    expect(seen.html).toMatch(/<details[^>]*>.*元のファイル（黒塗り前）：免許証.png.*<\/details>/s)
    expect(seen.text).toContain('工藤 一郎さんが黒塗りの写しを作成しました')
    expect(seen.text).toContain('元のファイルは残しています')
    const hers = await hanako.goesTo('application', { number })
    expect(hers.text).toContain('免許証.png')
    expect(hers.text).not.toContain('免許証.jpg')
    expect(hers.text).toContain('職員が、添付ファイルの黒塗りの写しを作成しました')
    const unseen = await hanako.goesTo('applicationFile', { number, attachment: copy?.id ?? '' })
    expect(unseen.status).toBe(404)
    expect(world.defects).toEqual([])
  }))

it('deletes the original where that was chosen, and says so to staff and to its applicant', () =>
  inWorld(async (as, world) => {
    const { number, attachment, hanako, examiner } = await licenceCase(as, world)
    await hanako.goesTo('applicationThumbnail', { number, attachment })
    await copies(examiner, { number, attachment }, 'delete')
    expect(await world.runJobs()).toEqual([])
    const [original, copy] = await rows(world)
    expect(original).toMatchObject({ id: attachment, gone: true })
    // Neither the licence nor its small picture is left.
    expect(await stored(world)).toEqual([copy?.key])
    await scanned(world)

    const seen = await examiner.goesTo('case', { number })
    expect(seen.text).toMatch(/元のファイルは削除されました（工藤 一郎・\d{4}年/)
    expect(seen.text).toContain('元のファイルは削除しました')
    const gone = await examiner.goesTo('case', { number }, { file: attachment })
    expect(gone.text).toContain('元に戻すことはできません。')
    expect((await examiner.goesTo('caseFile', { number, attachment })).text).toContain(
      '元のファイルは削除されました',
    )
    for (const place of ['casePicture', 'caseThumbnail'] as const)
      expect((await examiner.goesTo(place, { number, attachment })).status).toBe(404)

    const hers = await hanako.goesTo('application', { number })
    expect(hers.text).toContain('職員が黒塗りの写しに替えました')
    expect(hers.text).toContain('元のファイルは削除され、黒塗りの写しに替わりました。')
    const given = await hanako.opens(hers.link('免許証.jpg'))
    expect([given.status, given.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    for (const place of ['applicationFile', 'applicationThumbnail'] as const)
      expect((await hanako.goesTo(place, { number, attachment })).status).toBe(404)
    await world.runRoutine('purge.orphans')
    expect(await stored(world)).toContain(copy?.key)
    expect(world.defects).toEqual([])
  }))

it('records one happening with who made it, of what, and what became of the original', () =>
  inWorld(async (as, world) => {
    const { number, attachment, examiner } = await licenceCase(as, world)
    await copies(examiner, { number, attachment }, 'delete')
    const [, copy] = await rows(world)
    const happened = await world.database.asOwner<{ detail: object; actor: { name: string } }>(
      "select detail, actor from happenings where kind = 'application.blacked-out'",
    )
    expect(happened).toMatchObject([
      { detail: { number, file: attachment, copy: copy?.id, deleted: true }, actor: { name: '工藤 一郎' } },
    ])
  }))

it('is made once where it is sent twice, and the second bytes go', () =>
  inWorld(async (as, world) => {
    const { number, attachment, examiner } = await licenceCase(as, world)
    await examiner.goesTo('blackOut', { number, attachment })
    const post = examiner.prepared('写しを保存する', { file: [await blackened()] })
    const answers = [await examiner.sends(post), await examiner.sends(post)]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    await world.runJobs()
    expect(await rows(world)).toHaveLength(2)
    expect(await stored(world)).toHaveLength(2)
  }))

it.each(['uketsuke', 'shonin'] as const)('is not for %s, who is not offered it and keeps nothing', (who) =>
  inWorld(async (as, world) => {
    const { number, attachment, examiner } = await licenceCase(as, world)
    await examiner.goesTo('blackOut', { number, attachment })
    const post = examiner.prepared('写しを保存する', { file: [await blackened()] })
    const before = await stored(world)
    const other = await atDesk(as, world, staffCast[who])
    const page = await other.goesTo('case', { number }, { file: attachment })
    expect([page.status, page.html.includes('/black-out')]).toEqual([200, false])
    expect((await other.goesTo('blackOut', { number, attachment })).status).toBe(404)
    await other.goesTo('case', { number })
    const csrf = /name="csrf" value="([^"]+)"/.exec(other.page.html)?.[1] ?? ''
    const theirs = {
      ...post,
      pairs: post.pairs.map(([k, v]) => [k, k === 'csrf' ? csrf : v] as (typeof post.pairs)[number]),
    }
    expect((await other.sends(theirs)).status).toBe(404)
    expect(await stored(world)).toEqual(before)
    expect(await rows(world)).toHaveLength(1)
  }),
)

it.each(['waiting', 'malware'])('is not made of a file that is %s', (scan) =>
  inWorld(async (as, world) => {
    const { number, attachment, examiner } = await licenceCase(as, world)
    await examiner.goesTo('blackOut', { number, attachment })
    const post = examiner.prepared('写しを保存する', { file: [await blackened()] })
    await scanned(world, scan)
    const before = await stored(world)
    const page = await examiner.goesTo('blackOut', { number, attachment }, { open: '1' })
    expect(page.html).not.toContain('<black-out')
    // The case says why.
    const answer = await examiner.sends(post)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringContaining(number)])
    expect([await stored(world), await rows(world)]).toEqual([before, [expect.anything()]])
  }),
)

it('leads to the warning first where nobody has scanned the file', () =>
  inWorld(async (as, world) => {
    const { number, attachment, examiner } = await licenceCase(as, world)
    await scanned(world, 'unscanned')
    const page = await examiner.goesTo('blackOut', { number, attachment })
    expect(page.text).toContain('未検査です。開く前に確かめてください。')
    const warned = await examiner.goesTo('blackOut', { number, attachment }, { open: '1' })
    expect(warned.html).toMatch(/data-picture="[^"]*\/picture\?open=1&amp;zoom=400"/)
  }))

it('says how to put it right where the copy is missing or no picture, and keeps what was chosen', () =>
  inWorld(async (as, world) => {
    const { number, attachment, examiner } = await licenceCase(as, world)
    const before = await stored(world)
    await examiner.goesTo('blackOut', { number, attachment })
    const missing = await examiner.presses('写しを保存する', { original: 'delete' })
    expect([missing.status, missing.text.includes('写しがまだありません。')]).toEqual([422, true])
    expect(missing.html).toMatch(/<input[^>]*name="original"[^>]*checked/)
    const html = { name: '写し.jpg', bytes: Buffer.from('<html>'), type: 'image/jpeg' }
    const wrong = await examiner.presses('写しを保存する', { file: [html] })
    expect([wrong.status, wrong.text.includes('許可されていないファイル形式です。')]).toEqual([422, true])
    expect(await stored(world)).toEqual(before)
  }))

it('is made elsewhere of a file with several pages', () =>
  inWorld(async (as, world) => {
    const pages = { name: '三枚.pdf', bytes: files.pdfPages(3), type: 'application/pdf' }
    const { number, files: ids, examiner } = await caseWith(as, world, [pages])
    await scanned(world)
    const page = await examiner.goesTo('blackOut', { number, attachment: ids[0] ?? '' })
    expect(page.text).toContain('ページが2枚以上あるファイルは、この画面では黒塗りできません。')
    expect(page.html).not.toContain('<black-out')
    const saved = await examiner.presses('写しを保存する', { file: [await blackened()] })
    expect(saved.text).toContain('黒塗りの写しを保存しました。')
  }))

it('goes on into a correction in the place of the original, also into one that was begun before', () =>
  inWorld(async (as, world) => {
    const { number, attachment, hanako, examiner } = await licenceCase(as, world)
    await hanako.goesTo('application', { number })
    await hanako.presses('修正する')
    const draft = draftOf(hanako.page)
    await copies(examiner, { number, attachment }, 'delete')
    await world.runJobs()
    await scanned(world)
    const page = await hanako.goesTo('draft', { draft })
    expect([page.text.includes('免許証.jpg'), page.text.includes('免許証.png')]).toEqual([true, false])
    await hanako.presses('確認へ進む', { 'user-number': '7654321' })
    await hanako.presses('修正する')
    const seen = await examiner.goesTo('case', { number })
    expect(seen.text).toContain('2回目')
    expect(seen.text).toContain('免許証.jpg')
    expect(seen.html).not.toContain('免許証.png')
    await world.runJobs()
    expect(await stored(world)).toHaveLength(1)
    expect(world.defects).toEqual([])
  }))

it('stands before an original that a later correction keeps', () =>
  inWorld(async (as, world) => {
    const { number, attachment, hanako, examiner } = await licenceCase(as, world)
    await copies(examiner, { number, attachment })
    await scanned(world)
    await hanako.goesTo('application', { number })
    await hanako.presses('修正する')
    expect(hanako.page.text).not.toContain('免許証.jpg')
    await hanako.presses('確認へ進む', { 'user-number': '7654321' })
    await hanako.presses('修正する')
    const seen = await examiner.goesTo('case', { number })
    expect(seen.text).toContain('2回目')
    expect(seen.text).toContain('元のファイル（黒塗り前）：免許証.png')
    // Deleted now, it is gone from the older revision too.
    const again = /[^"]*\/files\/([0-9a-f-]{36})\/black-out/.exec(
      (await examiner.goesTo('case', { number }, { file: (await rows(world)).at(-1)?.id ?? '' })).html,
    )
    await copies(examiner, { number, attachment: again?.[1] ?? '' }, 'delete')
    await world.runJobs()
    expect((await rows(world)).filter(({ gone }) => gone).map(({ name }) => name)).toEqual([
      '免許証.png',
      '免許証.png',
    ])
    expect(await stored(world)).toHaveLength(2)
    expect(world.defects).toEqual([])
  }))

it('is blacked out further, and then the first copy may go', () =>
  inWorld(async (as, world) => {
    const { number, attachment, hanako, examiner } = await licenceCase(as, world)
    await copies(examiner, { number, attachment }, 'delete')
    await scanned(world)
    const [, first] = await rows(world)
    await copies(examiner, { number, attachment: first?.id ?? '' }, 'delete')
    await world.runJobs()
    await scanned(world)
    const [, , second] = await rows(world)
    expect(second?.copy_of).toBe(attachment)
    expect(await stored(world)).toEqual([second?.key])
    const hers = await hanako.goesTo('application', { number })
    expect((await hanako.opens(hers.link('免許証.jpg'))).status).toBe(200)
  }))

it('is scanned as every file, and its applicant is not blamed for what is found in it', () =>
  inWorld(async (as, world) => {
    const { number, attachment, examiner } = await licenceCase(as, world)
    const clamd = await FakeClamd.start()
    world.house.scanner = openScanner(clamd.url)
    try {
      await examiner.goesTo('blackOut', { number, attachment })
      const bad = { name: '写し.pdf', bytes: files.pdf('EICAR-STANDARD-ANTIVIRUS-TEST-FILE') }
      const page = await examiner.presses('写しを保存する', { file: [bad] })
      expect(page.text).toContain('検査中です')
      await world.runJobs()
      const scans = await world.database.asOwner('select scan from attachments order by added_at')
      expect(scans).toEqual([{ scan: 'clean' }, { scan: 'malware' }])
      const kinds = await world.database.asOwner("select 1 from happenings where kind like '%malware%'")
      expect(kinds).toEqual([])
    } finally {
      await clamd.goAway()
    }
  }))
