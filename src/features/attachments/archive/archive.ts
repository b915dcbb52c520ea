import { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { Refusal } from '../../../kernel/refusal'
import type { ArrivingFile } from '../../../outside/files/arriving-file'
import { Arrival } from '../arrival'
import { type FileType, judge, type TypeRefusal, typeOfName, usualFileTypes } from '../file-type'
import { Turns } from '../turns'
import { archiveLimits } from './archive-limits'
import { entryName, isBadName, isOfTheSystem, shownEntryName } from './entry-name'

export type ArchiveRefusal =
  | 'zip-empty'
  | 'zip-too-many'
  | 'zip-too-large'
  | 'zip-name'
  | 'zip-nested'
  | 'busy'

/** `locked`: some of it is behind a password, and was not looked at. `entry` names what is wrong inside. */
export type ArchiveJudgement = { locked: boolean } | { refused: TypeRefusal | ArchiveRefusal; entry?: string }

class Refused extends Error {
  readonly judgement: { refused: TypeRefusal | ArchiveRefusal; entry?: string }

  constructor(refused: TypeRefusal | ArchiveRefusal, name?: string) {
    super(refused)
    this.judgement = name === undefined ? { refused } : { refused, entry: shownEntryName(name) }
  }
}

/** Archives are inflated one at a time: each may take seconds of a processor. */
const turns = new Turns(24)

/**
 * Looks into a ZIP before it is kept: its directory first, then every entry by name and content (`U4`). What an archive
 * claims of itself is believed only as far as it refuses; inflated bytes are counted. An archive within an archive is
 * refused, an encrypted entry is taken and told.
 * @param allowed types of the field; an entry is of one of them, or of the usual ones where only ZIP is asked for
 */
export async function checkArchive(
  file: ArrivingFile,
  allowed: readonly FileType[],
): Promise<ArchiveJudgement> {
  const inside = allowed.filter((type) => type !== 'zip')
  const types = inside.length > 0 ? inside : usualFileTypes
  try {
    return await turns.take(() => check(file, types))
  } catch (error) {
    if (error instanceof Refused) return error.judgement
    if (error instanceof Refusal) return { refused: 'busy' }
    throw error
  }
}

async function check(file: ArrivingFile, types: readonly FileType[]): Promise<{ locked: boolean }> {
  const zip = await orBroken(
    fromRandomAccessReaderPromise(new ArrivingReader(file), file.size, {
      decodeStrings: false,
      autoClose: false,
    }),
  )
  const entries = await directoryOf(zip)
  let locked = false
  let left = archiveLimits.total
  for (const { entry, name } of entries) {
    if (entry.isEncrypted()) locked = true
    else left -= await inflate(zip, { entry, name, types, left })
  }
  return { locked }
}

type Named = { entry: Entry; name: string }

/** The directory, with everything refused that it gives away by itself; nothing has been inflated. */
async function directoryOf(zip: ZipFile): Promise<Named[]> {
  if (zip.entryCount > archiveLimits.entries) throw new Refused('zip-too-many')
  const entries: Named[] = []
  let total = 0
  const each = zip.eachEntry()
  for (let next = await orBroken(each.next()); !next.done; next = await orBroken(each.next())) {
    const entry: Entry = next.value
    const name = entryName(entry)
    total += entry.uncompressedSize
    if (isBadName(name) || isLink(entry)) throw new Refused('zip-name', name)
    if (total > archiveLimits.total || isSuspicious(entry)) throw new Refused('zip-too-large', name)
    if (typeOfName(name) === 'zip') throw new Refused('zip-nested', name)
    if (!name.endsWith('/')) entries.push({ entry, name })
  }
  if (!entries.some(({ name }) => !isOfTheSystem(name))) throw new Refused('zip-empty')
  return entries
}

const isSuspicious = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > archiveLimits.ratioFrom && uncompressedSize > compressedSize * archiveLimits.ratio

/** A symbolic link, as Unix marks it. */
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000

type Inflating = Named & { types: readonly FileType[]; left: number }

/** Inflates one entry and judges it as if it had come alone; returns how many bytes it really has. */
async function inflate(zip: ZipFile, { entry, name, types, left }: Inflating): Promise<number> {
  const most = Math.min(left, Math.max(archiveLimits.ratioFrom, entry.compressedSize * archiveLimits.ratio))
  const arrival = await throughEntry(zip, entry, most)
  if (arrival === 'too-large') throw new Refused('zip-too-large', name)
  if (arrival === 'broken') throw new Refused('broken', name)
  if (isOfTheSystem(name)) return arrival.size
  const { head, tail, size } = arrival
  const judgement = await judge({ name, head, tail, size, allowed: types })
  if ('refused' in judgement) throw new Refused(judgement.refused, name)
  // It would have to be converted, and an archive is kept as it came.
  if (judgement.type === 'heic') throw new Refused('type-not-allowed', name)
  return size
}

async function throughEntry(
  zip: ZipFile,
  entry: Entry,
  most: number,
): Promise<Arrival | 'broken' | 'too-large'> {
  let arrival: Arrival | undefined
  try {
    arrival = new Arrival(await zip.openReadStreamPromise(entry), most)
    for await (const _ of arrival.bytes());
    return arrival
  } catch {
    return arrival?.tooLarge ? 'too-large' : 'broken'
  }
}

async function orBroken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch {
    throw new Refused('broken')
  }
}

class ArrivingReader extends RandomAccessReader {
  private readonly file: ArrivingFile

  constructor(file: ArrivingFile) {
    super()
    this.file = file
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.file.read(start, end), { objectMode: false })
  }
}
