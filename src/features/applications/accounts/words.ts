import { byLanguage } from '../../../kernel/language'
import { en } from './words.en'
import { ja } from './words.ja'

/** マイページの言葉, of which each page takes its part. */
export const accountWords = byLanguage({ ja, en })
