/** A file to be attached, and what else is known of it. */
export type Given = {
  file: File
  /** Why it must not be sent. */
  refused?: string | undefined
  /** To stand at its row. */
  says?: string | undefined
  /** The attached file in whose place it comes; `bytes` no longer count. */
  replaces?: { id: string; bytes: number } | undefined
  /** Something in it was made black. */
  masked?: boolean | undefined
}

/** Whether a file says that it is a picture; proves nothing. */
export const isPicture = ({ name, type }: { name: string; type: string }): boolean =>
  type.startsWith('image/') || /\.(?:jpe?g|jpe|jfif|png|gif|tiff?|hei[cf]|webp)$/i.test(name)
