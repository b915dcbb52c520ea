import type { AccountKind } from '../../../kernel/actor'
import { toKatakana } from '../../../kernel/kana'
import { parseAddress } from '../../../kernel/mail-address'
import { checkText, graphemes, hasInvisible } from '../../../kernel/text'
import { accountKinds } from '../account'
import { profileItems } from '../profile'
import type { ja } from './words.ja'

/** What is asked for a 特定利用者ID, in this order. */
export const issuedItems = ['login', 'kind', 'name', 'kana', 'email', 'phone'] as const
export type IssuedItem = (typeof issuedItems)[number]

/** As somebody typed it, or as it stands in a cell. */
export type IssuedTyped = Record<IssuedItem, string>

/** What it means: 利用者ID half-width, the kana in katakana, the name as typed. */
export type IssuedDetails = Omit<IssuedTyped, 'kind'> & { kind: AccountKind }

export type IssuedProblem = { item: IssuedItem; why: keyof typeof ja.problems }

/** 利用者ID as it is shown: letters and digits of any width become half-width; case stays, and tells nobody apart. */
export const shownLogin = (typed: string): string => typed.normalize('NFKC').trim()

/** Reads what was typed once; everything that is to be put right is named. */
export function readIssued(
  typed: IssuedTyped,
): { details: IssuedDetails } | { problems: readonly IssuedProblem[] } {
  const problems: IssuedProblem[] = []
  const kind = kindOf(typed.kind)
  const address = parseAddress(typed.email)
  for (const item of issuedItems) {
    const why = unseen(typed[item]) ? 'text' : rules[item](typed, kind)
    if (why) problems.push({ item, why })
  }
  if (problems.length > 0 || !kind || !('address' in address)) return { problems }
  return {
    details: {
      login: shownLogin(typed.login),
      kind,
      name: typed.name.trim(),
      kana: plainKana(typed.kana),
      email: address.address,
      phone: plainPhone(typed.phone),
    },
  }
}

/** 利用者区分 by its name, as a CSV and the pages of staff have it. */
export const kindNames: Readonly<Record<AccountKind, string>> = {
  individual: '個人',
  corporate: '法人',
  agent: '代理人',
}

function kindOf(typed: string): AccountKind | null {
  const plain = typed.normalize('NFKC').trim()
  return accountKinds.find((one) => one === plain || kindNames[one] === plain) ?? null
}

/** A line of its own, without marks that nobody sees. */
const unseen = (text: string): boolean =>
  checkText(text) !== 'ok' || hasInvisible(text) || /[\t\r\n\u2028\u2029]/.test(text.trim())

const plainKana = (typed: string): string => toKatakana(typed.trim())

const plainPhone = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[‐-―−ー]/g, '-')
    .trim()

type Rule = (typed: IssuedTyped, kind: AccountKind | null) => IssuedProblem['why'] | null

const most = (kind: AccountKind | null): number => profileItems[kind ?? 'individual'].name?.most ?? 50

const rules: Record<IssuedItem, Rule> = {
  login({ login }) {
    const plain = shownLogin(login)
    if (plain === '') return 'login-missing'
    if (plain.includes('@')) return 'login-mail'
    return /^[A-Za-z0-9][A-Za-z0-9._-]{2,49}$/.test(plain) ? null : 'login-form'
  },
  kind: (_, kind) => (kind ? null : 'kind'),
  name({ name }, kind) {
    if (name.trim() === '') return 'name-missing'
    return graphemes(name.trim()) > most(kind) ? 'name' : null
  },
  kana({ kana }, kind) {
    const plain = plainKana(kana)
    if (plain === '') return 'kana-missing'
    if (graphemes(plain) > most(kind)) return 'kana'
    // Corporations have letters and digits in their names, and read them so.
    return /^[ァ-ヺー・ヽヾ\p{Script=Latin}\p{N}\s&.,'’\-－＆．，（）()]+$/u.test(plain) ? null : 'kana-form'
  },
  email({ email }) {
    const read = parseAddress(email)
    if (!('problem' in read)) return null
    return read.problem === 'empty' ? 'email-missing' : 'email'
  },
  phone({ phone }) {
    const plain = plainPhone(phone)
    const digits = plain.replace(/\D/g, '').length
    const fits = /^\+?[\d\-() ]{1,20}$/.test(plain) && digits >= 9 && digits <= 15
    return plain === '' || fits ? null : 'phone'
  },
}
