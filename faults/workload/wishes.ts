import type { Answer, Client, Fields } from '../../journeys/client'
import { tenant } from './drafts'
import type { Racer } from './insist'
import { outcomeOf } from './staff'
import { ask, lookAt, seenOf } from './web-desk'

type Applicant = { client: Client }

const at = (number: string): string => `/${tenant}/applications/${number}`

/** Where 修正 and 再提出 lead when they are done. */
const corrected = (number: string): string => `${at(number)}?corrected=1`

/** 取下げ, up to the button. */
export async function prepareWithdrawal({ client }: Applicant, number: string): Promise<Racer> {
  const page = await lookAt(() => client.get(`${at(number)}/withdrawal`))
  const fields: Fields = [
    ['csrf', page.value('csrf')],
    ['reason', '窓口で済ませたため'],
  ]
  const send = async () =>
    outcomeOf(await ask(client.twin().post(`${at(number)}/withdrawal`, fields)), at(number))
  return { proc: `applicant of ${number}`, op: 'withdraw', send }
}

type Correction = { number: string; value: string }

/** 修正, up to the button; null where nothing can be corrected any more. */
export async function prepareCorrection(
  { client }: Applicant,
  { number, value }: Correction,
): Promise<Racer | null> {
  const draft = await beginDraft(client, number)
  if (!draft) return null
  const typed: Fields = [
    ['csrf', draft.page.value('csrf')],
    ['user-number', value],
  ]
  await lookAt(() => client.post(`${draft.address}/entries`, typed))
  const confirmation = await lookAt(() => client.get(`${draft.address}/confirm`))
  if (confirmation.status !== 200) return null
  const seen = seenOf(confirmation)
  const send = async () =>
    outcomeOf(await ask(client.twin().post(`${draft.address}/submission`, seen)), corrected(number))
  return { proc: `applicant of ${number}`, op: 'correct', send }
}

/** 再提出 after a 返却, up to the button; null where it is not asked for any more. */
export async function prepareResubmission(
  { client }: Applicant,
  { number, value }: Correction,
): Promise<Racer | null> {
  const draft = await beginDraft(client, number)
  if (!draft) return null
  const { page, address } = draft
  const fields: Fields = [
    ['csrf', page.value('csrf')],
    ['version', page.value('version')],
    ['page', page.value('page')],
    ['user-number', value],
    ['action', 'resubmit'],
  ]
  const send = async () => outcomeOf(await ask(client.twin().post(address, fields)), corrected(number))
  return { proc: `applicant of ${number}`, op: 'resubmit', send }
}

/** Presses 修正する or 直す, and opens the draft that holds what was applied for. */
async function beginDraft(client: Client, number: string): Promise<{ address: string; page: Answer } | null> {
  const csrf = (await lookAt(() => client.get(at(number)))).value('csrf')
  const begun = await lookAt(() => client.post(`${at(number)}/correction`, [['csrf', csrf]]))
  if (begun.status !== 303) return null
  const address = begun.location.replace(/[?#].*/, '')
  const page = await lookAt(() => client.get(address))
  return page.status === 200 ? { address, page } : null
}
