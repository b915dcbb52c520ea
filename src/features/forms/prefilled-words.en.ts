import type { ja } from './prefilled-words.ja'

/** Beside a question that the profile answered */
export const en: typeof ja = { source: 'Filled in from your registered information' }
