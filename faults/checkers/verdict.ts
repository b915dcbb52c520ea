import type { Entry } from '../history'
import type { Aftermath, Counts } from './aftermath'
import { brokenChains, lostMoves, wrongCounts } from './chains'
import { damagedFiles, lostMails, repeatedMails, unexpectedMails, withoutFile } from './mails'
import {
  doubleSubmissions,
  lostEntries,
  lostSubmissions,
  repeatedNumbers,
  unexpectedApplications,
} from './submissions'

/** 判定: what the checkers say of a run. */
export type Verdict = {
  /** Everything that is wrong, in words; empty when all is well. */
  findings: string[]
  acknowledged: number
  lost: number
  double: number
  mails: number
  /** Mails that were taken more than once, each under one Message-ID. */
  repeated: number
}

type Run = {
  history: readonly Entry[]
  after: Aftermath
  followUps: Readonly<Record<string, readonly string[]>>
  snapshots?: readonly Counts[]
  /** Whether the form asks for a file. */
  filesNeeded?: boolean
  /** Whether a mail may have been taken twice: a worker was killed, or its mail server went away, while it sent. */
  mailsMayRepeat?: boolean
}

/** All checkers, over what clients saw and what is there. */
export function judgeRun(run: Run): Verdict {
  const { history, after, followUps, snapshots = [] } = run
  const { applications, happenings, files, mails } = after
  const lost = [
    ...lostSubmissions(history, applications),
    ...lostEntries(history, applications),
    ...lostMoves(history, applications, happenings).filter((finding) => finding.startsWith('lost')),
    ...lostMails(after, followUps).filter((finding) => finding.startsWith('lost')),
    ...damagedFiles(files),
    ...(run.filesNeeded
      ? withoutFile(
          applications.map(({ id }) => id),
          files,
        )
      : []),
  ]
  const double = [
    ...doubleSubmissions(history, applications),
    ...repeatedNumbers(applications),
    ...lostMoves(history, applications, happenings).filter((finding) => !finding.startsWith('lost')),
    ...lostMails(after, followUps).filter((finding) => !finding.startsWith('lost')),
  ]
  const repeated = repeatedMails(mails)
  return {
    findings: [
      ...lost,
      ...double,
      ...unexpectedApplications(history, applications),
      ...unexpectedMails(after),
      ...brokenChains(applications, happenings),
      ...wrongCounts(snapshots),
      ...(run.mailsMayRepeat
        ? []
        : repeated.map((same) => `repeated mail: ${same[0]?.id} ${same.length} times`)),
    ],
    acknowledged: history.filter(({ phase }) => phase === 'ok').length,
    lost: lost.length,
    double: double.length,
    mails: mails.length,
    repeated: repeated.length,
  }
}
