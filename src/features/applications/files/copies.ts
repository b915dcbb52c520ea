import type { Attachment } from '../application'

/**
 * 黒塗りの写し of one file, newest first, those whose bytes are gone last. A correction gives a file that it keeps a row of
 * its own with the same bytes: what was made of the one is a copy of the other. Each says `copyOf` this one.
 */
function copiesOf(all: readonly Attachment[], file: Attachment): Attachment[] {
  const same = all.filter((one) => one.storageKey === file.storageKey)
  // A copy that went on into a correction is a file there, and what was made of it later is a copy of the first.
  const ids = new Set(same.flatMap(({ id, copyOf }) => [id, copyOf ?? id]))
  const copies = all
    .filter((one) => one.copyOf !== null && ids.has(one.copyOf) && !same.includes(one))
    .reverse()
  return [...copies.filter((one) => !one.deleted), ...copies.filter((one) => one.deleted)].map((one) => ({
    ...one,
    copyOf: file.id,
  }))
}

/** Files as they arrived, each after the copies that staff made of it. @param all of the application, oldest first */
export const withCopies = (all: readonly Attachment[], files: readonly Attachment[]): Attachment[] =>
  files.filter((file) => file.copyOf === null).flatMap((file) => [...copiesOf(all, file), file])

/** The same as its applicant sees it: what they sent, and copies only where that is gone. */
export const asItsApplicantSees = (all: readonly Attachment[], files: readonly Attachment[]): Attachment[] =>
  withCopies(all, files).filter(
    (file) =>
      file.copyOf === null ||
      (!file.deleted && files.some(({ id, deleted }) => id === file.copyOf && deleted)),
  )

/** What goes on into a draft: each file itself, and in the place of one that is gone its newest copy. */
export const standIns = (files: readonly Attachment[]): Attachment[] =>
  files
    .filter((file) => file.copyOf === null)
    .flatMap((file) => {
      if (!file.deleted) return [file]
      const copy = files.find((one) => one.copyOf === file.id && !one.deleted)
      return copy ? [{ ...copy, copyOf: null }] : []
    })
