import { afterEach, describe, expect, it } from 'vitest'
import { Client, parts } from './client'
import { ask } from './database'
import { askForMail, fillIn, newGuest, numberIn, openDraft, proof, seenBy } from './guest'
import { mailTo } from './mailbox'
import { doorsAreClosed, isAlive, partsOf, slowPost, startWorker } from './processes'
import { Deployment } from './server'
import { until } from './until'

let deployment: Deployment | undefined
afterEach(async () => {
  const ended = deployment
  deployment = undefined
  await ended?.end()
})

const open = async (webs: string, flags: string[] = []): Promise<Deployment> => {
  const started = await Deployment.start({ WEB_CONCURRENCY: webs }, flags)
  deployment = started
  // One process answers a little before all do, and before the greeting.
  await until('the greeting', () => started.output.includes('Madoguchi（窓口）'))
  return started
}
const home = '/pref-aomori-u'
/** Each on a line of its own: the processes take turns. */
const pages = (one: Deployment, count = 8) =>
  Promise.all(Array.from({ length: count }, () => new Client(one.baseUrl).get(home)))
const threeParts = (one: Deployment, but: readonly number[] = []) =>
  until('two processes for the web and one for jobs', () => {
    const found = partsOf(one)
    return found.length === 3 && !found.some((pid) => but.includes(pid)) && found
  })

describe('several processes', () => {
  it('all show what was published a moment ago, and greet once', async () => {
    const one = await open('2')
    await threeParts(one)
    for (const page of await pages(one)) expect(page.html).toContain('青森県電子申請・届出システム')
    await ask(
      one,
      `update tenants set system_name = '変わった名前', version = version + 1 where slug = 'pref-aomori-u'`,
    )
    await until('the news in one process', async () =>
      (await pages(one)).every((page) => page.html.includes('変わった名前')),
    )
    for (const page of await pages(one, 16)) expect(page.html).toContain('変わった名前')
    expect(one.output.match(/Madoguchi（窓口）/g)).toHaveLength(1)
  })

  it('are started again one by one when they are killed, and nobody is turned away', async () => {
    const one = await open('2')
    const before = await threeParts(one)
    const draft = await openDraft(newGuest(one))
    let died = 0
    for (const pid of before) {
      process.kill(pid, 'SIGKILL')
      await until('its end', () => !isAlive(pid))
      for (const page of await pages(one)) expect(page.status).toBe(200)
      died += 1
      await until('another one', () => one.output.split('"event":"process.started"').length > died)
    }
    await threeParts(one, before)
    // Its mail arrives, so the process for jobs is back too.
    expect(await openDraft(newGuest(one))).not.toBe(draft)
  })

  it('end with the first of them, and the next start finds everything', async () => {
    const one = await open('2')
    const guest = newGuest(one)
    const draft = await openDraft(guest)
    await fillIn(guest, draft)
    const before = await threeParts(one)
    await one.killApp()
    await until('the end of all', () => !before.some(isAlive))
    await one.start()
    expect((await guest.client.get(`${draft}/confirm`)).heading).toBe('申込確認')
  })

  it('leave jobs to workers of their own where they are told to', async () => {
    const one = await open('2', ['--web-only'])
    expect(partsOf(one)).toHaveLength(2)
    const guest = newGuest(one)
    await askForMail(guest)
    const [job] = await ask<{ state: string }>(
      one,
      `select state::text from pgboss.job where name = 'mail' and state = 'created'`,
    )
    expect(job).toEqual({ state: 'created' })
    const endWorker = startWorker(one)
    await mailTo(one, guest.email, '【申込画面のURL】', 60)
    expect(await endWorker()).toBe(0)
  })
})

it.each(['1', '2'])(
  '%s process(es) that are asked to end answer what was begun, then exit well',
  async (webs) => {
    const one = await open(webs)
    const guest = newGuest(one)
    const draft = await openDraft(guest)
    const page = await guest.client.get(draft)
    const form = parts([
      ['csrf', page.value('csrf')],
      ['version', page.value('version')],
      ['page', page.value('page')],
      ['user-number', '7654321'],
      ['file:documents', proof],
      ['action', 'next'],
    ])
    const other = newGuest(one)
    const otherDraft = await openDraft(other)
    await fillIn(other, otherDraft)
    const seen = parts(await seenBy(other, otherDraft))
    const upload = slowPost(guest.client, new URL(draft, one.baseUrl), form)
    const submission = slowPost(other.client, new URL(`${otherDraft}/submission`, one.baseUrl), seen)
    await Promise.all([upload.begun, submission.begun])

    const stopped = one.stop()
    await until('closed doors', () => doorsAreClosed(one))
    upload.finish()
    submission.finish()
    expect((await upload.answered).location).toBe(`${draft}/confirm`)
    expect(numberIn(await submission.answered)).toMatch(/^\d{12}$/)
    expect(await stopped).toBe(0)

    await one.start()
    expect((await guest.client.get(`${draft}/confirm`)).words).toContain('7654321')
  },
)
