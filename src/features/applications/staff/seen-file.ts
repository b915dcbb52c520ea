import type { House, Scope } from '../../../database/scope'
import { decryptWith, FileDamaged, type TenantIdentity } from '../../../outside/files/encrypted'
import { FileMissing, StoreFailed } from '../../../outside/files/file-store'
import { type Opening, openingOf } from '../../attachments/opening'
import type { Unviewable } from '../../attachments/pdf-pages'
import { countPages, preparePicture, type Sheet } from '../../attachments/prepared-picture'
import { tenantIdentity } from '../../tenants/keys'
import type { Attachment } from '../application'

/** A file that is about to be shown: what that needs after the transaction. */
export type FileAtHand = { house: House; identity: TenantIdentity; file: Attachment }

export const atHand = async (scope: Scope, file: Attachment): Promise<FileAtHand> => ({
  house: scope.house,
  identity: await tenantIdentity(scope),
  file,
})

type Counted = { pages: number } | { unviewable: Unviewable }

/** Files never change, so what was once found out about one holds; the oldest are forgotten. */
const counted = new Map<string, Counted>()
const mostCounted = 2000

function remember(file: Attachment, what: Counted): Counted {
  if (counted.size >= mostCounted) counted.delete(counted.keys().next().value!)
  counted.set(file.id, what)
  return what
}

const sourceOf = ({ house, identity, file }: FileAtHand) => ({
  type: file.type,
  size: file.size,
  open: async () => decryptWith(identity.identity, await house.files.get(file.storageKey)),
})

/** How many pages it has, or why it cannot be shown; `away` is the store's trouble, and the rest of the page stands. */
export async function pagesOf(hand: FileAtHand): Promise<Counted | { unviewable: 'away' }> {
  const before = counted.get(hand.file.id)
  if (before) return before
  try {
    const found = await countPages(sourceOf(hand))
    return isForGood(found) ? remember(hand.file, found) : found
  } catch (error) {
    const ofTheStore = [FileMissing, FileDamaged, StoreFailed].some((kind) => error instanceof kind)
    if (ofTheStore) return { unviewable: 'away' }
    throw error
  }
}

/** What was given up may end otherwise another time. */
const isForGood = (found: object): boolean => !('unviewable' in found && found.unviewable === 'given-up')

/** One page as a picture of ours; what cannot be shown is not tried again. */
export async function pictureOf(hand: FileAtHand, sheet: Sheet) {
  const before = counted.get(hand.file.id)
  if (before && 'unviewable' in before) return before
  const made = await preparePicture(sourceOf(hand), sheet)
  if ('unviewable' in made && sheet.page === 1 && isForGood(made)) remember(hand.file, made)
  return made
}

/** Whether somebody may be shown a file now: at once, or because they were warned. */
export function mayBeShown(file: Attachment, warned: boolean): boolean {
  const opening: Opening = openingOf(file.scan)
  return opening === 'freely' || (opening === 'warned' && warned)
}
