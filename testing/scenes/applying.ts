import { jpeg } from '../files/naughty-files'
import type { Filled } from '../page/form'
import type { Page } from '../page/page'
import type { Person, World } from '../world'

type Any = Pick<World, 'post' | 'runJobs'>

/** 手続き説明 → 同意する → address → mail → code, or at once for who is logged in: the person stands before the form. */
export async function reachesTheForm(
  person: Person,
  world: Any,
  procedure = usualOf(person).procedure,
): Promise<Page> {
  const page = await asksForMail(person, world, procedure)
  if (page.address.includes('/apply/')) return page
  return person.presses('確認して進む', { code: world.post.codeFor(person.email) })
}

/** 手続き説明 → 同意する → address; the mail has arrived, and its code is asked for. */
export async function asksForMail(
  person: Person,
  world: Any,
  procedure = usualOf(person).procedure,
): Promise<Page> {
  await person.goesTo('procedure', { procedure })
  const page = person.page.has('email') ? await typesTheAddress(person) : await typesItTwice(person)
  await world.runJobs()
  return page
}

/** In the short flow the address is asked for on 手続き説明. */
const typesTheAddress = (person: Person): Promise<Page> =>
  person.presses('同意して進む', { email: person.email })

async function typesItTwice(person: Person): Promise<Page> {
  const { page } = person
  // A 代理人 is asked for whom; here it is for themselves.
  const whom: Filled = page.has('whom') ? { whom: 'self' } : {}
  await person.presses(page.text.includes('下書きがあります') ? '新しく始める' : '同意する', whom)
  if (person.page.address.includes('/apply/')) return person.page
  return person.presses('完了する', { email: person.email, again: person.email })
}

let photograph: Promise<Buffer> | undefined
const photo = () => {
  photograph ??= jpeg()
  return photograph
}

/** What people of a tenant apply for in tests: a form with files. */
const usual: Record<string, { procedure: string; field: string; answers(name: string): Promise<Filled> }> = {
  'pref-aomori-u': {
    procedure: 'library-card',
    field: 'documents',
    answers: (name) => cardAnswers('1234567', [name]),
  },
  'demo-city-u': {
    procedure: 'resident-record',
    field: 'identity',
    answers: async (name) => ({
      name: ['見本', '太郎', 'ミホン', 'タロウ'],
      birth: ['1985', '4', '1'],
      address: ['030-0801', '青森県', 'みほん市', '中央1-2-3', ''],
      phone: '090-0000-0000',
      relation: 'self',
      whom: 'household',
      aim: 'licence',
      copies: '1',
      way: 'post',
      'file:identity': [{ name, bytes: await photo(), type: 'image/jpeg' }],
    }),
  },
}

export const usualOf = (person: Person) => {
  const found = usual[person.tenant]
  if (!found) throw new Error(`nobody in ${person.tenant} applies for anything`)
  return found
}

/** What a person enters for the library card: one picture and a number. */
export const cardAnswers = async (number = '1234567', names = ['利用者カード.jpg']): Promise<Filled> => ({
  'user-number': number,
  'file:documents': await Promise.all(
    names.map(async (name) => ({ name, bytes: await photo(), type: 'image/jpeg' })),
  ),
})

/** Fills the usual form of the person's tenant in and stands before 申込確認. */
export async function fillsIn(person: Person, fileName = '利用者カード.jpg'): Promise<Page> {
  return person.presses('確認へ進む', await usualOf(person).answers(fileName))
}

export type Receipt = { number: string; password: string; page: Page }

/** The whole way, from 手続き説明 to 申込完了. */
export async function applies(person: Person, world: Any): Promise<Receipt> {
  await reachesTheForm(person, world)
  await fillsIn(person)
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
