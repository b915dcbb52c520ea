import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { mistakes } from '../../../../testing/page/mistakes'
import { asActor, system } from '../../../../testing/scenes/arrivals'
import { atDesk } from '../../../../testing/scenes/desk'
import { givenIssued } from '../../../../testing/scenes/issued'
import { type As, inCommittedWorld, inWorld, type Person } from '../../../../testing/world'
import { issueImported } from '../issued/issue-imported'

const { kanri } = staffCast
const { tenant } = kanri

const head = '利用者ID,利用者区分,氏名・名称,フリガナ,連絡先メールアドレス,電話番号'
const row = (login: string, name = '北の書店') => `${login},法人,${name},キタノショテン,kita@example.jp,`
const fileOf = (...rows: string[]) => ({
  name: '書店.csv',
  bytes: Buffer.from(`\ufeff${[head, ...rows].join('\r\n')}\r\n`),
})

type Asking = { database: { asOwner<T extends object>(text: string, values?: unknown[]): Promise<T[]> } }

async function reads(person: Person, file: { name: string; bytes: Buffer }, unit = 'library') {
  await person.goesTo('issuedImports', {})
  return person.presses('読み込む', { unit, file })
}

const issued = async (world: Asking): Promise<string[]> =>
  (
    await world.database.asOwner<{ login: string }>(
      'select login from accounts where issued_by_unit is not null order by login',
    )
  ).map(({ login }) => login)

/** The rows of a CSV that was given out, without its head; no cell of these has a comma. */
const cellsIn = (text: string) =>
  text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','))

async function fetches(person: Person) {
  const page = await person.sends(person.prepared('利用者IDと初期パスワードのCSVを受け取る'))
  return { status: page.status, headers: page.headers, rows: cellsIn(page.html) }
}

async function opensLogin(as: As, login: string, password: string): Promise<string> {
  const person = as({ tenant, email: `${login}@example.jp` })
  await person.goesTo('login', {})
  await person.presses('ログイン', { login, password })
  return person.page.heading
}

