import { byLanguage } from '../../../../kernel/language'
import type { AttachedFile, FieldKind } from '../kind'
import { readNothing } from '../reading'
import { AttachmentAnswer } from './attachment-answer'
import { AttachmentInput } from './attachment-input'
import { attachmentSettings, limitProblem } from './limits'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

/** A file as an answer keeps it; `size` in bytes, `sha256` in hex. */
export type AnsweredFile = Pick<AttachedFile, 'id' | 'name' | 'type' | 'size' | 'sha256'>

/**
 * 添付ファイル: files that were uploaded for this field. Nothing is typed: the answer is the list of attached files,
 * which the server has received and looked into before.
 */
export const attachment: FieldKind<typeof attachmentSettings, AnsweredFile[]> = {
  name: 'attachment',
  settings: attachmentSettings,
  role: 'answer',
  compares: 'none',
  read: readNothing,
  parse(field, _entry, { lang, files }) {
    if (files.length === 0) return { empty: true }
    const problem = limitProblem(field, files, lang)
    if (problem) return { error: { message: problem } }
    return { answer: files.map(({ id, name, type, size, sha256 }) => ({ id, name, type, size, sha256 })) }
  },
  restore: () => '',
  missing: (field, lang) => wordsIn(lang).missing(field.label, field.minCount),
  show: (_field, answer, context) => <AttachmentAnswer files={answer} context={context} />,
  text: (_field, answer) => answer.map((file) => file.name).join('\n'),
  Input: AttachmentInput,
}
