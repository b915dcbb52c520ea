import { byLanguage } from '../../../../kernel/language'
import { en } from './words.en'
import { ja } from './words.ja'

export const handOverWords = byLanguage({ ja, en })
