import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import * as files from '../../../../testing/files/naughty-files'
import { caseWith } from '../../../../testing/scenes/case'
import { inWorld, type World } from '../../../../testing/world'

type Here = World<RolledBackDatabase>

/** As it is seen, turned upright. */
const shown = (bytes: Buffer) => sharp(bytes).autoOrient().raw().toBuffer()
const jpg = async () => ({ name: '免許証.jpg', bytes: await files.photo(), type: 'image/jpeg' })
const pdf = (name: string, bytes: Buffer) => ({ name, bytes, type: 'application/pdf' })

const scanned = (world: Here, as: string) => world.database.asOwner('update attachments set scan = $1', [as])
const accesses = async (world: Here) =>
  (
    await world.database.asOwner<{ kind: string; object: string | null }>(
      "select kind, object from access_entries where kind like 'attachment.%' order by at",
    )
  ).map(({ kind, object }) => `${kind} ${object}`)

it('shows a picture of ours, upright and without its place, and records that it was seen, once', () =>
  inWorld(async (as, world) => {
    const { number, files: ids, examiner } = await caseWith(as, world, [await jpg()])
    const [attachment = ''] = ids
    await scanned(world, 'clean')
    const page = await examiner.goesTo('case', { number }, { file: attachment, zoom: 150, rotate: 90 })
    const src =
      page.root
        .find('img')
        .find((one) => one.get('alt') === '免許証.jpg')
        ?.get('src') ?? ''
    expect(src).toContain('/picture?')
    expect(await accesses(world)).toEqual([])
    const picture = await examiner.opens(src)
    expect(picture.headers.get('content-type')).toBe('image/webp')
    expect(picture.headers.get('cache-control')).toBe('private, no-store')
    expect(picture.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
    const { width, height, exif } = await sharp(picture.body).metadata()
    expect([width, height, exif]).toEqual([80, 40, undefined])
    await examiner.goesTo('casePicture', { number, attachment }, { zoom: 400 })
    expect(await accesses(world)).toEqual([`attachment.viewed ${attachment}`])
    expect(page.text).toContain('閲覧は記録され、画面に透かしが入ります。')
    expect(page.html).toMatch(
      /<svg class="watermark"[^>]*aria-hidden="true">.*工藤 一郎 確認用 20\d\d-\d\d-\d\d/s,
    )
  }))

it('hands the file out as it was kept, without its place, to be saved, and records each time', () =>
  inWorld(async (as, world) => {
    const photo = await jpg()
    const { number, files: ids, examiner } = await caseWith(as, world, [photo])
    const [attachment = ''] = ids
    await scanned(world, 'clean')
    const file = await examiner.goesTo('caseFile', { number, attachment })
    const [before, after] = await Promise.all(
      [photo.bytes, file.body].map((bytes) => sharp(bytes).metadata()),
    )
    expect([before?.orientation, after?.orientation]).toEqual([6, 6])
    expect((await shown(file.body)).equals(await shown(photo.bytes))).toBe(true)
    expect([photo.bytes.includes('Exif'), (before?.exif?.length ?? 0) > (after?.exif?.length ?? 0)]).toEqual([
      true,
      true,
    ])
    expect(file.headers.get('content-disposition')).toMatch(/^attachment;/)
    await examiner.goesTo('caseFile', { number, attachment })
    expect(await accesses(world)).toEqual(Array(2).fill(`attachment.downloaded ${attachment}`))
    expect((await examiner.goesTo('case', { number })).text).toContain(
      '工藤 一郎さんが「免許証.jpg」を保存しました',
    )
  }))

it('counts a small picture as a look at the case, whoever asks for nothing else', () =>
  inWorld(async (as, world) => {
    const { number, files: ids, examiner } = await caseWith(as, world, [await jpg()])
    const [attachment = ''] = ids
    await scanned(world, 'clean')
    for (const _ of [1, 2])
      expect((await examiner.goesTo('caseThumbnail', { number, attachment })).status).toBe(200)
    const looks = "select 1 from access_entries where kind = 'application.opened'"
    expect(await world.database.asOwner(looks)).toHaveLength(1)
  }))

it('turns the pages of a PDF by links', () =>
  inWorld(async (as, world) => {
    const { number, files: ids, examiner } = await caseWith(as, world, [pdf('三枚.pdf', files.pdfPages(3))])
    const [file = ''] = ids
    await scanned(world, 'clean')
    const first = await examiner.goesTo('case', { number }, { file })
    expect(first.text).toContain('1 / 3 ページ')
    const turn =
      first.root
        .find('a')
        .find((one) => one.get('aria-label') === '次のページ')
        ?.get('href') ?? ''
    const second = await examiner.opens(turn)
    expect(second.text).toContain('2 / 3 ページ')
    expect((await examiner.goesTo('case', { number }, { file, page: 99 })).text).toContain('3 / 3 ページ')
    const picture = await examiner.goesTo('casePicture', { number, attachment: file }, { page: 3 })
    const { data } = await sharp(picture.body).resize(1, 1).raw().toBuffer({ resolveWithObject: true })
    expect(data[2]! > 200 && data[0]! < 60).toBe(true)
    expect(await examiner.goesTo('casePicture', { number, attachment: file }, { page: 4 })).toHaveProperty(
      'status',
      422,
    )
  }))

it('says in plain words what cannot be shown, and leaves saving as the way out', () =>
  inWorld(async (as, world) => {
    const locked = pdf('鍵付き.pdf', files.lockedPdf())
    const { number, files: ids, examiner } = await caseWith(as, world, [locked])
    const [file = ''] = ids
    await scanned(world, 'clean')
    const page = await examiner.goesTo('case', { number }, { file })
    expect(page.text).toContain('パスワードで保護されたPDFです')
    expect(page.link('保存する')).toBe(examiner.url('caseFile', { number, attachment: file }))
    const picture = await examiner.goesTo('casePicture', { number, attachment: file })
    expect(picture.status).toBe(422)
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
  }))

it.each(['unscanned', 'protected'])('warns before a file that is %s', (scan) =>
  inWorld(async (as, world) => {
    const { number, files: ids, examiner } = await caseWith(as, world, [await jpg()])
    const [attachment = ''] = ids
    await scanned(world, scan)
    for (const place of ['case', 'caseFile'] as const) {
      const page = await examiner.goesTo(place, { number, attachment })
      expect(page.text).toContain('未検査です。開く前に確かめてください。')
      expect(page.html).not.toContain('/picture')
    }
    expect((await examiner.goesTo('casePicture', { number, attachment })).status).toBe(404)
    expect(await accesses(world)).toEqual([])
    await examiner.goesTo('case', { number })
    const seen = await examiner.follows('確かめて画面に出す')
    expect(seen.html).toContain('/picture?open=1')
    expect((await examiner.opens(/[^"]*\/picture\?open=1/.exec(seen.html)![0])).status).toBe(200)
    await examiner.goesTo('case', { number })
    expect((await examiner.follows('確かめて保存する')).headers.get('content-type')).toBe('image/jpeg')
  }),
)

it.each([
  ['waiting', '検査中です'],
  ['malware', '不正なプログラムの疑いがあるため開けません'],
])('gives a file that is %s to nobody, on no address', (scan, says) =>
  inWorld(async (as, world) => {
    const { number, files: ids, hanako, examiner } = await caseWith(as, world, [await jpg()])
    const [attachment = ''] = ids
    await hanako.goesTo('applicationThumbnail', { number, attachment })
    await scanned(world, scan)
    const page = await examiner.goesTo('case', { number }, { file: attachment, open: '1' })
    expect(page.text).toContain(says)
    expect(page.html).not.toMatch(/\/(?:picture|thumbnail)["?]/)
    const staffs = ['casePicture', 'caseThumbnail', 'caseFile'] as const
    const applicants = ['applicationFile', 'applicationThumbnail'] as const
    for (const place of staffs) {
      const answer = await examiner.goesTo(place, { number, attachment }, { open: '1' })
      expect(answer.headers.get('content-type')).toContain('text/html')
    }
    for (const place of applicants)
      expect((await hanako.goesTo(place, { number, attachment })).headers.get('content-type')).toContain(
        'text/html',
      )
    expect(await accesses(world)).toEqual([])
  }),
)

it('shows the rest of the case where the store has lost a file', () =>
  inWorld(async (as, world) => {
    const { number, examiner } = await caseWith(as, world, [await jpg()])
    await scanned(world, 'clean')
    for await (const { key } of world.files.list('')) await world.files.delete(key)
    const page = await examiner.goesTo('case', { number })
    expect(page.status).toBe(200)
    expect(page.text).toContain('いまは読み取れません')
    expect(page.text).toContain('1234567')
  }))
