import { expect } from 'vitest'
import { type Answer, Client, type Fields } from './client'
import { ask } from './database'
import { fillIn, type Guest, newGuest, numberIn, openDraft, submit } from './guest'
import type { Deployment } from './server'

/** 職員 without a screen: walks by posting the forms of the desk. */
export type Desk = { deployment: Deployment; client: Client; tenant: string; login: string }

let desks = 0

/** Each desk is a sender of its own, for wrong passwords are counted by sender too. */
export function newDesk(deployment: Deployment, login: string, tenant = 'pref-aomori-u'): Desk {
  desks += 1
  return { deployment, client: new Client(deployment.baseUrl, `127.1.0.${desks}`), tenant, login }
}

/** The page of the login, with what goes on from it. */
export const openLogin = ({ client, tenant }: Desk, next = ''): Promise<Answer> =>
  client.get(`/${tenant}/staff${next && `?next=${encodeURIComponent(next)}`}`)

/** Types login and password into a page that asks for them; what the page keeps goes along. */
export function enter(
  { client, tenant, login, deployment }: Desk,
  page: Answer,
  password = deployment.demoPassword,
): Promise<Answer> {
  return client.post(`/${tenant}/staff/login`, [
    ...keptIn(page),
    ['csrf', page.value('csrf')],
    ['login', login],
    ['password', password],
  ])
}

/** Sits down at the desk. */
export async function atDesk(deployment: Deployment, login: string, tenant?: string): Promise<Desk> {
  const desk = newDesk(deployment, login, tenant)
  const answer = await enter(desk, await openLogin(desk))
  expect([answer.status, answer.location.split('/').slice(0, 3).join('/')]).toEqual([
    303,
    `/${desk.tenant}/staff`,
  ])
  return desk
}

/** The fields that a page carries hidden, to be sent again; and `next`. */
export function keptIn(page: Answer): Fields {
  const areas = page.html.matchAll(/<textarea name="([^"]+)" hidden[^>]*>\n?([^<]*)<\/textarea>/g)
  return [...areas].map(([, name = '', value = '']) => [name, unescaped(value)] as const)
}

const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** A case in 処理待ち, with who applied. */
export type Case = { guest: Guest; number: string; draft: string }

export async function newCase(deployment: Deployment): Promise<Case> {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest)
  await fillIn(guest, draft)
  return { guest, draft, number: numberIn(await submit(guest, draft)) }
}

export type Deed = 'taking' | 'acceptance' | 'rejection' | 'return' | 'completion'

export const caseAt = ({ tenant }: Pick<Desk, 'tenant'>, number: string): string =>
  `/${tenant}/staff/applications/${number}`

/** The page of a decision; 受付する is a button of the case itself. */
export const preparing = (desk: Desk, number: string, deed: Deed): Promise<Answer> =>
  desk.client.get(caseAt(desk, number) + (deed === 'taking' ? '' : `/${deed}`))

/** Sends the form of a page that was opened before. */
export const sending = (
  desk: Desk,
  number: string,
  { deed, page, typed = [] }: { deed: Deed; page: Answer; typed?: Fields },
): Promise<Answer> =>
  desk.client.post(`${caseAt(desk, number)}/${deed}`, [
    ['csrf', page.value('csrf')],
    ['lock', page.value('lock')],
    ...typed,
  ])

/** Decides at once. */
export async function decide(
  desk: Desk,
  number: string,
  { deed, typed = [] }: { deed: Deed; typed?: Fields },
): Promise<Answer> {
  const answer = await sending(desk, number, { deed, page: await preparing(desk, number, deed), typed })
  expect([answer.status, answer.location]).toEqual([303, expect.stringContaining('?done=')])
  return answer
}

/** Everything a decision could have changed of an application. */
export async function standingOf(deployment: Deployment, number: string) {
  const [row] = await ask<{
    status: string
    lock: number
    revision: number
    happened: string[]
    notes: number
  }>(
    deployment,
    `select status, lock, revision,
       (select coalesce(array_agg(kind order by position), '{}') from happenings h
        where h.tenant_id = a.tenant_id and h.application_id = a.application_id) as happened,
       (select count(*)::int from notes n
        where n.tenant_id = a.tenant_id and n.application_id = a.application_id) as notes
     from applications a where number = $1`,
    [number],
  )
  if (!row) throw new Error(`no application ${number}`)
  return row
}

let colleagues = 0
/** Somebody whom the administrator adds, who chooses a password and logs in. */
export async function newColleague(
  kanri: Desk,
  role: string,
  unit = 'library',
): Promise<Desk & { member: string }> {
  const { deployment } = kanri
  colleagues += 1
  const desk = newDesk(deployment, `colleague${colleagues}`)
  const page = await kanri.client.get('/pref-aomori-u/staff/members?add=1')
  const added = await kanri.client.post('/pref-aomori-u/staff/members', [
    ['csrf', page.value('csrf')],
    ['name', `対馬 ${colleagues}郎`],
    ['login', desk.login],
    ['unit', unit],
    ['role', role],
  ])
  await choosesPassword(desk, added)
  await enter(desk, await openLogin(desk))
  const [row] = await ask<{ id: string }>(deployment, 'select staff_id as id from staff where login = $1', [
    desk.login,
  ])
  return { ...desk, member: row?.id ?? '' }
}

/** Follows the link for a password that an administrator was shown. */
export async function choosesPassword(desk: Desk, shown: Answer): Promise<void> {
  const link = /\/pref-aomori-u\/staff\/invitations\/[\w-]{43}/.exec(shown.words)?.[0] ?? 'no link'
  const page = await desk.client.get(link)
  const { demoPassword } = desk.deployment
  const answer = await desk.client.post(link, [
    ['csrf', page.value('csrf')],
    ['password', demoPassword],
    ['again', demoPassword],
  ])
  expect(answer.heading).toBe('パスワードを決めました')
}

/** The administrator saves the roles of somebody in the library. */
export async function rolesBecome(kanri: Desk, member: string, roles: readonly string[]): Promise<void> {
  const at = `/pref-aomori-u/staff/members/${member}`
  const answer = await kanri.client.post(at, [
    ['csrf', (await kanri.client.get(at)).value('csrf')],
    ['deed', 'roles'],
    ['shown', 'library'],
    ...roles.map((role) => ['role', `${role}@library`] as const),
  ])
  expect(answer.location).toBe(`${at}?said=roles`)
}

/** What goes with a decision, as somebody writes it who does not think of HTML. */
export const written = {
  reason: '写真が別の方のものです。\n<b>もう一度</b> & お願いします。',
  return: [
    ['mark', 'user-number'],
    ['reason.user-number', '末尾が「6018」です。'],
    ['message', 'お手数をおかけします。'],
    ['reply', '10'],
  ],
} as const
