import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

const rangeText = ({ min, max }: { min?: string | undefined; max?: string | undefined }) => {
  if (min && max) return min === max ? min : `from ${min} to ${max}`
  return min ? `${min} or later` : `${max} or earlier`
}

const stepText = (minutes: number) => {
  if (minutes % 60 !== 0) return `${minutes} minutes`
  return minutes === 60 ? 'hour' : `${minutes / 60} hours`
}

export const en: Translated<typeof ja> = {
  rule: (range) => `A time: ${rangeText(range)}.`,
  stepRule: (minutes) => `Every ${stepText(minutes)}.`,
  ways: 'For example 9:30 or 1:00 pm.',
  missing: (label) => `Enter ${label}.`,
  notTime: (label, typed) => `Enter ${label} as 9:30 or 1:00 pm. You entered “${typed}”.`,
  outside: (label, range, now) => `Enter ${label} as a time: ${rangeText(range)}. You entered ${now}.`,
  offStep: (label, { minutes, near, now }) =>
    `${label} goes by steps of ${stepText(minutes)}. You entered ${now}. Near it: ${near.join(', ')}.`,
  between: ' ',
}
