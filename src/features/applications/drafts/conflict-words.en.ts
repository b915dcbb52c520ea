import type { Translated } from '../../../kernel/language'
import type { ja } from './conflict-words.ja'

export const en: Translated<typeof ja> = {
  title: 'Something else was entered on another screen',
  typedAt: (time) => `Entered at ${time} on another device or tab`,
  typedSometime: 'Entered on another device or tab',
  empty: '(empty)',
  take: 'Use this',
  keep: 'Use what is in the box below',
  which: (label) => `(${label})`,
  bannerTitle: 'Different answers were entered on another device or tab',
  banner: 'Both have been kept. Choose which one to use for each of these questions.',
  full: (label) =>
    `${label} is being filled in on other screens too, so what you entered here was not saved. Open the draft again, choose what to use, and then enter it.`,
}
