import { byLanguage, type Language } from '../../kernel/language'
import type { Entries } from './entries'
import { en as groupEn } from './fields/group/words.en'
import { ja as groupJa } from './fields/group/words.ja'
import { type Form, fieldsOf } from './form'
import { fieldIdOf, rowIdsOf } from './logic/names'

const groupWords = byLanguage({ ja: groupJa, en: groupEn })

/**
 * The row that a control stands in as its page names it, 「児童 2：」: the same question stands in every row, so that away from
 * the row its label alone says too little. `''` for a control that stands in none.
 */
export function rowNamed(
  form: Form,
  entries: Readonly<Entries>,
  lang: Language,
): (control: string) => string {
  return (control) => {
    const [, row, cell] = control.split('.')
    const field = [...fieldsOf(form)].find((one) => one.field.id === fieldIdOf(control))?.field
    if (field?.kind !== 'group' || row === undefined || cell === undefined) return ''
    return groupWords(lang).before(field.rowName, rowIdsOf(field, entries).indexOf(row) + 1)
  }
}
