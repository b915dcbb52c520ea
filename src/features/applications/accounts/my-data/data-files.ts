import { cutGraphemes } from '../../../../kernel/text'
import { fileTypes } from '../../../attachments/file-type'
import { mayBeOpened } from '../../../attachments/opening'
import type { Attachment } from '../../application'

/** A file as it lies in the ZIP, or why it does not. */
export type DataFile = {
  path: string
  attachment: Attachment
  /** 検査中, or found to be malware: such a file leaves the house for nobody; or its bytes are gone. */
  leftOut: 'not-scanned' | 'malware' | 'deleted' | null
}

const longestPart = 60

/** A name that every system can make a file of; it leads nowhere, and begins and ends with a letter. */
export function safePart(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return cutGraphemes(plain, longestPart).trim() || '_'
}

/** A file's name keeps its ending, however long it is. */
function safeName(name: string): string {
  const ending = /\.[0-9a-z]{1,10}$/i.exec(name)?.[0] ?? ''
  return safePart(name.slice(0, name.length - ending.length)) + ending
}

/** Where the files of one application or draft lie, by the question they answered; no two in the same place. */
export function filesIn(
  folder: string,
  attachments: readonly Attachment[],
  labelOf: (field: string) => string,
): DataFile[] {
  const taken = new Set<string>()
  return attachments.map((attachment) => {
    const start = `${folder}/${safePart(labelOf(attachment.field))}_`
    let path = start + safeName(attachment.name)
    for (let copy = 2; taken.has(path.toLowerCase()); copy++)
      path = `${start}${copy}_${safeName(attachment.name)}`
    taken.add(path.toLowerCase())
    return { path, attachment, leftOut: leftOutFor(attachment) }
  })
}

function leftOutFor({ scan, deleted }: Attachment): DataFile['leftOut'] {
  if (deleted) return 'deleted'
  if (mayBeOpened(scan)) return null
  return scan === 'malware' ? 'malware' : 'not-scanned'
}

/** A file as the JSON lists it. */
export const fileFacts = ({ path, attachment, leftOut }: DataFile): object => ({
  field: attachment.field,
  name: attachment.name,
  type: fileTypes[attachment.type].mime,
  bytes: attachment.size,
  sha256: attachment.sha256.toString('hex'),
  ...(attachment.copyOf !== null && { madeBy: 'staff' }),
  ...(leftOut ? { leftOut } : { path }),
})
