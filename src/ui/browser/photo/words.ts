import { en } from './words.en'
import { ja } from './words.ja'

/** The words of the camera, in the language of the page. */
export const words = globalThis.document?.documentElement.lang === 'en' ? en : ja
