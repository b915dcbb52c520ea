import { type Edited, type Editing, edit } from './editor'
import { closePhoto, openPhoto } from './picture'
import { words } from './words'

type Asked = Omit<Editing, 'wish' | 'name'> & {
  /** Endings with their dot that the field takes, and its largest file in bytes. */
  types: readonly string[]
  maxBytes: number
}

/** What is to be attached. `says` is to be shown with the file where something could not be done. */
export type Masked = { file: File; masked: boolean; says?: string } | { file: null }

/** Lets somebody mask a picture before it is sent. What this browser cannot open goes on as it is, and says so. */
export async function maskPicture(file: File, asked: Asked): Promise<Masked> {
  const type = outputFor(asked.types)
  const photo = type && (await openPhoto(file))
  if (!type || !photo) return { file, masked: false, says: words.undecodable }
  const { suggested, asIs, turn, maxBytes } = asked
  try {
    const edited = await edit(photo, { name: file.name, suggested, asIs, turn, wish: { type, maxBytes } })
    return masked(file, edited, type)
  } finally {
    closePhoto(photo)
  }
}

function masked(file: File, edited: Edited, type: string): Masked {
  if (edited.kind === 'given-up') return { file: null }
  if (edited.kind === 'as-is') return { file, masked: false }
  const ending = type === 'image/png' ? 'png' : 'jpg'
  const name = `${file.name.replace(/\.[^.]*$/, '')}.${ending}`
  return { file: new File([edited.blob], name, { type }), masked: edited.masked }
}

/** What a picture of ours is written as where the field takes it. */
function outputFor(types: readonly string[]): 'image/jpeg' | 'image/png' | null {
  if (types.length === 0 || types.includes('.jpg')) return 'image/jpeg'
  return types.includes('.png') ? 'image/png' : null
}

/** Lets staff black out a copy of a picture. @returns null where they gave it up */
export async function copyOfPicture(
  picture: Blob,
  { name, fileName, maxBytes }: { name: string; fileName: string; maxBytes: number },
): Promise<File | 'not-opened' | null> {
  const photo = await openPhoto(picture)
  if (!photo) return 'not-opened'
  const type = 'image/jpeg'
  try {
    const edited = await edit(photo, {
      ...{ name, suggested: [], asIs: false, turn: { number: 1, all: 1 } },
      ...{ purpose: 'copy', wish: { type, maxBytes } },
    })
    return masked(new File([], fileName), edited, type).file
  } finally {
    closePhoto(photo)
  }
}
