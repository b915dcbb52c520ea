import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../../../seeds/cast'
import { origin } from '../../../../../testing/browserless'
import { demoPassword } from '../../../../../testing/database/demo-template'
import { jpeg, pdf } from '../../../../../testing/files/naughty-files'
import { unzipped } from '../../../../../testing/files/unzipped'
import { applies } from '../../../../../testing/scenes/applying'
import { givenApplication } from '../../../../../testing/scenes/deciding'
import { atDesk } from '../../../../../testing/scenes/desk'
import { accounts, atHome } from '../../../../../testing/scenes/home'
import { beginsDraft, belongsTo, owns } from '../../../../../testing/scenes/owning'
import { cardMarks, examinerOf, returns } from '../../../../../testing/scenes/returning'
import { inWorld } from '../../../../../testing/world'
import { safePart } from './data-files'
import { dataLimit } from './send-data'

const { hanako, office } = accounts

describe('my data', () => {
  it('is a JSON of all that the service holds of me, and of nobody else', () =>
    inWorld(async (as, world) => {
      await world.database.asOwner(
        `update tenants set settings = settings || '{"showViewers": "unit"}', version = version + 1`,
      )
      const person = await atHome(as, world, hanako)
      const { number } = await applies(person, world)
      const desk = await atDesk(as, world, staffCast.shinsa)
      await desk.goesTo('case', { number })
      await desk.presses('メモを残す', { body: '内部のこと' })
      await returns([as, world], examinerOf(person), { number, marks: cardMarks, days: 7 })
      await world.runJobs()
      const foreign = await owns(world, office)
      await beginsDraft(person, world, hanako)
      await person.goesTo('procedure', { procedure: 'library-card' })
      await person.presses('お気に入り登録')
      await person.goesTo('myData', {})
      await person.presses('JSONを受け取る')
      const { page } = person
      expect(page.headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(page.headers.get('content-disposition')).toMatch(/^attachment; /)
      expect(page.headers.get('cache-control')).toBe('private, no-store')
      const data = JSON.parse(page.html)
      expect(data.format).toBe('madoguchi-my-data/1')
      expect(data.account).toMatchObject({ kind: 'individual', login: hanako.email, email: hanako.email })
      expect(data.profile).toMatchObject({ name: '髙橋 花子', kana: 'タカハシ ハナコ' })
      expect(data.favourites).toMatchObject([{ slug: 'library-card' }])
      expect(data.sessions).toMatchObject([{ device: 'Safari（iPhone）' }])
      expect(data.applications).toHaveLength(1)
      const [application] = data.applications
      expect(application).toMatchObject({
        number,
        status: 'returned',
        statusText: '返却中',
        email: hanako.email,
      })
      expect(application.revisions[0].answers).toContainEqual({
        field: 'user-number',
        label: '利用者番号',
        text: '1234567',
        value: expect.anything(),
      })
      expect(application.history.map((one: { kind: string; by: string }) => [one.kind, one.by])).toEqual([
        ['application.submitted', 'applicant'],
        ['application.returned', 'staff'],
      ])
      expect(application.history[1].reasons).toContain(cardMarks['user-number'])
      expect(application.messages.map(({ subject }: { subject: string }) => subject)).toHaveLength(2)
      expect(application.files).toMatchObject([{ name: '利用者カード.jpg', type: 'image/jpeg' }])
      expect(data.drafts).toHaveLength(1)
      for (const secret of ['内部のこと', '工藤 一郎', foreign.number, 'linkId', 'password_hash', 'storage'])
        expect(page.html).not.toContain(secret)
      expect(world.defects).toEqual([])
    }))

  it('is a ZIP with the same JSON and the files as they were given, under names that can be read', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const { number } = await applies(person, world)
      await beginsDraft(person, world, hanako)
      const [given, malware] = [pdf(), pdf()]
      const file = (name: string, bytes: Uint8Array) => ({ name, bytes, type: 'application/pdf' })
      await person.presses('確認へ進む', {
        'user-number': '7654321',
        'file:documents': [
          file('住民票：写し?.pdf', given),
          file('住民票：写し?.pdf', given),
          file('悪い.pdf', malware),
          file('あと.pdf', given),
        ],
      })
      await world.database.asOwner("update attachments set scan = 'malware' where name = '悪い.pdf'")
      await world.database.asOwner("update attachments set scan = 'waiting' where name = 'あと.pdf'")
      await person.goesTo('myData', {})
      await person.presses('ZIPを受け取る')
      expect(person.page.headers.get('content-disposition')).toMatch(/^attachment; .*\.zip/)
      const files = unzipped(person.page.body)
      const title = '県立図書館利用者カード申込（新規登録・再発行・氏名変更）'
      const applied = [...files.keys()].filter((name) => name.startsWith('申込/'))
      expect(applied).toEqual([`申込/${number}_${title}/添付資料_利用者カード.jpg`])
      expect(files.get(applied[0]!)!.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
      const drafted = [...files.keys()].filter((name) => name.startsWith('下書き/'))
      expect(drafted).toEqual([
        `下書き/1_${title}/添付資料_住民票：写し_.pdf`,
        `下書き/1_${title}/添付資料_2_住民票：写し_.pdf`,
      ])
      expect(files.get(drafted[1]!)).toEqual(Buffer.from(given))
      const readMe = files.get('お読みください.txt')!.toString()
      expect(readMe).toContain('悪い.pdf: ウイルスの疑いがあるため入れていません')
      expect(readMe).toContain('あと.pdf: 検査中のため入れていません')
      const data = JSON.parse(files.get('マイデータ.json')!.toString())
      expect(data.applications[0].files[0].path).toBe(applied[0])
      const listed = data.drafts[0].files.map(
        ({ path, leftOut }: { path?: string; leftOut?: string }) => path ?? leftOut,
      )
      expect(listed).toEqual([...drafted, 'malware', 'not-scanned'])
    }))

  it('has the copy of staff in the place of a file whose original was deleted, and says so', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const { number } = await applies(person, world)
      await world.database.asOwner("update attachments set scan = 'clean'")
      const [{ attachment }] = (await world.database.asOwner<{ attachment: string }>(
        'select attachment_id as attachment from attachments',
      )) as [{ attachment: string }]
      const desk = await atDesk(as, world, staffCast.shinsa)
      await desk.goesTo('blackOut', { number, attachment })
      const copy = await jpeg(64, 48)
      await desk.presses('写しを保存する', { file: [{ name: '写し.jpg', bytes: copy }], original: 'delete' })
      expect(await world.runJobs()).toEqual([])
      await person.goesTo('myData', {})
      await person.presses('ZIPを受け取る')
      const files = unzipped(person.page.body)
      const names = [...files.keys()].filter((name) => name.startsWith('申込/'))
      expect(names).toEqual([expect.stringMatching(/添付資料_写し\.jpg$/)])
      expect(files.get('お読みください.txt')!.toString()).toContain(
        '利用者カード.jpg: 職員が黒塗りの写しに替え、元のファイルを削除したため、残っていません',
      )
      const [application] = JSON.parse(files.get('マイデータ.json')!.toString()).applications
      expect(application.files).toMatchObject([
        { name: '利用者カード.jpg', leftOut: 'deleted' },
        { name: '写し.jpg', madeBy: 'staff', path: names[0] },
      ])
      expect(application.history.at(-1)).toMatchObject({ kind: 'application.blacked-out', by: 'staff' })
    }))

  it('has the other files where the store has lost one, and says so', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await applies(person, world)
      const { id } = await givenApplication(world, { email: hanako.email })
      await belongsTo(world, hanako, id)
      const [{ key }] = (await world.database.asOwner<{ key: string }>(
        'select storage_key as key from attachments',
      )) as [{ key: string }]
      await world.files.delete(key)
      await person.goesTo('myData', {})
      await person.presses('ZIPを受け取る')
      const files = unzipped(person.page.body)
      expect(JSON.parse(files.get('マイデータ.json')!.toString()).applications).toHaveLength(2)
      expect(files.get('お読みください.txt')!.toString()).toContain('利用者カード.jpg: いま読み出せないため')
    }))

  it('reads a file when its turn comes, and lets go of everything when the browser goes away', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      for (let one = 0; one < 3; one++) await applies(person, world)
      let opened = 0
      const { files } = world.house
      world.house.files = Object.assign(Object.create(files), {
        get(key: string) {
          opened += 1
          return files.get(key)
        },
      })
      await person.goesTo('myData', {})
      const { action, pairs } = person.prepared('ZIPを受け取る')
      const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await world.app.request(origin + action, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(pairs as [string, string][]).toString(),
      })
      const reader = response.body!.getReader()
      await reader.read()
      expect(opened).toBe(0)
      while (opened === 0 && !(await reader.read()).done);
      expect(opened).toBe(1)
      await reader.cancel()
      expect(opened).toBe(1)
      expect(world.defects).toEqual([])
    }))

  it('asks for the password when the login is older than a quarter of an hour (S11)', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('myData', {})
      const early = person.prepared('JSONを受け取る')
      world.clock.pass(16, 'minutes')
      const late = await person.sends(early)
      expect([late.status, late.headers.get('location')]).toEqual([303, person.url('myData', {})])
      await person.goesTo('myData', {})
      expect(person.page.text).not.toContain('JSONを受け取る')
      await person.presses('確かめて進む', { current: 'something else' })
      expect(person.page.status).toBe(422)
      expect(person.page.problems).toEqual(['いまのパスワードが違います。もう一度入力してください。'])
      await person.presses('確かめて進む', { current: demoPassword })
      await person.presses('JSONを受け取る')
      expect(JSON.parse(person.page.html).profile.name).toBe('髙橋 花子')
    }))

  it('sends who has no password through the login', () =>
    inWorld(async (as, world) => {
      await world.database.asOwner('update accounts set password_hash = null where login_key = $1', [
        hanako.email,
      ])
      const person = await atHome(as, world, hanako, { way: 'gbizid' })
      world.clock.pass(16, 'minutes')
      await person.goesTo('myData', {})
      expect(person.page.text).toContain('パスワードのない利用者です')
      expect(person.page.has('password')).toBe(false)
    }))

  it('is given so often a day, and no more', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('myData', {})
      const post = person.prepared('JSONを受け取る')
      for (let one = 0; one < dataLimit.max; one++) expect((await person.sends(post)).status).toBe(200)
      const refused = await person.sends(post)
      expect(refused.status).toBe(429)
      expect(refused.text).toContain('今日はもう何度も受け取っているため')
      const other = await atHome(as, world, office)
      await other.goesTo('myData', {})
      await other.presses('JSONを受け取る')
      expect(other.page.status).toBe(200)
    }))

  it('comes in two formats alone', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('myData', {})
      const post = person.prepared('JSONを受け取る')
      expect(
        (await person.sends({ ...post, action: person.url('myDataFile', { format: 'exe' }) })).status,
      ).toBe(404)
    }))
})

it.each([
  ['../../etc/passwd', '_.._etc_passwd'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
  ['. .', '_'],
  ['', '_'],
  ['\u202egpj.exe', '_gpj.exe'],
  ['髙橋󠄀 花子', '髙橋󠄀 花子'],
])('makes a name of %j that leads nowhere', (name, safe) => {
  expect(safePart(name)).toBe(safe)
})
