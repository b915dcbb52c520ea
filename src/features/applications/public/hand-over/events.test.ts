import { Client } from 'pg'
import { expect, it } from 'vitest'
import { Browserless, origin } from '../../../../../testing/browserless'
import { eventually } from '../../../../../testing/eventually'
import { cardAnswers, draftOf, fillsIn, reachesTheForm } from '../../../../../testing/scenes/applying'
import { addressInCode } from '../../../../../testing/scenes/hand-over'
import { cast, inCommittedWorld, type Person } from '../../../../../testing/world'
import { buildApp } from '../../../../app'
import { Changes } from '../../../../database/changes'
import { PooledDatabase } from '../../../../database/database'
import { Listener } from '../../../../database/listen'
import { readAssets } from '../../../../http/assets'
import { TenantDirectory } from '../../../tenants/directory'

const { hanako } = cast

type Told = { event: string; data: string }

/** A stream of events as a browser reads it. */
class Heard {
  readonly told: Told[] = []
  over = false
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>

  constructor(body: ReadableStream<Uint8Array>) {
    this.reader = body.getReader()
    void this.listen()
  }

  private async listen(): Promise<void> {
    let text = ''
    for (;;) {
      const { done, value } = await this.reader.read()
      if (done) break
      text += new TextDecoder().decode(value)
      const whole = text.split('\n\n')
      text = whole.pop() ?? ''
      for (const one of whole) {
        const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(one) ?? []
        if (event) this.told.push({ event, data })
      }
    }
    this.over = true
  }

  hasTold = (piece: string) =>
    eventually(
      () => this.told.map(({ data }) => data),
      (all) => all.some((one) => one.includes(piece)),
    )
  hasEnded = () => eventually(() => this.over, Boolean)
  goesAway = () => this.reader.cancel()
}

type Committed = Parameters<Parameters<typeof inCommittedWorld>[0]>

/** The computer is answered by one process, the phone by another; they share the database alone. */
async function twoProcesses(...[as, world, copy]: Committed) {
  const { changes } = world.house
  const listener = new Listener(copy.connection('app'), {
    draft_changed: (which) => (which === undefined ? changes.tellAll() : changes.tell(which)),
  })
  await listener.start()
  const database = new PooledDatabase(copy.connection('app'))
  const house = { ...world.house, database, changes: new Changes() }
  const tenants = new TenantDirectory(database, () => false)
  const elsewhere = buildApp({
    house,
    tenants,
    assets: readAssets(),
    trustProxy: [],
    isReady: async () => true,
    logDefect: (error) => void world.defects.push(error),
  })
  const computer = as(hanako, 'computer')
  await reachesTheForm(computer, world)
  const draft = draftOf(computer.page)
  await computer.goesTo('draft', { draft })
  const events = /data-events="([^"]+)"/.exec(computer.page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  await computer.presses('QRコードを表示する')
  const phone = new Browserless(elsewhere, { tenant: hanako.tenant, network: '192.0.2.99', onAnswer() {} })
  const cookie = () => [...computer.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const ask = (method = 'GET') =>
    world.app.request(origin + events, { method, headers: { cookie: cookie() } })
  const address = await addressInCode(world, { tenant: hanako.tenant, draft })
  return {
    ...{ computer, phone, draft, address, ask, changes },
    hears: async () => new Heard((await ask()).body!),
    close: () => Promise.all([listener.stop(), database.close()]),
  }
}

const opens = async (phone: Browserless | Person, address: string) => {
  await phone.opens(address)
  await phone.presses('下書きを開く')
}

