import type { Scope } from '../../../database/scope'
import { Refusal } from '../../../kernel/refusal'
import { FileDamaged } from '../../../outside/files/encrypted'
import { FileMissing, StoreFailed } from '../../../outside/files/file-store'
import { type Opening, openingOf } from '../../attachments/opening'
import type { Unviewable } from '../../attachments/pdf-pages'
import { countPages, preparePicture, type Sheet } from '../../attachments/prepared-picture'
import { tenantIdentity } from '../../tenants/keys'
import type { Attachment } from '../application'
import { type Opened, openedIn, openPlain } from '../files/plain-file'

/** A file that is about to be shown: what that needs after the transaction. */
export type FileAtHand = Opened

export const atHand = async (scope: Scope, file: Attachment): Promise<FileAtHand> =>
  openedIn(scope, (await tenantIdentity(scope)).identity, file)

type Counted = { pages: number } | { unviewable: Unviewable }

/** Files never change, so what was once found out about one holds; the oldest are forgotten. */
const counted = new Map<string, Counted>()
const mostCounted = 2000

function remember(file: Attachment, what: Counted): Counted {
  if (counted.size >= mostCounted) counted.delete(counted.keys().next().value!)
  counted.set(file.id, what)
  return what
}

const sourceOf = (hand: FileAtHand, { file } = hand) => ({
  type: file.type,
  size: file.size,
  open: () => openPlain(hand),
})

/** Why nothing can be shown although nothing is wrong with what was sent. */
type OfTheHouse = { unviewable: 'away' | 'damaged' | 'archive' | 'locked-archive' }

const archiveOf = ({ type, locked }: Attachment): OfTheHouse | null =>
  type === 'zip' ? { unviewable: locked ? 'locked-archive' : 'archive' } : null

/** How many pages it has, or why it cannot be shown; `away` is the store's trouble, and the rest of the page stands. */
export async function pagesOf(hand: FileAtHand): Promise<Counted | OfTheHouse> {
  const before = archiveOf(hand.file) ?? counted.get(hand.file.id)
  // What was found changed is looked at again: it may have been put right.
  if (before && !hand.file.damagedAt) return before
  try {
    const found = await countPages(sourceOf(hand))
    return isForGood(found) ? remember(hand.file, found) : found
  } catch (error) {
    if (error instanceof FileDamaged) return { unviewable: 'damaged' }
    const ofTheStore = [FileMissing, StoreFailed, Refusal].some((kind) => error instanceof kind)
    if (ofTheStore) return { unviewable: 'away' }
    throw error
  }
}

/** What was given up may end otherwise another time. */
const isForGood = (found: object): boolean => !('unviewable' in found && found.unviewable === 'given-up')

/** One page as a picture of ours; what cannot be shown is not tried again. */
export async function pictureOf(hand: FileAtHand, sheet: Sheet) {
  const before = archiveOf(hand.file) ?? counted.get(hand.file.id)
  if (before && 'unviewable' in before) return before
  const made = await preparePicture(sourceOf(hand), sheet).catch(unlessDamaged)
  if ('unviewable' in made && made.unviewable !== 'damaged' && sheet.page === 1 && isForGood(made))
    remember(hand.file, made)
  return made
}

function unlessDamaged(error: unknown): { unviewable: 'damaged' } {
  if (error instanceof FileDamaged) return { unviewable: 'damaged' }
  throw error
}

/** Whether somebody may be shown a file now: at once, or because they were warned. */
export function mayBeShown(file: Attachment, warned: boolean): boolean {
  if (file.deleted) return false
  const opening: Opening = openingOf(file.scan)
  return opening === 'freely' || (opening === 'warned' && warned)
}
