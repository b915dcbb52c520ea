import { jpeg } from '../files/naughty-files'
import type { Filled } from '../page/form'
import type { Page } from '../page/page'
import type { Person, World } from '../world'

type Any = Pick<World, 'post' | 'runJobs'>

/** 手続き説明 → 同意する → address → mail → code: the person stands before the empty form. */
export async function reachesTheForm(person: Person, world: Any, procedure = 'library-card'): Promise<Page> {
  await asksForMail(person, world, procedure)
  return person.presses('確認して進む', { code: world.post.codeFor(person.email) })
}

/** 手続き説明 → 同意する → address; the mail has arrived, and its code is asked for. */
export async function asksForMail(person: Person, world: Any, procedure = 'library-card'): Promise<Page> {
  await person.goesTo('procedure', { procedure })
  await person.presses('同意する')
  const page = await person.presses('完了する', { email: person.email, again: person.email })
  await world.runJobs()
  return page
}

let photograph: Promise<Buffer> | undefined
const photo = () => {
  photograph ??= jpeg()
  return photograph
}

/** What a person enters for the library card: one picture and a number. */
export const cardAnswers = async (number = '1234567', names = ['利用者カード.jpg']): Promise<Filled> => ({
  'user-number': number,
  'file:documents': await Promise.all(
    names.map(async (name) => ({ name, bytes: await photo(), type: 'image/jpeg' })),
  ),
})

/** Fills the card's form in and stands before 申込確認. */
export async function fillsInTheCard(person: Person, number?: string): Promise<Page> {
  return person.presses('確認へ進む', await cardAnswers(number))
}

export type Receipt = { number: string; password: string; page: Page }

/** The whole way: the library card is applied for. */
export async function appliesForTheCard(person: Person, world: Any): Promise<Receipt> {
  await reachesTheForm(person, world)
  await fillsInTheCard(person)
  const page = await person.presses('申込む')
  return { ...receiptOf(page), page }
}

/** 整理番号 and パスワード as 申込完了 shows them. */
export function receiptOf(page: Page): { number: string; password: string } {
  const number = /\/applications\/(\d+)\/complete/.exec(page.address)?.[1]
  const password = /パスワード\s*([2-9a-z]{4} [2-9a-z]{4} [2-9a-z]{4})/.exec(page.text)?.[1]
  if (!number) throw new Error(`no receipt: ${page.where} ${page.problems.join(' ')}`)
  return { number, password: password ?? '' }
}

/** The id of the draft in front of the person. */
export const draftOf = (page: Page): string => /\/apply\/([0-9a-f-]{36})/.exec(page.address)?.[1] ?? ''
