import { fileTypeFromBuffer } from 'file-type'
import { headTypes, structureProblem } from './file-structure'

type KindOfFile = { label: string; endings: readonly string[]; mime: string }

/** 添付できるファイル形式, in the order in which they are written out. Endings as they are written, the first as usual. */
export const fileTypes = {
  pdf: { label: 'PDF', endings: ['pdf'], mime: 'application/pdf' },
  png: { label: 'PNG', endings: ['png'], mime: 'image/png' },
  gif: { label: 'GIF', endings: ['gif'], mime: 'image/gif' },
  jpeg: { label: 'JPEG/JPG', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], mime: 'image/jpeg' },
  tiff: { label: 'TIFF/TIF', endings: ['tif', 'tiff'], mime: 'image/tiff' },
  zip: { label: 'ZIP', endings: ['zip'], mime: 'application/zip' },
} as const satisfies Record<string, KindOfFile>

/** HEIC: what phones photograph in. It is taken wherever JPEG is, and becomes JPEG before it is kept. */
const heic = { label: 'HEIC/HEIF', endings: ['heic', 'heif'], mime: 'image/heic' } as const

export type FileType = keyof typeof fileTypes
/** As a file arrives; `heic` is never kept. */
export type ArrivingType = FileType | 'heic'

/** What is pixels, to be turned and masked. */
export const isPicture = (type: string): boolean => type !== 'pdf' && type !== 'zip'

/** What a small picture can be made of: pictures, and the first page of a PDF. */
export const mayHaveThumbnail = (type: string): boolean => type !== 'zip'

/** The names alone, in the same order. */
export const allFileTypes = Object.keys(fileTypes) as [FileType, ...FileType[]]

/** What a field takes that names no types; an archive only where a field asks for it. */
export const usualFileTypes = allFileTypes.filter((type) => type !== 'zip')

/** 「PDF,PNG,GIF,JPEG/JPG,TIFF/TIF」, as the seed writes it. */
export const typesText = (types: readonly FileType[]): string =>
  types.map((type) => fileTypes[type].label).join(',')

/** Endings with their dot, for `accept`; those of photos that become JPEG among them. */
export function endingsOf(types: readonly FileType[]): string[] {
  const kinds: KindOfFile[] = types.map((type) => fileTypes[type])
  if (types.includes('jpeg')) kinds.push(heic)
  return kinds.flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
}

/** The type that a file's name promises, or null. */
export function typeOfName(name: string): ArrivingType | null {
  const ending = /\.([^.]+)$/.exec(name.trim().normalize('NFKC'))?.[1]?.toLowerCase()
  const kinds: [string, KindOfFile][] = Object.entries({ ...fileTypes, heic })
  const found = kinds.find(([, { endings }]) => endings.some((one) => one === ending))
  return found ? (found[0] as ArrivingType) : null
}

/** The type that the first bytes claim, or null; a PDF that begins late is not known by so few. */
export const typeOfHead = (head: Buffer): ArrivingType | null =>
  headTypes.find(({ begins }) => begins(head))?.type ?? null

/** HEIC goes where JPEG does. */
export const isAllowed = (type: ArrivingType, allowed: readonly FileType[]): boolean =>
  allowed.includes(type === 'heic' ? 'jpeg' : type)

/**
 * What is known of a file without keeping it.
 * - head: its first bytes, at least 4,100 where it is that long
 * - tail: its last bytes, at least 8,192 where it is that long
 * - size: of the whole file in bytes
 */
export type FilePeek = {
  name: string
  head: Uint8Array
  tail: Uint8Array
  size: number
  allowed: readonly FileType[]
}

export type TypeRefusal = 'empty' | 'type-not-allowed' | 'name-mismatch' | 'broken' | 'too-many-pixels'
export type Judgement = { type: ArrivingType } | { refused: TypeRefusal }

/**
 * Whether a file is what its name says and may be attached (`U1`). Its first bytes alone prove nothing: a web page can
 * begin like a PDF, an archive can hang behind a picture. Odd but honest files pass: photos with a film behind them,
 * scans with blanks at their end, PDF with a few stray bytes before its beginning.
 */
export async function judge(file: FilePeek): Promise<Judgement> {
  if (file.size === 0) return { refused: 'empty' }
  const promised = typeOfName(file.name)
  if (promised === null || !isAllowed(promised, file.allowed)) return { refused: 'type-not-allowed' }
  const head = Buffer.from(file.head)
  const real = await realType(head)
  if (real !== promised) return { refused: real === 'unknown' ? 'broken' : 'name-mismatch' }
  const problem = structureProblem(real, { head, tail: Buffer.from(file.tail), size: file.size })
  return problem ? { refused: problem } : { type: real }
}

/** What the content is: one of ours, something else that is known by its first bytes, or nothing we know. */
async function realType(head: Buffer): Promise<ArrivingType | 'foreign' | 'unknown'> {
  const ours = headTypes.find(({ begins }) => begins(head))?.type
  const seen = await fileTypeFromBuffer(head)
  if (!ours) return seen || looksLikeMarkup(head) ? 'foreign' : 'unknown'
  return !seen || isSame(ours, seen) ? ours : 'foreign'
}

function isSame(ours: ArrivingType, seen: { ext: string; mime: string }): boolean {
  if (ours === 'heic') return seen.ext === 'heic'
  return seen.mime === fileTypes[ours].mime || (ours === 'png' && seen.ext === 'apng')
}

const looksLikeMarkup = (head: Buffer): boolean =>
  /^[\s\ufeff]*<(?:!doctype|!--|\?xml|html|svg|script|head|body)/i.test(head.toString('utf8', 0, 1024))
