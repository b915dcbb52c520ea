import { en } from './hand-over-words.en'
import { ja } from './hand-over-words.ja'

export const handOverWords = document.documentElement.lang === 'en' ? en : ja
