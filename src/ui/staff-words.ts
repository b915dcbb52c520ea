import { useContext } from 'preact/hooks'
import { byLanguage } from '../kernel/language'
import { ja } from './staff-words.ja'
import { PageLanguage } from './words'

const staffWordsIn = byLanguage({ ja })

/** The words of the staff's components in the page's language. */
export const useStaffWords = () => staffWordsIn(useContext(PageLanguage))
