import type { Scope } from '../../../database/scope'
import { Refusal } from '../../../kernel/refusal'
import type { Attachment, Draft } from '../application'
import { openDraft } from '../drafts/open-draft'

/** A screen that wants to be told: its id, and when it was drawn. */
export type Listening = { screen: string; since: Date }

/**
 * What a screen is told of its draft: names and ids, never an answer. The whole of it each time, so that nothing is lost
 * with a line that broke.
 */
export type DraftNews = {
  /** When a phone last opened it, ISO 8601. */
  opened: string | null
  /** By question: each file with what the scanner said. */
  files: Readonly<Record<string, readonly string[]>>
  /** What other screens typed since: control, instant, and whether it has to be decided. */
  typed: readonly (readonly [name: string, at: string, asks: boolean])[]
}

/** What is told now; `sent` and `gone` end it. */
export async function newsOf(
  scope: Scope,
  draftId: string,
  listening: Listening,
): Promise<DraftNews | 'sent' | 'gone'> {
  const open = await openDraft(scope, draftId).catch(refused)
  if (open?.reach !== 'open') return 'gone'
  if (open.draft.submittedAt) return 'sent'
  return {
    opened: open.draft.handOver?.openedAt ?? null,
    files: filesByQuestion(open.files),
    typed: typedElsewhere(open.draft, listening),
  }
}

function refused(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

function filesByQuestion(files: readonly Attachment[]): Record<string, string[]> {
  const byQuestion: Record<string, string[]> = Object.create(null)
  for (const { field, id, scan } of files) byQuestion[field] = [...(byQuestion[field] ?? []), `${id} ${scan}`]
  return byQuestion
}

function typedElsewhere({ touched, conflicts }: Draft, { screen, since }: Listening): DraftNews['typed'] {
  const after = since.toISOString()
  const news = new Map<string, readonly [string, string, boolean]>()
  const isNew = ({ by, at }: { by: string; at: string }) => by !== screen && at > after
  for (const [name, touch] of Object.entries(touched))
    if (isNew(touch)) news.set(name, [name, touch.at, name in conflicts])
  for (const [name, typings] of Object.entries(conflicts)) {
    const last = typings.filter(isNew).at(-1)
    if (last) news.set(name, [name, last.at, true])
  }
  return [...news.values()]
}
