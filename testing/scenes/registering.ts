import type { Filled } from '../page/form'
import type { Page } from '../page/page'
import type { Person, World } from '../world'

type Any = Pick<World, 'post' | 'runJobs'>

export type Kind = 'individual' | 'corporate' | 'agent'

/** A password of several words, as somebody might choose it. */
export const chosenPassword = 'りんご ねぶた しゃみせん ほたて'

const where = {
  postcode: '〒030-8570',
  address: '青森市長島一丁目1番1号',
  phone: '０１７−７２２−１１１１',
}

/** What a person of each kind types as 利用者情報. */
export const typedDetails: Record<Kind, Filled> = {
  individual: { name: '新山 望', kana: 'にいやま のぞみ', ...where },
  corporate: {
    name: '合同会社りんご園',
    kana: 'ゴウドウガイシャリンゴエン',
    corporateNumber: '8990000000001',
    representative: '園田 実',
    contact: '園田 種子',
    ...where,
  },
  agent: { name: '代田 理', kana: 'ﾀﾞｲﾀ ﾘ', office: '代田事務所', ...where },
}

/** 利用者登録説明 → 同意する → 利用者ID入力: the mail has arrived, and its code is asked for. */
export async function asksToRegister(
  person: Person,
  world: Any,
  { kind = 'individual', next }: { kind?: Kind; next?: string } = {},
): Promise<Page> {
  await person.goesTo('register', {}, { next })
  await person.presses('同意する')
  const page = await person.presses('登録する', { kind, email: person.email, again: person.email })
  await world.runJobs()
  return page
}

/** The whole way of 利用者登録, by the mail's code. */
export async function registers(
  person: Person,
  world: Any,
  { kind = 'individual', next }: { kind?: Kind; next?: string } = {},
): Promise<Page> {
  await asksToRegister(person, world, { kind, ...(next ? { next } : {}) })
  await person.presses('先へ進む', { code: world.post.codeFor(person.email) })
  await person.presses('確認へ進む', {
    ...typedDetails[kind],
    password: chosenPassword,
    again: chosenPassword,
  })
  return person.presses('登録する')
}

/** Logs in on the page of the login. */
export async function logsIn(person: Person, password = chosenPassword, login = person.email): Promise<Page> {
  await person.goesTo('login', {})
  return person.presses('ログイン', { login, password })
}
