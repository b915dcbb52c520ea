import { useContext } from 'preact/hooks'
import { japaneseOnly } from '../kernel/language'
import { ja } from './staff-words.ja'
import { PageLanguage } from './words'

const staffWordsIn = japaneseOnly({ ja })

/** The words of the staff's components in the page's language. */
export const useStaffWords = () => staffWordsIn(useContext(PageLanguage))
