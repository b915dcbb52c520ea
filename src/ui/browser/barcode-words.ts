import { en } from './barcode-words.en'
import { ja } from './barcode-words.ja'

/** The words of reading a code, in the language of the page. */
export const words = globalThis.document?.documentElement.lang === 'en' ? en : ja
