import { afterEach, beforeEach, expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { FakeClamd } from '../../../../testing/fake-clamd'
import { lockedPdf, pdf } from '../../../../testing/files/naughty-files'
import { draftOf, reachesTheForm, receiptOf } from '../../../../testing/scenes/applying'
import { atDesk } from '../../../../testing/scenes/desk'
import { cast, inCommittedWorld, inWorld, type Person, type World } from '../../../../testing/world'
import { openScanner } from '../../../outside/scanner/open-scanner'

const hanako = cast.hanako
const malware = pdf('EICAR-STANDARD-ANTIVIRUS-TEST-FILE')

let clamd: FakeClamd
beforeEach(async () => {
  clamd = await FakeClamd.start()
})
afterEach(() => clamd.goAway().catch(() => {}))

const withScanner = (world: Pick<World, 'house'>) => {
  world.house.scanner = openScanner(clamd.url)
}

const fillsIn = (person: Person, bytes = pdf()) =>
  person.presses('確認へ進む', { 'user-number': '1234567', 'file:documents': [{ name: '証明.pdf', bytes }] })

type Row = { scan: string; finding: string | null; application_id: string | null }
type Asked = { asOwner<T extends object>(sql: string): Promise<T[]> }
const files = ({ asOwner }: Asked) =>
  asOwner<Row>(
    `select scan, finding, application_id from attachments where name = '証明.pdf' order by added_at`,
  )
const told = async ({ asOwner }: Asked) =>
  (await asOwner(`select detail from happenings where kind = 'application.malware-found'`)).length
const askedOf = (world: { database: Asked }): Asked => ({
  asOwner: (sql) => world.database.asOwner(sql),
})

it('is done soon after a file arrived, on its plain bytes, once', () =>
  inWorld(async (as, world) => {
    withScanner(world)
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    await fillsIn(guest)
    expect(await files(askedOf(world))).toMatchObject([{ scan: 'waiting' }])
    const again = world.jobs.find(({ kind }) => kind === 'files.scan')!
    expect(await world.runJobs()).toEqual([])
    expect(await files(askedOf(world))).toMatchObject([{ scan: 'clean', finding: null }])
    expect(clamd.seen.map((bytes) => bytes.equals(pdf()))).toEqual([true])
    world.jobs.push(again)
    await world.runJobs()
    expect(clamd.seen).toHaveLength(1)
  }))

it('keeps malware from being submitted, where it is found in time', () =>
  inWorld(async (as, world) => {
    withScanner(world)
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    await fillsIn(guest, malware)
    await world.runJobs()
    await guest.presses('申込む')
    expect(guest.page.problems.join(' ')).toContain('証明.pdf')
    const [row] = await files(askedOf(world))
    expect(row).toEqual({ scan: 'malware', finding: 'Eicar-Signature', application_id: null })
    expect(await told(askedOf(world))).toBe(0)
  }))

it('calls nothing clean that is behind a password, and says so to applicant and staff', () =>
  inWorld(async (as, world) => {
    withScanner(world)
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    await fillsIn(guest, lockedPdf())
    expect(guest.page.text).toContain('パスワード付き')
    const rows = () => world.database.asOwner<object>('select scan, locked from attachments')
    expect(await rows()).toEqual([{ scan: 'waiting', locked: true }])
    // This one sees nothing bad in it, as one that was not told to mind encryption.
    clamd.minds = false
    await world.runJobs()
    expect(await rows()).toEqual([{ scan: 'protected', locked: true }])
    const { number } = receiptOf(await guest.presses('申込む'))
    const examiner = await atDesk(as, world, staffCast.shinsa)
    expect((await examiner.goesTo('case', { number })).text).toContain('パスワード付き（検査できません）')
  }))

it('asks for a file without a password where it was attached, with no scanner set as well', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const form = await reachesTheForm(guest, world)
    await fillsIn(guest, lockedPdf())
    const page = await guest.goesTo('draft', { draft: draftOf(form) })
    expect(page.text).toContain('パスワードを外したファイルを添付し直してください。')
  }))