it(
  'tells the computer what the phone does in another process, and that it was sent',
  () =>
    inCommittedWorld(async (as, world, copy) => {
      const stage = await twoProcesses(as, world, copy)
      const { computer, phone, draft } = stage
      try {
        const heard = await stage.hears()
        await heard.hasTold('"opened":null,"files":{},"typed":[]')
        await opens(phone, stage.address)
        await heard.hasTold('"opened":"20')
        const { 'file:documents': photo } = await cardAnswers()
        await phone.presses('添付する', { 'file:documents': photo! })
        await heard.hasTold('"documents":["')
        await phone.goesTo('draft', { draft })
        await phone.presses('下書きを保存して中断する', { 'user-number': '7654321' })
        await heard.hasTold('"typed":[["user-number","')
        // Names and ids are all that is told.
        expect(JSON.stringify(heard.told)).not.toContain('7654321')
        expect(JSON.stringify(heard.told)).not.toContain('.jpg')
        await computer.goesTo('confirm', { draft })
        await computer.presses('申込む')
        await heard.hasEnded()
        expect(heard.told.at(-1)).toEqual({ event: 'over', data: 'sent' })
        expect([(await stage.ask()).status, stage.changes.size]).toEqual([409, 0])
        expect(world.defects).toEqual([])
      } finally {
        await stage.close()
      }
    }),
  30_000,
)

it(
  'holds no connection of the database, and ends with its reach, its line and its process',
  () =>
    inCommittedWorld(async (as, world, copy) => {
      const stage = await twoProcesses(as, world, copy)
      const administrator = new Client(copy.connection('admin'))
      await administrator.connect()
      try {
        const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => stage.hears()))
        for (const heard of all) await heard.hasTold('"opened":null')
        expect((await stage.ask()).status).toBe(503)
        const { pool } = world.database
        await eventually(
          () => pool.idleCount - pool.totalCount,
          (busy) => busy === 0,
        )
        const { rows } = await administrator.query(
          "select state from pg_stat_activity where datname = current_database() and usename = 'madoguchi_app' and state <> 'idle'",
        )
        expect(rows).toEqual([])

        // A line that broke leaves nobody behind; an answer to HEAD never had anybody.
        await all[0]!.goesAway()
        expect([stage.changes.size, (await stage.ask('HEAD')).status, stage.changes.size]).toEqual([
          5, 200, 5,
        ])

        // Who may not see the draft any more is told nothing more.
        await administrator.query('delete from session_reach where target_id = $1', [stage.draft])
        await administrator.query('update drafts set edits = edits + 1 where draft_id = $1', [stage.draft])
        await all[1]!.hasEnded()
        expect(all[1]!.told.at(-1)).toEqual({ event: 'over', data: 'gone' })
        await eventually(
          () => stage.changes.size,
          (left) => left === 0,
        )
        expect((await stage.ask()).status).toBe(404)
      } finally {
        await administrator.end()
        await stage.close()
      }
    }),
  30_000,
)

it(
  'ends every stream when the process is asked to end',
  () =>
    inCommittedWorld(async (as, world, copy) => {
      const stage = await twoProcesses(as, world, copy)
      try {
        const heard = await stage.hears()
        await heard.hasTold('"opened":null')
        stage.changes.end()
        await heard.hasEnded()
        const late = await stage.hears()
        await late.hasEnded()
        expect([heard.told.length, late.told.length, stage.changes.size]).toEqual([1, 0, 0])
      } finally {
        await stage.close()
      }
    }),
  30_000,
)

it(
  'keeps no session alive, and tells nothing of a draft that nobody handed over',
  () =>
    inCommittedWorld(async (as, world, copy) => {
      const stage = await twoProcesses(as, world, copy)
      try {
        world.clock.stop()
        world.clock.pass(50, 'minutes')
        const heard = await stage.hears()
        await heard.hasTold('"opened":null')
        await heard.goesAway()
        world.clock.pass(15, 'minutes')
        // The session is over after an hour without anybody there.
        expect((await stage.ask()).status).toBe(409)
        const other = as(hanako, 'other')
        await reachesTheForm(other, world)
        const administrator = new Client(copy.connection('admin'))
        await administrator.connect()
        const heardOf: string[] = []
        administrator.on('notification', ({ payload }) => heardOf.push(payload ?? ''))
        await administrator.query('listen draft_changed')
        await fillsIn(other)
        await administrator.query('select 1')
        expect(heardOf).toEqual([])
        await administrator.query('update drafts set edits = edits + 1 where draft_id = $1', [stage.draft])
        await eventually(
          () => heardOf,
          (heard) => heard.length === 1 && heard[0]!.endsWith(` ${stage.draft}`),
        )
        await administrator.end()
      } finally {
        await stage.close()
      }
    }),
  30_000,
)
