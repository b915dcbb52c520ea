import type { ArrivingFile } from '../../outside/files/arriving-file'
import type { ByteSource } from '../../outside/files/file-store'
import { type ArchiveRefusal, checkArchive } from './archive/archive'
import type { FileType, TypeRefusal } from './file-type'
import { jpegName, jpegOfHeic } from './heic/heic'
import { withoutTiffMetadata } from './metadata/tiff'

/** What is kept of a file, and what it is called and is from then on. */
export type Prepared = { name: string; type: FileType; source: ByteSource; locked: boolean }
export type Unprepared = { refused: TypeRefusal | ArchiveRefusal | 'too-large'; entry?: string }

type Whole = {
  file: ArrivingFile
  name: string
  type: 'heic' | 'tiff' | 'zip'
  allowed: readonly FileType[]
  maxBytes: number
}

/** Types that cannot be dealt with while they arrive. */
export const isReadWhole = <T extends string | null>(type: T): type is T & Whole['type'] =>
  type === 'heic' || type === 'tiff' || type === 'zip'

/** Makes of a file that has arrived what is kept: a photo becomes a JPEG, a scan loses its metadata, an archive is opened. */
export async function prepareWhole(whole: Whole): Promise<Prepared | Unprepared> {
  const { file, name, type } = whole
  if (type === 'tiff') return { name, type, source: withoutTiffMetadata(file), locked: false }
  if (type === 'heic') {
    const made = await jpegOfHeic(file, whole.maxBytes)
    if ('refused' in made) return made
    return { name: jpegName(name), type: 'jpeg', source: once(made.jpeg), locked: false }
  }
  const judged = await checkArchive(file, whole.allowed)
  return 'refused' in judged ? judged : { name, type, source: file.read(), locked: judged.locked }
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
