import type { ja } from './resumable-words.ja'

export const en: typeof ja = {
  cut: (sent, all) =>
    `The connection was lost. The upload goes on from here as soon as it is back (${sent} of ${all})`,
  goesOn: (name) => `The upload of ${name} goes on`,
}
