import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type Answer, Client, type Fields } from '../../journeys/client'
import { staffCookie } from '../../src/http/cookies'
import type { Outcome } from '../history'
import type { Stage } from '../stage'
import { tenant } from './drafts'
import type { Racer } from './insist'
import { ask, lookAt } from './web-desk'

/** What staff can do with a case: where, and with which words. */
const deeds = {
  take: { page: '', post: '/taking', typed: [] },
  accept: { page: '/acceptance', post: '/acceptance', typed: [['message', '']] },
  reject: { page: '/rejection', post: '/rejection', typed: [['reason', '写真が別の方のものです。']] },
  return: {
    page: '/return',
    post: '/return',
    typed: [
      ['mark', 'user-number'],
      ['reason.user-number', '番号が読み取れません。'],
      ['message', ''],
      ['reply', '10'],
    ],
  },
} as const satisfies Record<string, { page: string; post: string; typed: Fields }>

export type Deed = keyof typeof deeds

/** 職員 who examines, at a browser of their own. */
export class Examiner {
  readonly name: string
  private readonly client: Client

  private constructor(name: string, client: Client) {
    this.name = name
    this.client = client
  }

  /** Somebody of the library's unit, with a session that the login would have begun. */
  static async hire(stage: Stage, name: string): Promise<Examiner> {
    const [staffId, token] = [randomUUID(), randomBytes(32).toString('base64url')]
    await stage.ask(
      `with hired as (
         insert into staff (tenant_id, staff_id, login, name, roles)
         select tenant_id, $2::uuid, $2::uuid::text, $3, '[{"role":"examiner","unit":"library"}]' from tenants where slug = $1
         returning tenant_id, staff_id)
       insert into staff_sessions (tenant_id, session_id, staff_id, token_hash, complete_at, created_at, seen_at, device)
       select tenant_id, gen_random_uuid(), staff_id, $4, now(), now(), now(), 'Chrome（Windows）' from hired`,
      [tenant, staffId, name, createHash('sha256').update(token).digest()],
    )
    const client = new Client(stage.deployment.baseUrl)
    client.cookies.set(staffCookie(tenant), token)
    // The browser has opened the desk before it does two things at once.
    await client.get(`/${tenant}/staff/applications`)
    return new Examiner(name, client)
  }

  /** Opens the page of a deed. @returns what pressing its button does, or null where the case has moved on */
  async prepare(number: string, deed: Deed): Promise<Racer | null> {
    const { page, post, typed } = deeds[deed]
    const at = `/${tenant}/staff/applications/${number}`
    const shown = await lookAt(() => this.client.get(at + page))
    const lock = shown.value('lock')
    if (shown.status !== 200 || lock === '') return null
    const fields = [['csrf', shown.value('csrf')], ['lock', lock], ...typed] as const
    const send = async () =>
      outcomeOf(await ask(this.client.twin().post(at + post, fields)), `${at}?done=${deed}`)
    return { proc: this.name, op: deed, args: { lock: Number(lock) }, send }
  }
}

/**
 * Done, when the answer leads there; or too late: then it is a page that says who did what and when, or leads to one.
 */
export function outcomeOf(answer: Answer | null, done: string): Outcome {
  if (answer === null || answer.status === 503) return { phase: 'info' }
  if (answer.location === done) return { phase: 'ok' }
  if (answer.status === 303) return { phase: 'fail', args: { said: answer.location } }
  if (answer.status === 409)
    return { phase: 'fail', args: { said: answer.heading || answer.words.slice(0, 80) } }
  throw new Error(`a decision was answered by ${answer.status} ${answer.heading}`)
}
