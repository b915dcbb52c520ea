import type { Scope } from '../../../database/scope'
import { bucketOf, countWithin } from '../../../http/limits'
import type { ApplicantSession } from '../../../kernel/actor'
import { endLinks, type Link, linkOfToken, linkTo, makeLink, useLink } from '../../applicants/link'
import { grant } from '../../applicants/session'
import type { Procedure } from '../../procedures/procedure'
import { procedureAt } from '../../procedures/published'
import type { Draft } from '../application'
import { draftById, putHandOver } from '../drafts/draft-store'

/** How long a code can be read. */
export const phoneCodeMinutes = 10

/** Codes of one draft. */
const limit = { max: 10, seconds: 10 * 60 }

/** The longest id of a page or a question. */
const longestPlace = 200

/**
 * スマートフォンで続ける: makes the link of a new code; those of before open nothing any more. The caller holds the draft.
 * @param place the id of the page or of the question at which the draft goes on
 */
export async function askForPhoneCode(
  scope: Scope,
  draft: Draft,
  place: string,
): Promise<{ link: Link } | { wait: number }> {
  const wait = await countWithin(scope, bucketOf(scope, 'phone', draft.id), limit)
  if (wait > 0) return { wait }
  await endLinks(scope, draft.id, 'phone')
  const expiresAt = new Date(scope.now.getTime() + phoneCodeMinutes * 60_000)
  const link = await makeLink(scope, { kind: 'phone', targetId: draft.id, expiresAt })
  const askedAt = scope.now.toISOString()
  const openedAt = draft.handOver?.openedAt ?? null
  await putHandOver(scope, draft.id, { askedAt, openedAt, place: place.slice(0, longestPlace) })
  return { link }
}

/** The code of a draft that can still be read. */
export const phoneCodeOf = (scope: Scope, draftId: string): Promise<Link | null> =>
  linkTo(scope, draftId, 'phone')

/** What reached a draft through a code is a session, which lasts a day at most (S8). */
const longestMs = 24 * 60 * 60_000

/** Whether a phone may be at it now: its screens are told of changes. */
export function goesOnOnPhone({ handOver }: Pick<Draft, 'handOver'>, now: Date): boolean {
  if (!handOver) return false
  const { askedAt, openedAt } = handOver
  const last = openedAt && openedAt > askedAt ? openedAt : askedAt
  return now.getTime() - new Date(last).getTime() < longestMs
}

/** What a code opens. */
export type HandedOver = { link: Link; draft: Draft; procedure: Procedure }

/**
 * What the link of a code opens, without opening it: cameras and messengers look at links too. Used, replaced, expired
 * and unknown ones, and those of a draft that is gone or was sent, are not told apart.
 */
export async function handedOver(scope: Scope, token: string): Promise<HandedOver | null> {
  const link = await linkOfToken(scope, token, ['phone'])
  const draft = link && (await draftById(scope, link.targetId))
  if (!draft || draft.submittedAt || draft.expiresAt <= scope.now) return null
  return { link, draft, procedure: await procedureAt(scope, draft.procedureId, draft.version) }
}

/**
 * Opens it, once: this browser reaches the draft from now on, and nothing else. It is not logged in by that, whoever's
 * draft it is. A correction leads to its application when it is sent, as the link of a mail does.
 * @returns null where another browser was faster
 */
export async function openHandOver(
  scope: Scope,
  { link, draft }: HandedOver,
): Promise<ApplicantSession | null> {
  if (!(await useLink(scope, link.id))) return null
  const openedAt = scope.now.toISOString()
  await putHandOver(scope, draft.id, { askedAt: openedAt, place: '', ...draft.handOver, openedAt })
  return grant(scope, draft.id, draft.applicationId)
}
