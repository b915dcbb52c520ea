import type { ja } from './words.ja'

/** お気に入りの画面, in English */
export const en: typeof ja = {
  title: 'Favourites',
  account: 'My page',
  lead: 'The procedures you have marked, one press away.',
  add: 'Add to favourites',
  addWithLogin: 'Log in to add to favourites',
  kept: 'This is one of your favourites',
  remove: 'Remove from favourites',
  which: (title: string) => `: ${title}`,
  none: 'You have no favourites yet',
  noneText: 'Press “Add to favourites” on the page of a procedure, and it will be listed here.',
  find: 'Find a procedure',
  deed: 'Actions',
  removed: 'Removed from your favourites.',
  tooManyTitle: 'Your favourites are full',
  tooMany: (most: number) =>
    `You can keep ${most} favourites. Remove some that you no longer need, then add this one again.`,
}
