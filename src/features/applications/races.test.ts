import { Client } from 'pg'
import { expect, it } from 'vitest'
import type { DatabaseCopy } from '../../../testing/database/copy'
import { jpeg } from '../../../testing/files/naughty-files'
import { encoded } from '../../../testing/page/form'
import { applies, cardAnswers, draftOf, fillsIn, reachesTheForm } from '../../../testing/scenes/applying'
import { cast, inCommittedWorld, type World } from '../../../testing/world'
import { inScope } from '../../database/scope'
import { firstBreak } from '../history/chain'
import { chainOf } from '../history/store'

async function rows<T extends object>(copy: DatabaseCopy, text: string): Promise<T[]> {
  const client = new Client(copy.connection('admin'))
  await client.connect()
  return client
    .query<T>(text)
    .then((result) => result.rows)
    .finally(() => client.end())
}

it('many tabs that send files at the same time stay within the five', () =>
  inCommittedWorld(async (as, world, copy) => {
    for (const person of [1, 2, 3].map((n) =>
      as({ tenant: cast.hanako.tenant, email: `person${n}@example.jp` }),
    )) {
      await reachesTheForm(person, world)
      const tabs = Array.from({ length: 10 }, async (_, tab) =>
        person.sends(person.prepared('確認へ進む', await cardAnswers('1234567', [`${tab}.jpg`]))),
      )
      const answers = await Promise.all(tabs)
      expect(answers.every(({ status }) => [303, 422].includes(status))).toBe(true)
    }
    const counts = await rows(copy, 'select count(*)::int as n from attachments group by draft_id')
    expect(counts).toEqual([{ n: 5 }, { n: 5 }, { n: 5 }])
    await world.runJobs()
    const named = await rows<{ key: string }>(
      copy,
      'select storage_key as key from attachments union select storage_key from downloads',
    )
    const stored: string[] = []
    for await (const { key } of world.files.list('')) stored.push(key)
    expect(stored.sort()).toEqual(named.map(({ key }) => key).sort())
    expect(world.defects).toEqual([])
  }))

it('a file that is still arriving when the draft is submitted is not kept', () =>
  inCommittedWorld(async (as, world, copy) => {
    const guest = as(cast.hanako)
    await reachesTheForm(guest, world)
    const bytes = await jpeg(2400, 1800)
    const late = guest.prepared('確認へ進む', { 'file:documents': [{ name: '遅い写真.jpg', bytes }] })
    await fillsIn(guest)
    const { body, type } = await encoded(late)
    // Far more than anything on the way holds back: at its middle, the file is being received.
    expect(body.length).toBeGreaterThan(1_000_000)
    async function* slowly() {
      const middle = Math.floor(body.length / 2)
      for (let at = 0; at < middle; at += 65_536) yield body.subarray(at, Math.min(at + 65_536, middle))
      await guest.presses('申込む')
      yield body.subarray(middle)
    }
    const answer = await guest.asks(late.action, {
      method: 'POST',
      body: slowly(),
      headers: { 'content-type': type },
    })
    expect(guest.page.heading).toBe('申込完了')
    expect(answer.status).toBe(303)
    expect(await rows(copy, 'select name from attachments')).toEqual([{ name: '利用者カード.jpg' }])
    const [{ n: published }] = (await rows<{ n: number }>(
      copy,
      'select count(*)::int as n from downloads',
    )) as [{ n: number }]
    let stored = 0
    for await (const _ of world.files.list('')) stored += 1
    expect(stored).toBe(published + 1)
  }))

it('what two tabs save at the same time is all kept, field by field', () =>
  inCommittedWorld(async (as, world, copy) => {
    const taro = as({ tenant: 'demo-city-u', email: 'taro@example.jp' })
    await reachesTheForm(taro, world)
    const csrf = taro.page.value('csrf')
    const action = taro.url('entries', { draft: draftOf(taro.page) })
    const fields = {
      phone: '090-0000-0000',
      relation: 'self',
      whom: 'household',
      copies: '1',
    }
    const saves = Object.entries(fields).map((pair) =>
      taro.sends({ method: 'post', action, multipart: false, pairs: [['csrf', csrf], pair] }),
    )
    for (const { status } of await Promise.all(saves)) expect(status).toBe(200)
    expect(await rows(copy, 'select entries, edits from drafts')).toEqual([{ entries: fields, edits: 4 }])
  }))

it('withdrawing and correcting at the same time leave one of both, and a whole history', () =>
  inCommittedWorld(async (as, world, copy) => {
    const people = Array.from({ length: 6 }, (_, n) =>
      as({ tenant: cast.hanako.tenant, email: `person${n}@example.jp` }),
    )
    for (const person of people) {
      const { number } = await applies(person, world)
      await person.goesTo('application', { number })
      await person.presses('修正する')
      await person.presses('確認へ進む', { 'user-number': '7654321' })
      const correct = person.prepared('修正する')
      await person.goesTo('withdrawal', { number })
      const withdraw = person.prepared('取下げる', { reason: '間違えたため' })
      const answers = await Promise.all([
        person.sends(correct),
        person.sends(withdraw),
        person.sends(correct),
        person.sends(withdraw),
      ])
      expect(answers.map(({ status }) => status).every((status) => [303, 409].includes(status))).toBe(true)
    }
    const applications = await rows<{
      id: string
      status: string
      revision: number
      happened: number
      revisions: number
    }>(
      copy,
      `select application_id as id, status, revision,
        (select count(*)::int from happenings h where h.application_id = a.application_id) as happened,
        (select count(*)::int from revisions r where r.application_id = a.application_id) as revisions
       from applications a`,
    )
    expect(applications).toHaveLength(6)
    for (const one of applications) {
      expect(one.status).toBe('withdrawn')
      expect(one.revisions).toBe(one.revision)
      expect(one.happened).toBe(one.revision + 1)
      expect(await breakOf(world, one.id)).toBeNull()
    }
    expect(world.defects).toEqual([])
  }))

async function breakOf(world: World, id: string): Promise<number | null> {
  const tenant = (await world.tenants.find(cast.hanako.tenant))!
  return inScope(world.house, tenant, { kind: 'system', task: 'audit' }, async (scope) =>
    firstBreak(id, await chainOf(scope, id)),
  )
}
