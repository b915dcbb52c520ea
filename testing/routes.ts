import { proofHeader } from '../src/http/piecewise'
import { type Place, siteMap } from '../src/urls'
import type { Asking } from './browserless'
import type { Page } from './page/page'
import type { Person } from './world'

export const places = Object.keys(siteMap) as Place[]

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
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

/** What a page's script sends of a file in pieces: it begins, goes on after the 8 bytes that are there, stops. */
export function piecewise(method: Exclude<Method, 'GET'>, proof: string): Asking {
  const headers = { [proofHeader]: proof, 'tus-resumable': '1.0.0' }
  if (method === 'DELETE') return { method, headers }
  const name = Buffer.from('証明書.pdf').toString('base64')
  if (method === 'POST')
    return { method, headers: { ...headers, 'upload-length': '1000', 'upload-metadata': `filename ${name}` } }
  const type = 'application/offset+octet-stream'
  return { method, headers: { ...headers, 'upload-offset': '8', 'content-type': type }, body: 'a piece' }
}

export const isPiecewise = (place: Place): boolean => place === 'uploads' || place === 'upload'

/** A request as the person's browser would send it from a page of ours: with proof, for a post. */
export async function asksProperly(person: Person, method: Method, path: string): Promise<Page> {
  if (method === 'GET') return person.asks(path)
  const csrf = await proofOf(person)
  return person.asks(path, posting({ csrf }, { [proofHeader]: csrf }))
}
