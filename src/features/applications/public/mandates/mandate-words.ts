import { byLanguage } from '../../../../kernel/language'
import { en } from '../../mandates/words.en'
import { ja } from '../../mandates/words.ja'

export const mandateWords = byLanguage({ ja, en })
