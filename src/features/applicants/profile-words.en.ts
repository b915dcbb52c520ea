import type { Translated } from '../../kernel/language'
import type { ja } from './profile-words.ja'

const labels: Translated<typeof ja>['labels']['individual'] = {
  name: 'Full name',
  kana: 'Name in kana (フリガナ)',
  corporateNumber: 'Corporate number (法人番号)',
  representative: 'Name of the representative',
  office: 'Name of the office',
  department: 'Department',
  contact: 'Contact person',
  birthdate: 'Date of birth',
  postcode: 'Postcode',
  address: 'Address',
  phone: 'Phone number',
}

/** What 利用者情報 asks for. */
export const en: Translated<typeof ja> = {
  kinds: { individual: 'Individual', corporate: 'Corporation or group', agent: 'Agent' },
  labels: {
    individual: labels,
    corporate: { ...labels, name: 'Name of the corporation', kana: 'Name in kana (フリガナ)' },
    agent: labels,
  },
  email: 'Email address',
  hints: {
    name: 'Put a space between family name and given name. Letters of any language are fine.',
    corporateName: 'Write the whole name, with 株式会社 and the like.',
    kana: 'How the name is read, in hiragana or katakana.',
    corporateNumber: '13 digits, with or without hyphens.',
    postcode: 'For example 030-8570. The hyphen can be left out.',
    address: 'From the prefecture to the building and the room number.',
    phone: 'For example 017-000-0000. A number at which we reach you during the day.',
    birthdate: 'The year may be 1985, 昭和60 or S60.',
  },
  problems: {
    missing: (label: string) => `Enter: ${label}.`,
    tooLong: (label: string, most: number, length: number) =>
      `${label}: at most ${most} characters. Now there are ${length}.`,
    unstorable: (label: string) => `${label} holds characters that cannot be used. Remove them.`,
    privateUse: (label: string) =>
      `${label} holds characters that other machines cannot read (外字). Use other ones.`,
    invisible: (label: string) =>
      `${label} holds characters that cannot be seen. Delete it and type it again.`,
    kana: (label: string) => `${label}: use hiragana or katakana.`,
    postcode: 'A postcode has 7 digits, for example 030-8570.',
    phone: 'Enter the phone number with its area code, for example 017-000-0000.',
    corporateNumber: 'This is no corporate number. Check its 13 digits.',
    birthdate: 'Enter a date that exists, for example year 1985, month 4, day 1.',
    future: 'The date of birth is later than today.',
  },
  none: '(not given)',
}
