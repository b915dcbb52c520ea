/** 分割送信: a file of a draft that arrives in pieces, over as many connections as the line needs. */
export type Upload = {
  id: string
  draftId: string
  field: string
  name: string
  /** In bytes: as declared when it began, and of what is kept so far. */
  length: number
  received: number
  about: AboutFile
  expiresAt: Date
  /** Once it was judged: why it was not taken, or null where it is an attachment now. */
  ended: { problem: string | null } | null
}

/** What the browser says of a file besides its name, to be passed on to its attachment. */
export type AboutFile = {
  /** マスキング済み: parts of it are blacked out. */
  masked: boolean
  /** The attachment that it takes the place of. */
  replaces: string | null
}

/** A part of an upload, an object of the file store by itself; position and size in bytes of the plain file. */
export type Piece = { position: number; size: number; storageKey: string }

/** How long an unfinished upload waits for the rest. */
export const uploadHours = 24

/** Each piece is an object of the store: the page's script makes some hundred of the largest file. */
export const mostPieces = 2000
