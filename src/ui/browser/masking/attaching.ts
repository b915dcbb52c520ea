import { type DocumentId, documentIds } from '../../masking/templates'
import { type FileLimits, reasonAgainst } from '../file-check'
import { type Given, isPicture } from '../given'
import { closePhoto, flawsOfPhoto, openPhoto } from './picture'
import { words } from './words'

/** Of the field; `suggested` names the documents that it asks for, separated by commas. */
type Asking = FileLimits & { suggested: string }

/** Shows each picture before it is sent; the other files go as they are. A picture that is given up does not go. */
export async function* maskEach(
  files: readonly File[],
  asking: Asking,
  say: (text: string) => void,
): AsyncGenerator<Given> {
  const alone = { count: 0, bytes: 0 }
  // What the field does not take is refused at once; what is only too large may become smaller.
  const anySize = { ...asking, maxBytes: Number.POSITIVE_INFINITY, maxTotalBytes: Number.POSITIVE_INFINITY }
  const shown = files.filter((file) => isPicture(file) && !reasonAgainst(file, alone, anySize))
  // All that has to be loaded is there before the first file goes.
  const { maskPicture } = await import('./mask-picture')
  for (const file of files) {
    if (!shown.includes(file)) {
      yield { file }
      continue
    }
    const turn = { number: shown.indexOf(file) + 1, all: shown.length }
    const masked = await maskPicture(file, {
      ...asking,
      suggested: known(asking.suggested),
      asIs: true,
      turn,
    })
    if (masked.file) yield masked
    else say(words.said.notAttached(file.name))
  }
}

/**
 * Masks a file that is attached already.
 * @returns the picture that replaces it; undefined where it stays; words where it could not be opened
 */
export async function maskAttached(
  button: HTMLButtonElement,
  asking: Asking,
): Promise<Given | string | undefined> {
  const { mask: id = '', file: address = '', name = '', size } = button.dataset
  const [answer, { maskPicture }] = await Promise.all([
    fetch(address, { cache: 'no-store' }),
    import('./mask-picture'),
  ])
  if (!answer.ok) throw new Error(`the file answers ${answer.status}`)
  const file = new File([await answer.blob()], name, { type: answer.headers.get('content-type') ?? '' })
  const masked = await maskPicture(file, {
    ...asking,
    suggested: known(asking.suggested),
    asIs: false,
    turn: { number: 1, all: 1 },
  })
  if (!masked.file || masked.file === file) return masked.file ? masked.says : undefined
  return { ...masked, replaces: { id, bytes: Number(size) } }
}

/** What may be wrong with a photo, in words; undefined where nothing is, or this browser cannot open it. */
export async function flawsIn(file: File): Promise<string | undefined> {
  const photo = await openPhoto(file)
  if (!photo) return undefined
  const flaws = flawsOfPhoto(photo)
  closePhoto(photo)
  return flaws.map((flaw) => words.flaws[flaw]).join('') || undefined
}

const known = (suggested: string): DocumentId[] =>
  suggested.split(',').flatMap((name) => documentIds.filter((id) => id === name))
