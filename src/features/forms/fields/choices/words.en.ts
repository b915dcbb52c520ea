import type { Translated } from '../../../../kernel/language'
import { ja } from './words.ja'

const count = (least: number, most: number | undefined) => {
  if (most === undefined) return `at least ${least}`
  if (least === most) return `${most}`
  return least === 0 ? `up to ${most}` : `${least} to ${most}`
}

export const en: Translated<typeof ja> = {
  // Read by staff alone.
  document: ja.document,
  rule: (least, most) => `You can choose ${count(least, most)}.`,
  count: (label, { least, most, now }) =>
    `For ${label}, choose ${count(least, most)}. You have chosen ${now} now.`,
  between: ', ',
}
