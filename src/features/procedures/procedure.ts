import type { Form } from '../forms/form'
import type { OwnTemplates } from '../mail/template'
import type { Audience } from './catalogue-query'
import type { Period } from './period'

/** A file offered on a procedure's page: ダウンロードファイル1…n. */
export type ProcedureFile = { downloadId: string; fileName: string; size: number }

/** Which identity a procedure demands of its applicants. */
export type IdentityRule = { guests?: boolean; gbizid?: 'prime' | 'member' }

/** 代理人 of a procedure: none, any that names its 本人, or only one with a 委任状. */
export type AgentRule = 'no' | 'named' | 'mandate'

/** What a published version says; it never changes, and applications keep the version they were made with. */
export type ProcedureContent = {
  title: string
  /** The title in hiragana, for 五十音 and search. */
  reading: string
  summary: string
  /** 説明, plain text in the prose format. */
  description: string
  unitId: string
  categories: string[]
  audience: Audience[]
  /** 問い合わせ先 */
  contact: { name: string; phone: string }
  /** 手数料 */
  fee: string | null
  /** 標準処理期間 (L5) */
  processing: string | null
  /** 必要なもの */
  needed: string[]
  /** ほかの申し込み方法 (L11) */
  otherWays: string | null
  /** 根拠法令 (L5) */
  legalBasis: string | null
  keywords: string[]
  files: ProcedureFile[]
  /** 利用目的 (L7), at the head of the form. */
  purpose: string
  /** What the applicant should know about what follows the submission, one sentence. */
  nextSteps: string | null
  /** What people should know before they choose how to log in. */
  loginNote: string | null
  /** Mails in the procedure's own words; for the other kinds the tenant's stand. */
  mails?: OwnTemplates
  /** Who may apply; without it everybody. `member` is a メンバー or a プライム, `prime` a プライム alone (O5). */
  identity?: IdentityRule
  /** Without it an agent names the principal. */
  agents?: AgentRule
  form: Form
}

/** 手続き in one of its versions. */
export type Procedure = Period & {
  id: string
  slug: string
  version: number
  /** The version that is published now; this one may be older, for a draft or an application. */
  published: number
  /** False: unknown to strangers (T8). */
  listed: boolean
  ordinal: number
  content: ProcedureContent
}
