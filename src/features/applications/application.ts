import type { Language } from '../../kernel/language'
import type { ScanState } from '../../outside/scanner/scanner'
import type { FileType } from '../attachments/file-type'
import type { Answers } from '../forms/answers'
import type { Entries } from '../forms/entries'
import type { AppliedAs, Principal } from './applied-as'
import type { Conflicts, Touched } from './drafts/conflicts'
import type { Status } from './moves'

/** 下書き: an application, or a correction of one, while it is being filled in. */
export type Draft = {
  id: string
  procedureId: string
  version: number
  email: string
  /** The application being corrected; null for a new one. */
  applicationId: string | null
  /** The revision that a correction began from; null for a new application. */
  basedOn: number | null
  /** The application whose answers a 再申込 began with. */
  againOf: string | null
  /** In which its applicant fills it in; mails are written in it. */
  language: Language
  entries: Entries
  touched: Touched
  conflicts: Conflicts
  /** The questions whose entry came from the profile and was not touched since. */
  prefilled: readonly string[]
  /** For whom an agent fills it in; null for oneself. */
  principal: Principal | null
  /** Grows with every change, so that what is confirmed is what was seen. */
  edits: number
  /** That it goes on on a phone; null until a code for one was asked for. */
  handOver: HandOver | null
  begunAt: Date
  savedAt: Date
  expiresAt: Date
  submittedAt: Date | null
}

/** 引き継ぎ: a draft that goes on on a phone, for photographs. */
export type HandOver = {
  /** When a code was last shown, ISO 8601. */
  askedAt: string
  /** When a phone last opened one; null before. */
  openedAt: string | null
  /** Where the draft stood: the id of a page of the form, or of a question; '' for its beginning. */
  place: string
}

/** 申込: what was submitted. */
export type Application = {
  id: string
  number: string
  draftId: string
  procedureId: string
  version: number
  status: Status
  /** Optimistic lock: grows with every move and revision. */
  lock: number
  revision: number
  email: string
  passwordMac: Buffer
  arrivedAt: Date
  movedAt: Date
  /** The unit that examines it: the procedure's, when it arrived. */
  unitId: string
  /** As typed; empty where the form asks for no name. */
  applicantName: string
  applicantKana: string
  /** As whom it was applied for. */
  appliedAs: AppliedAs
  /** 返信の期限 of the last 返却, a day in Japan (`2026-02-12`); null without one. */
  replyBy: string | null
  /** When staff first opened it. */
  openedAt: Date | null
  /** In which its applicant last sent it; mails about it are written in it. */
  language: Language
}

/** 添付ファイル as its row says. */
export type Attachment = {
  id: string
  draftId: string
  applicationId: string | null
  field: string
  name: string
  type: FileType
  size: number
  sha256: Buffer
  storageKey: string
  /** null: not tried yet; '': no picture can be made. */
  thumbnailKey: string | null
  /** Of the plain small picture; null where there is none yet, or it was made before this was kept. */
  thumbnailSha256: Buffer | null
  scan: ScanState
  /** Asks for a password: nobody here has looked inside. */
  locked: boolean
  /** When its bytes were last found to be other than those that were received; null where they were not. */
  damagedAt: Date | null
  /** マスキング済み: something in it was made black before it was sent, as its applicant's device says, or in a copy by staff. */
  masked: boolean
  /** 黒塗りの写し: the file as it arrived, of which staff made this copy; null for what an applicant sent. */
  copyOf: string | null
  /** Its bytes are gone: who of the staff had them deleted, and when. */
  deleted: { by: string; at: Date } | null
}

export type Revision = { revision: number; answers: Answers; madeAt: Date }

/** Whether a revision's answers name a file; older revisions keep files that newer ones replaced. */
export const namesFile = (revision: Revision, id: string): boolean =>
  JSON.stringify(revision.answers).includes(id)
