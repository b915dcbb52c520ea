import { pointDemo } from '../../src/operator/practice-provider/point-demo'
import {
  type PracticeProvider,
  startPracticeProvider,
} from '../../src/operator/practice-provider/practice-provider'
import { origin } from '../browserless'
import type { Page } from '../page/page'
import { WebWalker } from '../web-walker'
import type { Person, World } from '../world'

/** 練習用の認証 on a free port, leading back to the world of tests. Close it after all tests of a file. */
export const practice = (): Promise<PracticeProvider> => startPracticeProvider({ port: 0, baseUrl: origin })

/** Both tenants of the demo point at it, as after `npm start`. */
export async function practising(
  { house, tenants }: Pick<World, 'house' | 'tenants'>,
  { clients }: PracticeProvider,
): Promise<void> {
  await pointDemo(house, { tenants: await tenants.all(), clients, practises: true })
}

const home = (address: string): boolean => address.startsWith(`${origin}/`)

/**
 * Somebody goes from a page of ours to the provider and is somebody there.
 * @param address a path of ours that leads to the provider
 * @param title whom to be, as the provider's page calls them, or 「ログインをやめる」
 * @returns the address that leads back, which was not opened yet
 */
export async function leaves(person: Person, address: string, title: string): Promise<string> {
  const left = await person.asks(address, { headers: { 'sec-fetch-site': 'same-origin' } })
  const to = left.headers.get('location')
  if (!to || home(to)) throw new Error(`${address} leads to ${to ?? `a page: ${left.heading}`}`)
  const walker = new WebWalker()
  await walker.goesTo(to, home)
  return walker.follows(title, home)
}

/** The same, and back. */
export const comesBy = async (person: Person, address: string, title: string): Promise<Page> =>
  person.opens(await leaves(person, address, title))
