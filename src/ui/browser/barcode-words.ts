import { byLanguage } from '../../kernel/language'
import { en } from './barcode-words.en'
import { ja } from './barcode-words.ja'

/** The words of reading a number by camera, in the language of the page. */
export const words = byLanguage({ ja, en })(document.documentElement.lang === 'en' ? 'en' : 'ja')
