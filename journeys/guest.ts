import { expect } from 'vitest'
import { pdf } from '../testing/files/naughty-files'
import { type Answer, Client, type Fields } from './client'
import { codeIn, mailTo } from './mailbox'
import type { Deployment } from './server'

/** 申込者 without a screen: walks the way by posting its forms, as quickly as the server answers. */
export type Guest = { deployment: Deployment; client: Client; email: string }

let guests = 0

/** Each guest is a sender of their own, for mails are limited by address and by sender. */
export function newGuest(deployment: Deployment, name = 'hanako'): Guest {
  guests += 1
  const from = `127.0.${1 + Math.floor(guests / 250)}.${1 + (guests % 250)}`
  return { deployment, client: new Client(deployment.baseUrl, from), email: `${name}+${guests}@example.jp` }
}

const procedureAt = (slug: string): string => `/pref-aomori-u/procedures/${slug}`

/** 連絡先メールアドレス入力, with the terms agreed to. */
export async function openEmailPage({ client }: Guest, slug = 'library-card'): Promise<Answer> {
  const procedure = await client.get(procedureAt(slug))
  return client.get(`${procedureAt(slug)}/email?agreed=${procedure.value('agreed')}`)
}

/** Asks for the mail. @returns where the code is entered */
export async function askForMail(guest: Guest, slug = 'library-card'): Promise<string> {
  const page = await openEmailPage(guest, slug)
  const answer = await guest.client.post(`${procedureAt(slug)}/email`, [
    ['csrf', page.value('csrf')],
    ['agreed', page.value('agreed')],
    ['email', guest.email],
    ['again', guest.email],
  ])
  expect(answer.status, answer.words).toBe(303)
  return answer.location
}

/** Enters the code of the mail. @returns the draft's address */
export async function enterCode(guest: Guest, confirmation: string): Promise<string> {
  const code = codeIn(await mailTo(guest.deployment, guest.email, '【申込画面のURL】', 60))
  const page = await guest.client.get(confirmation)
  const answer = await guest.client.post(confirmation, [
    ['csrf', page.value('csrf')],
    ['code', code],
  ])
  expect(answer.status, answer.words).toBe(303)
  return answer.location
}

export const openDraft = async (guest: Guest, slug = 'library-card'): Promise<string> =>
  enterCode(guest, await askForMail(guest, slug))

/** Posts the page of the form with these answers, to go on or for another button. */
export async function postForm(
  guest: Guest,
  draft: string,
  answers: Fields,
  action = 'next',
): Promise<Answer> {
  const page = await guest.client.get(draft)
  return guest.client.post(draft, [
    ['csrf', page.value('csrf')],
    ['version', page.value('version')],
    ['page', page.value('page')],
    ...answers,
    ['action', action],
  ])
}

export const proof = { name: '住民票の写し.pdf', bytes: pdf() }

/** A draft of a library card that only waits for 申込む. */
export async function fillIn(guest: Guest, draft: string, number = '12345678'): Promise<void> {
  const answer = await postForm(guest, draft, [
    ['file:documents', proof],
    ['user-number', number],
  ])
  expect(answer.location, answer.words).toBe(`${draft}/confirm`)
}

/** What 申込確認 carries for 申込む. */
export async function seenBy(guest: Guest, draft: string): Promise<Fields> {
  const page = await guest.client.get(`${draft}/confirm`)
  expect(page.heading).toBe('申込確認')
  return [
    ['csrf', page.value('csrf')],
    ['edits', page.value('edits')],
  ]
}

export const submit = async (guest: Guest, draft: string): Promise<Answer> =>
  guest.client.post(`${draft}/submission`, await seenBy(guest, draft))

/** 整理番号 in the address that a submission leads to. */
export const numberIn = (answer: Answer): string =>
  /\/applications\/(\d{12})\/complete$/.exec(answer.location)?.[1] ??
  `none (${answer.status} ${answer.heading})`
