import type { ja } from './words.ja'

export const en: typeof ja = {
  row: (name, number) => `${name} ${number}`,
  before: (name, number) => `${name} ${number}: `,
  add: (name) => `Add ${name}`,
  remove: (name, number) => `Remove ${name} ${number}`,
  taken: (name) => `One ${name} was removed.`,
  giveBack: 'Undo',
  none: (name) => `No ${name} has been entered yet.`,
  most: (name, most) => `You can enter up to ${most} of ${name}.`,
  tooFew: (label, least, now) => `${label}: at least ${least} are needed. There are ${now} now.`,
  tooMany: (label, most, now) =>
    `${label}: at most ${most} are possible. There are ${now} now. Please remove ${now - most}.`,
}
