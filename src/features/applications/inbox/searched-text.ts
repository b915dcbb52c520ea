import { squeeze } from '../../procedures/synonyms'

/** Longer names are found by their beginning: every two letters of it are a key of the index. */
const mostOfOne = 100

/**
 * What a search of the inbox compares: name, kana and mail address, folded, without spaces, a line each, so that no find
 * reaches from one into the next.
 */
export const soughtText = (applicant: { name: string; kana: string; email: string }): string =>
  [applicant.name, applicant.kana, applicant.email].map(searchedText).join('\n')

/** What somebody searches by, folded in the same way. */
export const searchedText = (text: string): string => [...squeeze(text)].slice(0, mostOfOne).join('')
