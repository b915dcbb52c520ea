import { z } from 'zod'
import { byLanguage, type Language } from '../../../../kernel/language'
import { prefectures } from '../../../../kernel/prefectures'
import { spokenPostcode } from '../../../../kernel/typed-number'
import type { Entry, FieldKind, FieldOf, SaidOfAccount } from '../kind'
import { lineProblem } from '../typed-text'
import { AddressInput } from './address-input'
import { boxesOfLine } from './fill-address'
import { type AddressPart, addressParts, lineOf, partsIn, postcodeIn, readAddress } from './read-address'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({})

type AddressField = FieldOf<typeof settings>

/** `postcode` is seven digits, `prefecture` one of the 47; the others exactly as typed, `building` perhaps ''. */
type Address = Record<AddressPart, string>

/** In graphemes, of each box. */
const maxLength = 100

/**
 * 住所 (`T6`, `T7`): postcode, prefecture, municipality, town with number, and a building, which may be left out. Only the
 * postcode is brought into one form; that it is in the list of 日本郵便 is no condition, since that list is never complete.
 */
export const address: FieldKind<typeof settings, Address> = {
  name: 'address',
  settings,
  role: 'answer',
  compares: 'text',
  read: readAddress,
  parse(field, entry, { lang }) {
    const parts = partsIn(entry)
    if (addressParts.every((part) => parts[part] === '')) return { empty: true }
    const problems = [...wrongIn(field, entry, lang), ...missingIn(field, parts, lang)]
    if (problems.length === 0) return { answer: { ...parts, postcode: postcodeIn(entry) ?? '' } }
    return {
      error: {
        message: problems.map(({ message }) => message).join(''),
        parts: problems.map(({ part }) => part),
      },
    }
  },
  restore: (answer) =>
    addressParts.map((part) => (part === 'postcode' ? spokenPostcode(answer[part]) : answer[part])),
  missing: (field, lang) => wordsIn(lang).missingAll(field.label),
  show: (_field, answer) => textOf(answer),
  text: (_field, answer) => textOf(answer),
  says: (answer) => ({ postcode: answer.postcode, address: lineOf(answer) }),
  begin,
  Input: AddressInput,
}

type Problem = { part: AddressPart; message: string }

/** What is wrong in the boxes that are filled. */
function wrongIn({ label }: AddressField, entry: Entry, lang: Language): Problem[] {
  const words = wordsIn(lang)
  const parts = partsIn(entry)
  return addressParts.flatMap((part): Problem[] => {
    if (parts[part] === '') return []
    const measured = { label: words.labelled(label, words.boxes[part]), maxLength }
    const message =
      lineProblem(parts[part], measured, lang) ??
      (part === 'postcode' && postcodeIn(entry) === null ? words.postcode(measured.label) : undefined) ??
      (part === 'prefecture' && !prefectures.includes(parts[part]) ? words.choose(measured.label) : undefined)
    return message ? [{ part, message }] : []
  })
}

function missingIn({ label }: AddressField, parts: Address, lang: Language): Problem[] {
  const words = wordsIn(lang)
  return addressParts
    .filter((part) => part !== 'building' && parts[part] === '')
    .map((part) => {
      const labelled = words.labelled(label, words.boxes[part])
      return { part, message: part === 'prefecture' ? words.choose(labelled) : words.missing(labelled) }
    })
}

/** 「〒030-0801　青森県青森市新町2-3-1　みほんビル」 */
const textOf = (answer: Address): string => `〒${spokenPostcode(answer.postcode)}\u3000${lineOf(answer)}`

/** What a profile says of an address, where nothing of it would be refused; what it leaves open stays empty. */
function begin(field: AddressField, said: SaidOfAccount): Entry {
  const line = field.prefill === 'address' ? said('address') : ''
  if (line.trim() === '') return ''
  const entry = boxesOfLine(said('postcode'), line)
  return wrongIn(field, entry, 'ja').length > 0 ? '' : entry
}
