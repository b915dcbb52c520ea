import { type Place, siteMap } from '../src/urls'
import type { Page } from './page/page'
import type { Person } from './world'

export const places = Object.keys(siteMap) as Place[]

export type Method = 'GET' | 'POST'
export type Route = { method: Method; place: Place }

/** Every route there is, by the place of the site map that it serves; `*` and assets are not places. */
export function routesOf(app: { routes: { method: string; path: string }[] }): {
  known: Route[]
  strange: string[]
} {
  const known: Route[] = []
  const strange: string[] = []
  for (const { method, path } of app.routes) {
    if (method === 'ALL' || path === '/_assets/:name') continue
    const place = places.find((one) => siteMap[one].path === path)
    if (place) known.push({ method: method as Method, place })
    else strange.push(`${method} ${path}`)
  }
  return { known, strange }
}

/** The address of a place, with what somebody has for each of its parts. */
export const pathOf = (place: Place, belongings: Readonly<Record<string, string>>): string =>
  siteMap[place].path.replace(/:([a-z]+)/g, (_, name: string) => {
    const inDraft = name === 'attachment' && siteMap[place].path.includes('/apply/')
    return String(belongings[inDraft ? 'draftAttachment' : name])
  })

export const posting = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST' as const,
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
})

/** The proof that a page gives this browser; it holds for every form of ours. */
export const proofOf = async (person: Person): Promise<string> =>
  (await person.asks(person.url('status', {}))).value('csrf')

/** A request as the person's browser would send it from a page of ours: with proof, for a post. */
export async function asksProperly(person: Person, method: Method, path: string): Promise<Page> {
  return method === 'GET' ? person.asks(path) : person.asks(path, posting({ csrf: await proofOf(person) }))
}
