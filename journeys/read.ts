import type { Locator } from 'playwright-core'

/** What a person reads there, once it is to be seen. */
export async function read(place: Locator): Promise<string> {
  await place.waitFor()
  return (await place.allInnerTexts()).join('\n')
}
