import { type Form, type FormMistake, fieldsOf } from './form'
import { ja } from './words.ja'

/** Files that a form leads to, and that its procedure does not offer. Looked at where form and files come together. */
export const filesNotOffered = (form: Form, offered: readonly { fileName: string }[]): FormMistake[] =>
  [...fieldsOf(form)].flatMap(({ field }) => {
    if (field.kind !== 'staticFile' && field.kind !== 'staticImage') return []
    const { id, download } = field
    if (offered.some(({ fileName }) => fileName === download)) return []
    return [{ place: `${id}.download`, message: ja.document.notOffered(download) }]
  })
