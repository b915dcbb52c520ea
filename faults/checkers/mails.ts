import type { FoundFile, FoundHappening, FoundJob, FoundMail } from './aftermath'

type FollowUps = Readonly<Record<string, readonly string[]>>

type Sent = {
  happenings: readonly FoundHappening[]
  jobs: readonly FoundJob[]
  mails: readonly FoundMail[]
  parked: readonly string[]
}

/**
 * Total queue: each happening that has a mail has one job, and the mail server took that mail at least once or
 * refused it for good, which staff see.
 */
export function lostMails({ happenings, jobs, mails, parked }: Sent, followUps: FollowUps): string[] {
  const taken = new Set([...mails.map(({ id }) => id), ...parked])
  const byHappening = Map.groupBy(jobs, placeOf)
  return happenings.flatMap((happening) =>
    (followUps[happening.kind] ?? []).flatMap((kind) => {
      const own = (byHappening.get(placeOf(happening)) ?? []).filter((job) => job.kind === kind)
      const what = `${kind} of ${placeOf(happening)}`
      if (own.length === 0) return [`lost mail: no job for ${what}`]
      if (own.length > 1) return [`double mail: ${own.length} jobs for ${what}`]
      return own.some(({ id }) => taken.has(id)) ? [] : [`lost mail: ${what} was never taken`]
    }),
  )
}

/** Mails that no change asked for, such as one that was sent although its change was rolled back. */
export function unexpectedMails({ happenings, jobs, mails }: Sent): string[] {
  const happened = new Set(happenings.map(placeOf))
  const expected = new Set(jobs.filter((job) => happened.has(placeOf(job))).map(({ id }) => id))
  return mails.filter(({ id }) => !expected.has(id)).map(({ id, to }) => `unexpected mail: ${id} to ${to}`)
}

/** Mails that were taken more than once: the same mail each time, since it has the same Message-ID. */
export function repeatedMails(mails: readonly FoundMail[]): FoundMail[][] {
  return [...Map.groupBy(mails, ({ id }) => id).values()].filter((same) => same.length > 1)
}

const placeOf = ({ applicationId, position }: { applicationId: string; position: number }): string =>
  `${applicationId}/${position}`

/** Files: what an application names is in the store, whole. */
export function damagedFiles(files: readonly FoundFile[]): string[] {
  return files.flatMap(({ id, applicationId, sha256, stored }) => {
    if (!stored) return [`file ${id} of ${applicationId} is not in the store`]
    return stored.sha256 === sha256 ? [] : [`file ${id} of ${applicationId} is not what was sent`]
  })
}

/** Applications without a file, where the form asks for one. */
export const withoutFile = (ids: readonly string[], files: readonly FoundFile[]): string[] => {
  const having = new Set(files.map(({ applicationId }) => applicationId))
  return ids.filter((id) => !having.has(id)).map((id) => `${id} has lost its file`)
}