it('accepts an application while the scanner is away, and tells the applicant what it found later', () =>
  inWorld(async (as, world) => {
    withScanner(world)
    const port = await clamd.goAway()
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    await fillsIn(guest, malware)
    expect(await world.runJobs()).toMatchObject([{ name: 'ScannerAway' }])
    const { number } = receiptOf(await guest.presses('申込む'))
    expect(await files(askedOf(world))).toMatchObject([{ scan: 'waiting' }])
    const examiner = await atDesk(as, world, staffCast.shinsa)
    expect((await examiner.goesTo('case', { number })).text).toContain('検査中です')

    await clamd.comeBack(port)
    expect(await world.runJobs()).toEqual([])
    expect(await files(askedOf(world))).toMatchObject([{ scan: 'malware' }])
    const happened = await world.database.asOwner<{ detail: unknown }>(
      `select detail from happenings where kind = 'application.malware-found'`,
    )
    expect(happened).toEqual([{ detail: { number, fields: ['documents'] } }])
    expect(world.post.to(hanako.email).subject).toContain('添付ファイルの確認')
    const download = await guest.goesTo('application', { number })
    expect(download.status).toBe(200)
    const address = /\/applications\/\d+\/files\/[0-9a-f-]+/.exec(download.html)?.[0]
    if (address) expect((await guest.asks(address)).status).toBe(404)
    const page = await examiner.goesTo('case', { number })
    expect(page.text).toContain('不正なプログラムの疑いがあるため開けません')
    expect(page.html).not.toMatch(/\/(?:picture|thumbnail)["?]/)
    const [file] = await world.database.asOwner<{ id: string }>('select attachment_id as id from attachments')
    for (const place of ['casePicture', 'caseThumbnail', 'caseFile'] as const) {
      const answer = await examiner.goesTo(place, { number, attachment: file?.id ?? '' }, { open: '1' })
      expect(answer.headers.get('content-type')).toContain('text/html')
    }
  }))

it('is made up for by a routine when its job was lost, and for files older than the scanner', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    await fillsIn(guest)
    expect(await files(askedOf(world))).toMatchObject([{ scan: 'unscanned' }])
    await world.runRoutine('files.scan-left')
    withScanner(world)
    await world.runRoutine('files.scan-left')
    expect(await files(askedOf(world))).toMatchObject([{ scan: 'unscanned' }])
    world.clock.pass(11, 'minutes')
    await world.runRoutine('files.scan-left')
    expect(await files(askedOf(world))).toMatchObject([{ scan: 'clean' }])
  }))

it('says of a file in all its copies what it found in one, and tells once', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    await fillsIn(guest, malware)
    const { number } = receiptOf(await guest.presses('申込む'))
    await guest.goesTo('application', { number })
    await guest.presses('修正する')
    withScanner(world)
    world.clock.pass(11, 'minutes')
    await world.runRoutine('files.scan-left')
    expect((await files(askedOf(world))).map(({ scan }) => scan)).toEqual(['malware', 'malware'])
    expect(clamd.seen).toHaveLength(1)
    expect(await told(askedOf(world))).toBe(1)
  }))

it('never lets malware slip between a submission and its finding', () =>
  inCommittedWorld(async (as, world, copy) => {
    withScanner(world)
    const { Client } = await import('pg')
    const owner = new Client(copy.connection('admin'))
    await owner.connect()
    const asked: Asked = { asOwner: async (sql) => (await owner.query(sql)).rows }
    try {
      for (let round = 0; round < 8; round += 1) {
        const guest = as({ tenant: hanako.tenant, email: `hanako+${round}@example.jp` })
        await reachesTheForm(guest, world)
        await fillsIn(guest, malware)
        const draft = draftOf(guest.page)
        await Promise.all([guest.presses('申込む'), world.runJobs()])
        const [row] = await asked.asOwner<{ submitted: boolean; told: number }>(
          `select d.submitted_at is not null as submitted, (select count(*)::int from happenings h
             join applications a using (tenant_id, application_id)
             where a.draft_id = d.draft_id and h.kind = 'application.malware-found') as told
           from drafts d where d.draft_id = '${draft}'`,
        )
        expect(row?.told).toBe(row?.submitted ? 1 : 0)
        expect(guest.page.heading === '申込完了').toBe(row?.submitted)
      }
    } finally {
      await owner.end()
    }
  }))
