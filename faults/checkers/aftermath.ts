import type { ChainRow } from '../../src/features/history/chain'

/** 申込 as it lies in the database when all faults are over. */
export type FoundApplication = {
  id: string
  draftId: string
  number: string
  status: string
  lock: number
  /** The answer that the workload types; revision by revision. */
  answers: string[]
}

export type FoundHappening = ChainRow & { applicationId: string }

/** A mail that has to go out, as its queue knows it. */
export type FoundJob = { id: string; kind: string; applicationId: string; position: number }

/** A file that an application holds, and what the store has under its key. */
export type FoundFile = {
  id: string
  applicationId: string
  sha256: string
  stored: { sha256: string } | null
}

/** A mail as the mail server took it; the id is the part of its Message-ID before the @. */
export type FoundMail = { id: string; to: string; at: number }

/** How many applications have each 処理状況, how many there are, and how many submissions their histories tell of. */
export type Counts = { byStatus: Record<string, number>; applications: number; submissions: number }

/** 後始末: everything that is there when all faults are over. */
export type Aftermath = {
  applications: FoundApplication[]
  happenings: FoundHappening[]
  jobs: FoundJob[]
  files: FoundFile[]
  mails: FoundMail[]
  /** Mails that the mail server refused for good, which staff see: their ids. */
  parked: string[]
}
