import type { Browser } from 'playwright-core'
import type { Person, Seat } from '../person'
import type { Deployment } from '../server'

/** One walk along the manual's way. */
export type Walk = {
  deployment: Deployment
  browser: Browser
  seat: Seat
  person: Person
  /** Where the mails of this walk go. */
  email: string
}

/** What 申込完了 showed. */
export type Receipt = { number: string; password: string; arrivedAt: string }

export const title = '県立図書館利用者カード申込（新規登録・再発行・氏名変更）'
