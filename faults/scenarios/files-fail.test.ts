import { randomUUID } from 'node:crypto'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { until } from '../../journeys/until'
import { pdf } from '../../testing/files/naughty-files'
import type { Strike } from '../nemesis'
import type { Line } from '../parts/fault-proxy'
import { killApplication } from '../parts/faults'
import { SmallDisk } from '../parts/full-disk'
import { runRoutine } from '../parts/queue'
import { type Bucket, hasSwift, openBucket } from '../parts/swift'
import { report } from '../report'
import { isLong, rounds } from '../rounds'
import { Stage } from '../stage'
import { applyOnce, pressUntilDone } from '../workload/applicants'
import { type BegunDraft, tenant } from '../workload/drafts'
import { insist } from '../workload/insist'
import { attach, beforeNextTry, lookAt, save, seenOf } from '../workload/web-desk'

/** More than a cut line lets through. */
const large = (bytes: number) => ({ name: '資料.pdf', bytes: pdf('x'.repeat(bytes)) })

let stage: Stage
const open: { close(): Promise<void> | void }[] = []
afterEach(async () => {
  await stage?.close()
  for (const one of open.splice(0)) await one.close()
})

/** Somebody who has typed something and now attaches a file. */
async function aboutToAttach(): Promise<{ draft: BegunDraft; csrf: string }> {
  await stage.pile.fill(1)
  const draft = stage.pile.take()
  const csrf = (await draft.client.get(draft.address)).value('csrf')
  const operation = { proc: 'applicant', op: 'save', key: draft.id, args: { value: '13579' } }
  await stage.history.of(operation, () => save(draft, csrf, '13579'))
  return { draft, csrf }
}

const tryToAttach = (draft: BegunDraft, csrf: string, bytes: number) =>
  stage.history.of({ proc: 'applicant', op: 'attach', key: draft.id }, () =>
    attach(draft, csrf, large(bytes)),
  )

async function submitFrom(draft: BegunDraft): Promise<string> {
  const confirmation = await lookAt(() => draft.client.get(`${draft.address}/confirm`))
  return pressUntilDone(stage.history, { proc: 'applicant', draft, form: { seen: seenOf(confirmation) } })
}

/** The file is refused in words, nothing typed is lost, and when the fault is over the same file goes. */
async function refusedThenTaken(bad: () => Promise<void> | void, good: () => Promise<void> | void) {
  const { draft, csrf } = await aboutToAttach()
  await bad()
  const refused = await tryToAttach(draft, csrf, 400_000)
  expect(refused, stage.replay).toEqual({
    phase: 'fail',
    args: { said: expect.stringContaining('保存できませんでした') },
  })
  expect((await draft.client.get(draft.address)).value('user-number')).toBe('13579')
  await good()
  expect(await tryToAttach(draft, csrf, 400_000)).toEqual({ phase: 'ok' })
  await submitFrom(draft)
}

async function judged(scenario: string, strikes: Strike[] = [], note?: string) {
  await stage.untilMailsAreOut()
  const verdict = await stage.judge({ mailsMayRepeat: true })
  report({ scenario, strikes, verdict, ...(note ? { note } : {}) })
  expect(verdict.findings, stage.replay).toEqual([])
}

/** Objects that no row names. */
async function orphans(): Promise<string[]> {
  const rows = await stage.ask<{ key: string }>(
    `select storage_key as key from attachments union select thumbnail_key from attachments
     union select storage_key from downloads`,
  )
  const named = new Set(rows.map(({ key }) => key))
  const found: string[] = []
  for await (const { key } of (await stage.files).list('')) if (!named.has(key)) found.push(key)
  return found
}

/** An object as a process leaves it that dies between the store and the row. */
async function leaveAnOrphan(): Promise<void> {
  const [row] = await stage.ask<{ id: string }>('select tenant_id as id from tenants where slug = $1', [
    tenant,
  ])
  await (await stage.files).put(
    `${row?.id}/${randomUUID()}`,
    (async function* () {
      yield Buffer.from('nobody’s')
    })(),
  )
}

describe('a folder', () => {
  it('that is full refuses a file in words, and takes it when there is room again', async ({ skip }) => {
    const disk = SmallDisk.open(8)
    if (!disk) return skip('this machine does not let us mount a small disk')
    open.push(disk)
    stage = await Stage.open('disk-full', { env: { STORAGE_URL: `file:${disk.folder}/files` } })
    for (let round = 0; round < rounds({ short: 1, long: 5 }); round++)
      await refusedThenTaken(() => disk.fill(100_000), disk.free)
    await judged('R5 full disk under the files')
  }, 600_000)

  it('holds every file that an application names when the application is killed in the middle of uploads, and orphans are purged', async () => {
    stage = await Stage.open('killed-in-upload')
    const strikes: Strike[] = []
    const { random, history } = stage
    for (let round = 0; round < rounds({ short: 2, long: 30 }); round++) {
      const senders = await Promise.all([1, 2, 3].map(aboutToAttach))
      const sending = senders.map(async ({ draft, csrf }) => {
        const send = () => attach(draft, csrf, large(3_000_000))
        const operation = { proc: `applicant of ${draft.id}`, op: 'attach', key: draft.id }
        await insist(history, operation, { send, pause: beforeNextTry })
        await submitFrom(draft)
      })
      const after = random.between(0, 250)
      await pause(after)
      const fault = killApplication(stage)
      const startAgain = await fault.strike()
      const killed = performance.now()
      await startAgain()
      strikes.push({ fault: fault.name, after, lasted: 0, readyAgain: performance.now() - killed })
      await Promise.all(sending)
    }
    await leaveAnOrphan()
    const left = await orphans()
    const old = new Date(Date.now() - 49 * 3_600_000)
    for (const key of left) await utimes(join(stage.deployment.dataDir, 'files', key), old, old)
    await runRoutine(stage.at, 'purge.orphans')
    await until('no orphans', async () => (await orphans()).length === 0)
    await judged('R5 kill -9 in the middle of uploads', strikes, `${left.length} orphans, purged`)
  }, 3_000_000)
})

type Trouble = { name: string; line: Line; quickly: boolean }

const troubles: Trouble[] = [
  { name: 'is cut off after 64 kB', line: { does: 'cut', after: 65_536 }, quickly: true },
  {
    name: 'says 503 to everything',
    line: {
      does: 'answer',
      text: 'HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    },
    quickly: true,
  },
  { name: 'refuses connections', line: { does: 'refuse' }, quickly: true },
  { name: 'answers nothing', line: { does: 'swallow' }, quickly: false },
]

it.skipIf(!hasSwift || !isLong)(
  'a store that is cut off, says 503, refuses or answers nothing refuses a file in words, and takes it afterwards',
  async () => {
    const bucket: Bucket = await openBucket()
    open.push(bucket)
    const { env, storageUrl, line } = bucket
    stage = await Stage.open('store-away', { env, storageUrl })
    for (const trouble of troubles) {
      for (let round = 0; round < rounds({ short: 1, long: trouble.quickly ? 5 : 1 }); round++)
        await refusedThenTaken(() => line.make(trouble.line, { cutNow: true }), line.heal)
      await applyOnce(stage, 'applicant', await aDraft())
    }
    await judged('R5 S3 store cut off, 503, refusing, silent')
  },
  3_000_000,
)

async function aDraft(): Promise<BegunDraft> {
  await stage.pile.fill(1)
  return stage.pile.take()
}
