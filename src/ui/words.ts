import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { byLanguage, type Language } from '../kernel/language'
import { en } from './words.en'
import { ja } from './words.ja'

/** The page's language for every component below; a layout provides it, a fragment without one is Japanese. */
export const PageLanguage = createContext<Language>('ja')

export const wordsIn = byLanguage({ ja, en })

/** The shared words in the page's language, e.g. `const words = useWords()`. */
export const useWords = () => wordsIn(useContext(PageLanguage))