describe('a CSV of IDs', () => {
  it('is judged, issued by a job, and fetched once with the passwords', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      await reads(chief, fileOf(row('kita-001'), row('kita-002', '=HYPERLINK(1)'), row('ＫＩＴＡ-003')))
      expect(chief.page.text).toContain('3件を発行できます。まだ何も発行していません。')
      expect(await issued(world)).toEqual([])
      await chief.presses('3件を発行する')
      expect(chief.page.heading).toBe('発行しています')
      expect(chief.page.text).toContain('3件のうち0件')
      expect(await world.runJobs()).toEqual([])
      await chief.follows('いまの様子を見る')
      expect(chief.page.text).toContain('3件の利用者IDを発行しました')
      expect(await issued(world)).toEqual(['KITA-003', 'kita-001', 'kita-002'])

      const [everything] = await world.database.asOwner<{ all: string }>(
        'select (select jsonb_agg(to_jsonb(a))::text from accounts a) || (select jsonb_agg(to_jsonb(i))::text from account_imports i) || (select jsonb_agg(to_jsonb(r))::text from account_import_rows r) as all',
      )
      const { headers, rows } = await fetches(chief)
      expect(headers.get('content-disposition')).toContain('attachment')
      expect(headers.get('cache-control')).toContain('no-store')
      expect(rows.map(([login]) => login)).toEqual(['kita-001', 'kita-002', 'KITA-003'])
      expect(rows[1]?.[3]).toBe("'=HYPERLINK(1)")
      for (const [login = '', password = ''] of rows) {
        expect(everything?.all).not.toContain(password.replaceAll('-', ''))
        expect(await opensLogin(as, login, password)).toBe('新しいパスワードを決めてください')
      }
      // A download that broke off is asked for again, for some minutes.
      expect((await fetches(chief)).rows).toEqual(rows)
      world.clock.pass(11, 'minutes')
      const late = chief.prepared('利用者IDと初期パスワードのCSVを受け取る')
      expect((await chief.sends(late)).status).toBe(409)
      await chief.opens(chief.page.address)
      expect(chief.page.text).toContain('受け取り済み')
      await world.runRoutine('purge.expired')
      expect(await world.database.asOwner('select seed from account_imports')).toEqual([{ seed: null }])
      const entries = await world.database.asOwner(
        "select distinct staff_name as name from access_entries where kind = 'account.changed' and staff_id is not null",
      )
      expect(entries).toEqual([{ name: kanri.name }])
      expect(world.answers.flatMap(({ page }) => (page.isHtml ? mistakes(page) : []))).toEqual([])
      expect(world.defects).toEqual([])
    }))

  it('with wrong rows names each with its line, and lets the right ones through only when that is chosen', () =>
    inWorld(async (as, world) => {
      await asActor(world, tenant, {
        actor: system,
        work: (scope) => givenIssued(scope, { login: 'taken-1', unit: 'library' }),
      })
      const chief = await atDesk(as, world, kanri)
      await reads(
        chief,
        fileOf(
          row('kita-001'),
          row('Twice'),
          row('TAKEN-1'),
          'a,b',
          row('ｔｗｉｃｅ'),
          `${row('kita-2')},surplus`,
          row('kita-3', 'a\u0000b'),
        ),
      )
      expect(chief.page.text).toContain('1件を発行できます。直す行が6つあります。')
      const rows = [...chief.page.root.find('tr')].map(({ text }) => text)
      const lineOf = (line: number) => rows.find((text) => text.startsWith(`直す${line}`)) ?? ''
      expect(lineOf(3)).toContain('同じ利用者IDが、このファイルのほかの行にもあります')
      expect(lineOf(4)).toContain('この利用者IDは使われています')
      expect(lineOf(5)).toContain('3文字から50文字まで')
      expect(lineOf(5)).toContain('フリガナを入力してください')
      expect(lineOf(6)).toContain('同じ利用者IDが')
      expect(lineOf(7)).toContain('見出しより多い列')
      expect(lineOf(8)).toContain('画面に出ない文字')
      await chief.presses('1件を発行する')
      expect([chief.page.status, chief.page.text.includes('直す行を除いて発行するときは')]).toEqual([
        422,
        true,
      ])
      expect(world.jobs).toEqual([])
      await chief.presses('1件を発行する', { without: true })
      await world.runJobs()
      expect(await issued(world)).toEqual(['kita-001', 'taken-1'])
    }))

  it('is issued once, however often it is pressed and whatever happens to the worker', () =>
    inCommittedWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      await reads(chief, fileOf(...Array.from({ length: 30 }, (_, n) => row(`kita-${100 + n}`))))
      const post = chief.prepared('30件を発行する')
      const pages = await Promise.all([chief.sends(post), chief.sends(post)])
      expect([...pages, await chief.sends(post)].map(({ status }) => status)).toEqual([303, 303, 303])
      expect(world.jobs).toHaveLength(1)
      const job = world.jobs.shift()!
      const own = (await world.tenants.find(tenant))!
      const works = () => issueImported(world.house, own, structuredClone(job))
      // Two workers have the same job at the same time, and a third gets it afterwards.
      await Promise.all([works(), works()])
      await works()
      await chief.opens(chief.page.address)
      expect(chief.page.text).toContain('30件の利用者IDを発行しました')
      expect((await chief.sends(post)).status).toBe(303)
      expect(world.jobs).toEqual([])
      const results = await fetches(chief)
      expect(results.rows).toHaveLength(30)
      expect(results.rows.filter(([, password]) => !/^[a-z2-9-]{23}$/.test(password ?? ''))).toEqual([])
      const [login = '', password = ''] = results.rows[29] ?? []
      expect(await opensLogin(as, login, password)).toBe('新しいパスワードを決めてください')
    }))

  it('of which one ID is taken meanwhile issues nothing, and says so', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      await reads(chief, fileOf(row('kita-001'), row('kita-002')))
      await chief.presses('2件を発行する')
      await asActor(world, tenant, {
        actor: system,
        work: (scope) => givenIssued(scope, { login: 'kita-002', unit: 'sports' }),
      })
      expect(await world.runJobs()).toEqual([])
      expect(await issued(world)).toEqual(['kita-002'])
      await chief.follows('いまの様子を見る')
      expect(chief.page.text).toContain('1件を発行できます。直す行が1つあります。')
      await chief.presses('1件を発行する', { without: true })
      await world.runJobs()
      expect(await issued(world)).toEqual(['kita-001', 'kita-002'])
    }))

  it('issues nothing for somebody who may not issue any more', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      await reads(chief, fileOf(row('kita-001')))
      await chief.presses('1件を発行する')
      await world.database.asOwner("update staff set disabled_at = now() where login = 'kanri'")
      await world.runJobs()
      expect(await issued(world)).toEqual([])
    }))

  it('that is no CSV is refused in words, and so is none, and one for no unit', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      await chief.goesTo('issuedImports', {})
      await chief.presses('読み込む', { unit: 'library' })
      expect([chief.page.status, chief.page.problems]).toEqual([422, ['CSVファイルを選んでください。']])
      await chief.presses('読み込む', { unit: '', file: fileOf(row('kita-001')) })
      expect(chief.page.problems).toEqual(['所属を選んでください。'])
      const large = { name: 'x.csv', bytes: Buffer.alloc(1024 * 1024 + 1, 'x') }
      for (const [file, words] of [
        [large, '1MBを超えて'],
        [
          { name: 'x.png', bytes: Buffer.from('89504e470d0a1a0aff00ff', 'hex') },
          '文字コードを読み取れません',
        ],
        [fileOf(), '行がありません'],
        [fileOf(...Array(1001).fill(row('a'))), '1,000行を超えて'],
        [{ name: 'x.csv', bytes: Buffer.from('a,b\n"c') }, '2行目の「"」'],
      ] as const) {
        await chief.presses('読み込む', { unit: 'library', file: file as { name: string; bytes: Buffer } })
        expect([words, chief.page.status, chief.page.problems]).toEqual([
          words,
          422,
          [expect.stringContaining(words)],
        ])
      }
      expect(await world.database.asOwner('select 1 from account_imports')).toEqual([])
      expect(world.answers.flatMap(({ page }) => (page.isHtml ? mistakes(page) : []))).toEqual([])
      expect(world.defects).toEqual([])
    }))

  it('may have a thousand rows, and begins as the template says', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      const template = await chief.asks(chief.url('issuedTemplate', {}))
      expect(template.body.subarray(0, 3).toString('hex')).toBe('efbbbf')
      await reads(chief, { name: 'ひな形.csv', bytes: template.body })
      expect(chief.page.text).toContain('1件を発行できます')
      await reads(chief, fileOf(...Array.from({ length: 1000 }, (_, n) => row(`shop-${n}`))))
      expect(chief.page.text).toContain('1,000件を発行できます')
      expect(chief.page.text).toContain('ほかに900行を発行します')
    }))

  it('is gone a day after it was looked at only, and a week after nobody fetched its result', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      const there = async () => (await world.database.asOwner('select 1 from account_imports')).length
      await reads(chief, fileOf(row('kita-001')))
      await reads(chief, fileOf(row('kita-002')))
      await chief.presses('1件を発行する')
      await world.runJobs()
      world.clock.pass(25, 'hours')
      await world.runRoutine('purge.expired')
      expect(await there()).toBe(1)
      world.clock.pass(7, 'days')
      await world.runRoutine('purge.expired')
      expect([await there(), await world.database.asOwner('select 1 from account_import_rows')]).toEqual([
        0,
        [],
      ])
      expect(await issued(world)).toEqual(['kita-002'])
    }))
})
